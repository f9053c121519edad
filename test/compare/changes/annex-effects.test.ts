import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNotices } from '../../../scripts/compare/changes/compare-notices.ts';
import { entrustedWork } from '../../../scripts/notice/entrusted-work.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../scripts/notice/notice.ts';
import { fillTemplate } from '../../../scripts/print/fill-template.ts';
import { annexView } from '../../../scripts/print/views/annex-view.ts';
import { wordsOfMdast } from '../../../scripts/print/words/main-flow.ts';
import { noticeOf } from '../../support/editions.ts';
import { generatedPair } from '../../support/generated-pair.ts';
import { kit } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';

/**
 * Returns the words that a contractor's annex prints, without the edition, or undefined for a contractor without work.
 */
function annexWords(notice: Notice, id: string): string | undefined {
  const contractor = notice.content.contractors.find((one) => one.id === id);
  if (!contractor || entrustedWork(notice.content, contractor).length === 0) return undefined;
  const words = wordsOfMdast(fillTemplate(kit.templates, 'annex.md', annexView(notice, contractor)).tree);
  return words
    .map(({ text }) => text)
    .join('')
    .replace(/^[^【]*?(?=みどり)/u, '')
    .replace(/」（[^）]*(?:改正|施行|制定)）/u, '」');
}

test('an annex is called unchanged just when it prints the same words', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old, now }) => {
      const [before, after] = [normalise(old), normalise(now)];
      const { contractors, changes } = compareNotices(before, after).changes;
      for (const { id, annex, changes: because } of contractors) {
        const [was, is] = [annexWords(before, id), annexWords(after, id)];
        const state =
          was === undefined ? 'new' : is === undefined ? 'withdrawn' : was === is ? 'unchanged' : 'reissue';
        expect(annex, `${id}: ${was} → ${is}`).toBe(state);
        if (annex === 'reissue') expect(because.length, `${id}: ${was} → ${is}`).toBeGreaterThan(0);
        expect(because.every((number) => changes[number - 1]?.number === number)).toBe(true);
      }
    }),
    { numRuns: runs(30) },
  );
});

test('midori: who gets a new annex, and because of which changes', () => {
  const { contractors, changes } = compareNotices(
    noticeOf('source/midori/2025.json'),
    noticeOf('source/midori/2026.json'),
  ).changes;
  const because = (id: string) =>
    contractors
      .find((one) => one.id === id)
      ?.changes.map((number) => `${changes[number - 1]?.node} ${changes[number - 1]?.kinds.join('+')}`);
  expect(contractors.map(({ id, annex, because: why = '' }) => `${id} ${annex} ${why}`.trim())).toEqual([
    'aozora reissue common',
    'hikari reissue work',
    'kodama reissue common',
    'maru-statistics reissue common',
    'mirai reissue work',
    'nagisa new',
    'soyokaze reissue common',
    'tsubame reissue work',
    'wakaba reissue common',
    'kazahana withdrawn',
  ]);
  expect(because('tsubame')).toEqual([
    'society amended',
    'item moved+amended',
    'engagement added',
    'contact amended',
  ]);
  expect(because('kazahana')).toContain('contractor removed');
});
