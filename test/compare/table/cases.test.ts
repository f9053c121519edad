import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentTexts } from '../../../scripts/compare/table/document-texts.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { compared } from '../../support/compared.ts';

function comparedCase(name: string) {
  const [old, now] = ['2025', '2026'].map((revision) =>
    normalise(JSON.parse(readFileSync(`test/fixtures/cases/compare/${name}/${revision}.json`, 'utf8'))),
  );
  if (!old || !now) throw new Error(`There is no case ${name}.`);
  return compared(old, now);
}

test('characters that a reader takes for the same are 字句の整理, and it is said which they are', () => {
  const { document } = comparedCase('same-words');
  const { points, contractors } = document.summary;
  expect(points.map(({ heading }) => heading)).toEqual(['字句の整理　3件']);
  expect(points.flatMap(({ items }) => items).map((words) => words.normalize('NFC'))).toEqual([
    '「データの点検」　利用目的の文の「デ」の文字コードを変更（見た目は同じ）',
    '「資格確認書の発⾏」　利用目的の文の「行」の文字コードを変更（見た目は同じ）',
    '「平日9:00～17:00の受付」　利用目的の文の波ダッシュの字形を変更（「〜」を「～」に）',
  ]);
  expect(contractors).toEqual([]);
  expect(remarksOf(document)).toEqual(['変更（字句の整理）']);
});

test('what no document prints is in no remark: a moved item is moved, with the same words', () => {
  const { document } = comparedCase('unprinted-in-remarks');
  expect(remarksOf(document)).toEqual(['順序を変更（文言の変更なし）']);
  expect(documentTexts(document).join('\n')).not.toMatch(/識別子|根拠|法令|同意|特定個人情報|[a-z]{3}/u);
  expect(document.unprinted).toHaveLength(1);
});

function remarksOf({ rows }: ReturnType<typeof compared>['document']): string[] {
  return [...new Set(rows.flatMap(({ remarks }) => remarks))];
}
