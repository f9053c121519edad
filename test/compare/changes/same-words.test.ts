import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNotices } from '../../../scripts/compare/changes/compare-notices.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { sourceOf } from '../../support/editions.ts';
import { generatedPair } from '../../support/generated-pair.ts';
import { runs } from '../../support/properties.ts';
import { noticeRespelling } from '../../support/respelled.ts';

const changesOf = (old: NoticeSource, now: NoticeSource) =>
  compareNotices(normalise(old), normalise(now)).changes;

/** What a board decides on: everything but how the same words are written. */
const decided = ({ changes }: ReturnType<typeof changesOf>) =>
  changes.flatMap(({ node, kinds, level, old, new: now, meanings }) => {
    const rules = meanings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('text/'));
    const places = [old?.pointer, now?.pointer];
    return rules.length === 0
      ? []
      : [{ node, kinds: kinds.filter((kind) => kind !== 'amended'), level, places, rules }];
  });

test('a notice in other characters for the same words has the same parts and contractors, and its changes are editorial', () => {
  fc.assert(
    fc.property(generatedPair(), noticeRespelling(), ({ now }, respell) => {
      const other = respell(now);
      const { changes, contractors } = changesOf(now, other);
      for (const { kinds, level, meanings, label } of changes) {
        expect([label, kinds]).toEqual([label, ['amended']]);
        expect([level, meanings.filter(({ rule }) => !rule.startsWith('text/'))]).toEqual(['editorial', []]);
      }
      expect(contractors.filter(({ annex }) => annex !== 'unchanged')).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

test('what else has changed is told the same, in whatever characters the new edition is', () => {
  fc.assert(
    fc.property(generatedPair(), noticeRespelling(), ({ old, now }, respell) => {
      const other = respell(now);
      expect(decided(changesOf(old, other))).toEqual(decided(changesOf(old, now)));
    }),
    { numRuns: runs(60) },
  );
});

test('the samples too', () => {
  fc.assert(
    fc.property(noticeRespelling(), (respell) => {
      const midori = sourceOf('source/midori/2026.json');
      const { counts } = changesOf(midori, respell(midori));
      expect([counts.substantive, counts.administrative]).toEqual([0, 0]);
    }),
    { numRuns: runs(10) },
  );
});
