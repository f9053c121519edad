import { expect, test } from 'vitest';
import { normalise } from '../../scripts/notice/normalise.ts';
import { representativeWords } from '../../scripts/notice/representative-words.ts';
import type { Representative } from '../../scripts/notice/source.generated.ts';
import { fillTemplate } from '../../scripts/print/fill-template.ts';
import { noticeView } from '../../scripts/print/views/notice-view.ts';
import { wordsOfMdast } from '../../scripts/print/words/main-flow.ts';
import { check, sourceOf } from '../support/editions.ts';
import { kit } from '../support/kit.ts';

const PERSON = { title: '理事長', name: '○○ ○○', role: '個人情報取扱責任者' };

test.each<[Representative, string]>([
  [PERSON, '理事長　○○ ○○（個人情報取扱責任者）'],
  ['理事長　○○ ○○（個人情報取扱責任者）', '理事長　○○ ○○（個人情報取扱責任者）'],
  [{ title: '理事長', name: '○○ ○○' }, '理事長　○○ ○○'],
  [{ name: '○○ ○○' }, '○○ ○○'],
  [{ title: '理事長' }, '理事長'],
])('%j is printed alike for the society and for the manager of a joint use', (representative, words) => {
  const source = withRepresentative(representative);
  expect(check(JSON.stringify(source)).problems).toEqual([]);
  const { tree } = fillTemplate(kit.templates, 'notice.md', noticeView(normalise(source)));
  const printed = wordsOfMdast(tree)
    .map(({ text }) => text)
    .join('');
  expect(printed.split(words)).toHaveLength(3);
  expect(printed).not.toContain(`　${words}`);
  expect(representativeWords(representative)).toBe(words);
});

test.each([
  [5, 'schema/type /society/representative'],
  [{ nmae: '○○' }, 'schema/unknown-property /society/representative/nmae'],
  ['', 'text/empty /society/representative'],
])('%j is told once at its place', (representative, expected) => {
  const source = sourceOf('source/midori/2026.json');
  Object.assign(source.society, { representative });
  const { problems } = check(JSON.stringify(source));
  expect(problems.map(({ rule, pointer }) => `${rule} ${pointer}`)).toContain(expected);
  expect(new Set(problems.map(({ pointer }) => pointer)).size).toBe(problems.length);
});

function withRepresentative(representative: Representative) {
  const source = sourceOf('source/midori/2026.json');
  source.society.representative = representative;
  for (const { manager } of source.jointUses ?? []) manager.representative = representative;
  return source;
}
