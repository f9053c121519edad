import { expect, test } from 'vitest';
import { fixedText } from '../../scripts/lint/fixed-text.ts';
import { lintNotice } from '../../scripts/lint/lint-notice.ts';
import { surprisesIn } from '../../scripts/lint/rules/surprising-characters.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { renderProblem } from '../../scripts/problems/render-problem.ts';
import { sourceOf } from '../support/editions.ts';
import { documentOf } from '../support/linted.ts';

test.each([
  ['発\u2F8F', 'radical', '行'],
  ['⻑野', 'radical', '長'],
  ['\uF90A額', 'duplicate', '金'],
  ['か\u3099いとう', 'decomposed', 'が'],
  ['ハ\u309Aート', 'decomposed', 'パ'],
  ['か゛いとう', 'decomposed', 'が'],
  ['Cafe\u0301', 'decomposed', 'é'],
  ['被保険\u00AD者', 'invisible', ''],
  ['被保険\u200B\u200B者', 'invisible', ''],
  ['被保険\u2060者', 'invisible', ''],
  ['被保険\u200D者', 'invisible', ''],
  ['被保険\u3164者', 'invisible', ''],
  ['TEL\u00A003', 'space', ' '],
  ['東京\u2003支部', 'space', '　'],
])('%j: %s', (text, kind, proper) => {
  expect(surprisesIn(text).map((surprise) => [surprise.kind, surprise.proper])).toEqual([[kind, proper]]);
});

test.each([
  '神奈川の\uFA19社',
  '\uF929子と\uF9DC',
  '髙﨑㈱①〜～−－ｶﾞ',
  '葛\u{E0100}城市の\u{FE00}辻\u{E0101}',
  'がぎぐ Café\u3000か゜',
  '👨\u200D👩\u200D👧と✍️',
  'क्\u200Dष',
  '日々の業務〆切ヶ',
])('nothing is told of %j', (text) => {
  expect(surprisesIn(text)).toEqual([]);
});

function withTexts(name: string, text: string, body: string): NoticeSource {
  const source = sourceOf('source/midori/2026.json');
  const item = source.sections[0]?.groups?.[1]?.items?.[0];
  if (item) item.text = text;
  if (source.contractors[0]) source.contractors[0].name = name;
  if (source.supplements?.[0]) source.supplements[0].body = [body];
  return source;
}

test('each character is told once in a text, with its place, and --fix writes the proper ones', () => {
  const document = documentOf(
    withTexts('\uFA19⼭(株)', '発\u2F8Fと実\u2F8Fの通知か\u3099届\u00ADく', '発\u2F8F\u200Bする'),
  );
  const { problems, fixes } = lintNotice(document);
  const told = problems.filter(({ rule }) => rule === 'lint/surprising-character');
  expect(told.map((problem) => renderProblem(problem, 'ja').message)).toEqual([
    '「\u2F8F」（U+2F8F）は部首の文字で、漢字の「行」ではありません。',
    '「か\u3099」（U+304B U+3099）は、「が」が二つの文字に分かれたものです。',
    '見えない文字（U+00AD）が入っています。',
    '「\u2F8F」（U+2F8F）は部首の文字で、漢字の「行」ではありません。',
    '見えない文字（U+200B）が入っています。',
    '「⼭」（U+2F2D）は部首の文字で、漢字の「山」ではありません。',
  ]);
  expect(told.every(({ range }) => range !== undefined)).toBe(true);
  const fixed: NoticeSource = JSON.parse(fixedText(document, fixes));
  // A removed character could begin a list in Markdown, so there it is left to a person.
  expect(fixed).toEqual(withTexts('\uFA19山(株)', '発行と実行の通知が届く', '発行\u200Bする'));
});

test('where outdated words have such characters in them, each run makes one fix', () => {
  const source = withTexts('あ(株)', '健康保険被保険者証の発\u2F8F、番号法第19条第\u200B7号', 'x');
  const once = fixedText(documentOf(source), lintNotice(documentOf(source)).fixes);
  const again = fixedText(documentOf(once), lintNotice(documentOf(once)).fixes);
  expect(lintNotice(documentOf(again)).fixes).toEqual([]);
  expect(again).toContain('番号法第19条第8号');
});
