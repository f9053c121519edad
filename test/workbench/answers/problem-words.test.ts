import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import { validateSource } from '../../../scripts/notice/validate/validate-source.ts';
import { type Problem, problem } from '../../../scripts/problems/problem.ts';
import type { RuleId } from '../../../scripts/problems/rules.ts';
import { problemWords } from '../../../scripts/workbench/answers/problem-words.ts';
import { EXAMPLES, Work } from '../../generated/problem-examples.ts';
import { sourceOf, validator } from '../../support/editions.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The wings of rules that the page can report at fields or for the whole file. */
const REPORTED = /^(?:source|schema|text|reference|contractor|supplement|font)\//u;

/** The rules that reading and validating do not find, with an example of each. */
const OTHERWISE: readonly Problem[] = [
  problem('source/missing', { path: 'source/midori/2027.json' }),
  problem('source/unreadable', { path: 'source/midori/2027.json', code: 'EACCES' }),
  problem('source/too-large', { sizeMb: '3.0', limitMb: 2 }),
  problem('reference/predecessor-missing', { path: 'midori/2025.json' }),
  problem('contractor/other-named', { name: '甲', other: '乙' }),
  problem('font/missing-character', { character: '\u{1F9FF}', codePoint: 'U+1F9FF' }),
  problem('font/variation', { sequence: '葛\u{E0102}' }),
];

/** Returns the problems of the rule’s example. */
function problemsOf(rule: RuleId): Problem[] {
  const work = new Work(temporaryFolder());
  EXAMPLES[rule].make(work);
  const read = readJson('2026.json', readFileSync(`${work.folder}/source/midori/2026.json`));
  if (!read.ok) return [...read.problems];
  return [...validateSource(read.value, { society: 'midori', revision: '2026' }, validator).problems];
}

/** Returns every id of the sample, and what the examples make of them. */
const IDS = [
  ...new Set(JSON.stringify(sourceOf('source/midori/2026.json')).match(/(?<="id":")[a-z][a-z0-9-]+(?=")/gu)),
  'tubame',
  'offical',
  'medical-expence-notice',
];

const rules = (Object.keys(EXAMPLES) as RuleId[]).filter((rule) => REPORTED.test(rule));

test.each(rules)('%s is said to a clerk', (rule) => {
  const found = OTHERWISE.filter((one) => one.rule === rule);
  const examples = found.length > 0 ? found : problemsOf(rule).filter((one) => one.rule === rule);
  expect(examples.length).toBeGreaterThan(0);
  for (const words of examples.map(problemWords)) {
    expect(words).toMatch(/^(?:入力もれ|誤り)：.+。$/u);
    // No character of the file’s language, no pointer, no word of English.
    expect(words).not.toMatch(/[{}[\]"/,]|JSON|識別子|コンマ|undefined|[A-Za-z]{2}/u);
    expect(IDS.filter((id) => words.includes(id))).toEqual([]);
  }
});

test.each<[Problem, string]>([
  [problem('schema/pattern', { title: '電話番号', value: '' }), '入力もれ：電話番号がありません。'],
  [problem('schema/pattern', { title: '電話番号', value: 'あ' }), '誤り：電話番号の書き方に合っていません。'],
  [problem('schema/date', { value: '' }), '入力もれ：日付がありません。'],
  [problem('reference/no-such-day', { value: '2026-02-30' }), '誤り：2026年2月30日という日はありません。'],
  [
    problem('reference/date-order', { earlier: '制定日 2020-01', later: '改正日 2017-05-30' }),
    '誤り：日付の順が逆です（制定日2020年1月のあとに改正日2017年5月30日）。',
  ],
  [
    problem('schema/required', { property: 'contractor', title: '委託先の識別子' }),
    '入力もれ：委託先が選ばれていません。',
  ],
  [problem('schema/required', { property: 'name', title: '名称' }), '入力もれ：「名称」がありません。'],
])('%o in words', (one, words) => {
  expect(problemWords(one)).toBe(words);
});

test('any other problem has the sentence of the Japanese messages', () => {
  expect(problemWords(problem('template/limit', { limit: 'rounds' }))).toMatch(/^誤り：テンプレート/u);
});
