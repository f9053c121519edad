import { expect, test } from 'vitest';
import { comparisonFile } from '../../../scripts/compare/table/formats/comparison-formats.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource, Representative } from '../../../scripts/notice/source.generated.ts';
import { compared } from '../../support/compared.ts';
import { sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';

const WORDS = '理事長　○○ ○○（個人情報取扱責任者）';
const PARTS = { title: '理事長', name: '○○ ○○', role: '個人情報取扱責任者' };

function withBoth(representative: Representative, edit: (source: NoticeSource) => unknown = () => {}) {
  const source = sourceOf('source/midori/2026.json');
  source.society.representative = representative;
  for (const { manager } of source.jointUses ?? []) manager.representative = representative;
  edit(source);
  return normalise(source);
}

test.each([
  ['in one text and then in parts', WORDS, PARTS],
  ['in parts and then in one text', PARTS, WORDS],
  ['in parts and then in other parts', PARTS, { name: '理事長　○○ ○○', role: PARTS.role }],
] as const)(
  'the same representatives %s: no annex is issued again, and the change is one of the record',
  async (_, old, now) => {
    const prepared = compared(withBoth(old), withBoth(now));
    const { changes, contractors, counts } = prepared.comparison.changes;
    expect(changes.map(({ node, meanings }) => [node, ...meanings.map(({ rule }) => rule)])).toEqual([
      ['society', 'text/form'],
      ['joint-use', 'text/form'],
    ]);
    expect(counts).toEqual({ substantive: 0, administrative: 0, editorial: 2, needsJudgement: 0 });
    expect(contractors.filter(({ annex }) => annex !== 'unchanged')).toEqual([]);
    const board = new TextDecoder().decode(await comparisonFile('markdown', prepared, kit));
    expect(board).not.toMatch(/代表者|記録の形/u);
    const review = new TextDecoder().decode(await comparisonFile('review', prepared, kit));
    expect(review).toContain('組合の代表者の記録の形を変更（文言は同じ）');
  },
);

test('an annex that is issued again for its work is not said to be so for the form of the record', () => {
  const { changes, contractors } = compared(
    withBoth(WORDS),
    withBoth(PARTS, ({ contractors: [one] }) => Object.assign(one ?? {}, { address: '○○県△△市' })),
  ).comparison.changes;
  const again = contractors.filter(({ annex }) => annex === 'reissue');
  expect(again).toMatchObject([{ because: 'work' }]);
  expect(again.flatMap((one) => one.changes.map((number) => changes[number - 1]?.node))).toEqual([
    'contractor',
  ]);
});
