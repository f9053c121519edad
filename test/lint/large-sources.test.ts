import { expect, test } from 'vitest';
import { lintNotice } from '../../scripts/lint/lint-notice.ts';
import type { Item, NoticeSource } from '../../scripts/notice/source.generated.ts';
import { sourceOf } from '../support/editions.ts';
import { documentOf } from '../support/linted.ts';

/** Returns a notice with only these items. */
function noticeWith(
  items: Item[],
  change: (source: NoticeSource) => unknown = () => undefined,
): NoticeSource {
  const source = sourceOf('source/sample/undated.json');
  source.sections = [{ id: 'only', title: '利用目的', groups: [{ id: 'group', kind: 'external', items }] }];
  source.contractors = [];
  change(source);
  return source;
}

const items = (count: number, text: string, more: Partial<Item> = {}): Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `item-${index}`, text, ...more }));

/** Returns how often each rule finds something. */
function counts(source: NoticeSource): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { rule } of lintNotice(documentOf(source)).problems) found[rule] = (found[rule] ?? 0) + 1;
  return found;
}

const long = (words: string) => words.repeat(Math.floor(10_000 / words.length));

// Each of these took minutes or gigabytes when the time grew with the square of a number that a source can have.
test('six thousand items that are found one by one are read through, and told how to be accepted', () => {
  const source = noticeWith(items(6000, '番号法第19条第7号による委託'));
  const { problems, fixes, acceptable } = lintNotice(documentOf(source));
  expect(fixes).toHaveLength(6000);
  expect(acceptable).toHaveLength(problems.length);
});

test('thousands of acceptances are held against thousands of findings', () => {
  const source = noticeWith(items(4000, '委託'), ({ revision }) => {
    const accepted = (node: string) => ({ rule: 'lint/unnamed-contractor', node, text: '委託', reason: '○' });
    revision.accepted = Array.from({ length: 5000 }, (_, index) => accepted(`item-${index}`));
  });
  const found = counts(source);
  expect(found).toMatchObject({ 'lint/accepted-nothing': 1000, 'lint/repeated-item': 3999 });
  expect(found).not.toHaveProperty('lint/unnamed-contractor');
});

test('items below long ones, in a section with a long lead, are read through', () => {
  const source = noticeWith(
    [{ id: 'above', text: long('あ'), items: items(4000, '届出', { myNumber: true }) }],
    ({ sections: [section] }) => Object.assign(section ?? {}, { lead: Array(30).fill(long('い')) }),
  );
  expect(counts(source)).toMatchObject({ 'lint/my-number-place': 4000, 'lint/repeated-item': 3999 });
});

test('references, lists of premiums and the like that go on for whole texts are read through', () => {
  const texts = ['番号法第19条7号', '15条、', '健康保険料、', '翻訳海', '健診結果事業主との提供', '\uFDFA'];
  const source = noticeWith(
    texts.flatMap((words, index) =>
      items(4, long(words)).map((item) => ({ ...item, id: `${item.id}-${index}` })),
    ),
  );
  expect(counts(source)).toMatchObject({ 'lint/my-number-19-7': 4444 });
});
