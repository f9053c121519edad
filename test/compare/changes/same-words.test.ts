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

test('kana in two characters, radicals, old codes of kanji, wave dashes and dashes are told as the characters that they are', () => {
  const texts = ['データの点検', '資格確認書の発行', '平日9:00〜17:00の受付', '\uFA19戸支部', '内線0−1'];
  const others = [
    'テ\u3099ータの点検',
    '資格確認書の発\u2F8F',
    '平日9:00～17:00の受付',
    '神戸支部',
    '内線0-1',
  ];
  const noticeWith = (words: readonly string[]): NoticeSource => ({
    society: { id: 't', name: 'みどり健康保険組合' },
    revision: { id: '2026', status: 'draft' },
    title: '主な利用目的',
    sections: [
      {
        id: 's',
        title: '区分',
        groups: [
          { id: 'g', kind: 'internal', items: words.map((text, index) => ({ id: `i${index}`, text })) },
        ],
      },
    ],
    contractors: [],
  });
  const { changes, counts } = changesOf(noticeWith(texts), noticeWith(others));
  expect(counts).toMatchObject({ substantive: 0, administrative: 0, editorial: 5 });
  const [first] = changes.flatMap(({ properties = [] }) => properties);
  expect(changes.flatMap(({ meanings }) => meanings.map(({ rule }) => rule))).toEqual(
    Array(5).fill('text/character'),
  );
  // The characters of the source are kept.
  expect([first?.old, first?.new]).toEqual([texts[0], others[0]]);
});
