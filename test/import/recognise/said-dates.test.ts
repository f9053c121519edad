import { expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';

function toldOf(sentence: string): (string | undefined)[] {
  const text = `令和6年4月1日制定\n\n利用目的の公表\n\n${sentence}\n\n1. 保険給付に必要な利用目的\n・資格の確認\n`;
  const { ledger } = recognise(
    { format: 'text', tree: parsePlainText(text), isOwn: false },
    { society: 'aoba', revision: '2025' },
  );
  return ledger.doubts.filter(({ kind }) => kind === 'date-in-text').map(({ as }) => as);
}

test.each([
  ['本公表は、令和7年4月1日から適用します。', ['effective']],
  ['この利用目的は２０２５年４月１日より施行する。', ['effective']],
  ['令和7年4月1日付けで一部を改正しました。', ['revised']],
  ['この取扱いの方法は、令和7年4月1日から実施します。', ['effective']],
  ['本公表は、令和6年4月1日から適用します。', []],
  ['本公表は、令和6年4月から適用します。', []],
  ['令和4年4月1日に施行された改正法により、条の番号が変わりました。', []],
  ['個人情報の保護に関する法律は、平成17年4月1日から施行されています。', []],
  ['令和7年4月1日から窓口の場所が変わります。', []],
])('of 「%s」 it is told what day it may be', (sentence, expected) => {
  expect(toldOf(sentence)).toEqual(expected);
});
