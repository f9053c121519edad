import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { check, sourceOf } from '../support/editions.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

/** Returns a notice with one supplement of these lines, and with other changes. */
export function sourceWith(
  lines: readonly string[],
  change: (source: NoticeSource) => void = () => undefined,
): NoticeSource {
  const source = sourceOf('source/midori/2026.json');
  source.sections = source.sections.slice(0, 1);
  source.supplements = [{ id: 'hostile', topic: 'other', title: '補足', body: [...lines] }];
  const used = new Set(JSON.stringify(source.sections).match(/(?<="contractor":")[^"]+/g));
  source.contractors = source.contractors.filter(({ id }) => used.has(id));
  source.revision.remarks = [];
  change(source);
  return source;
}

const deepList = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- 段${level}`);

const SUPPLEMENTS: Readonly<Record<string, readonly string[]>> = {
  'a link that is not ASCII': ['[様式](https://例え.jp/様式.pdf?名=値#片)'],
  'a link with a blank title': ['[様式](https://kenpo.invalid " ")'],
  'a link before many spaces at a line’s end': [
    `${'語'.repeat(30)}[様式${'　'.repeat(30)}](https://kenpo.invalid)語`,
  ],
  'a table without rows': ['| 甲 | 乙 |', '| --- | --- |'],
  'an empty item': ['- ', '- 二'],
  'a list 12 deep': deepList(12),
};

/** Valid notices with words that could confuse a writer of PDFs. */
export const HOSTILE_NOTICES: readonly (readonly [name: string, source: NoticeSource])[] = [
  ...Object.entries(SUPPLEMENTS).map(
    ([name, lines]) => [`a supplement with ${name}`, sourceWith(lines)] as const,
  ),
  [
    'a society with an address that is not ASCII',
    sourceWith(['本文'], ({ society }) => {
      society.website = 'https://例え.jp/組合?一=二';
    }),
  ],
  ['items of hostile words', sourceWith(['本文'], sayHostileWords)],
];

/** Adds an item for each of the hostile words that a source may have. */
function sayHostileWords(source: NoticeSource): void {
  const items = source.sections[0]?.groups?.[0]?.items ?? [];
  for (const [index, text] of HOSTILE_WORDS.entries()) {
    items.push({ id: `hostile-${index}`, text, notes: [text] });
    if (check(JSON.stringify(source)).problems.some(({ severity }) => severity === 'error')) items.pop();
  }
}
