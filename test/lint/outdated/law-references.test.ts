import { expect, test } from 'vitest';
import { fold } from '../../../scripts/lint/outdated/fold.ts';
import { type LawReference, lawReferences } from '../../../scripts/lint/outdated/law-references.ts';

/** Returns `appi 23-5-3`, with a `+` before a reference that continues a list. */
function shown({ law, article, paragraph, item, isChained }: LawReference): string {
  const numbers = [article, paragraph, item].map((number) => number?.value ?? '');
  return `${isChained ? '+' : ''}${law ?? '?'} ${numbers.join('-').replace(/-+$/, '')}`;
}

test.each([
  ['個人情報保護法第23条第5項第3号', ['appi 23-5-3']],
  ['個人情報の保護に関する法律（平成15年法律第57号。以下「法」という。）第２３条', ['appi 23']],
  ['個人情報保護法第15条及び第16条、第18条第2項', ['appi 15', '+appi 16', '+appi 18-2']],
  ['個人情報保護法第15条（利用目的の特定）、第16条', ['appi 15', '+appi 16']],
  ['個人情報保護法第15条に基づき、第16条に', ['appi 15', 'appi 16']],
  ['個人情報保護法により特定します（第15条第1項）。', ['appi 15-1']],
  ['個人情報保護法により特定します。（第15条第1項）', ['appi 15-1']],
  [
    '個人情報の保護に関する法律（平成15年法律第57号。以下「法」という。）により特定します（第15条）。',
    ['appi 15'],
  ],
  ['個人情報保護法を守ります。特定します（第15条）。', ['? 15']],
  ['個人情報保護法及び個人情報取扱規程により特定します（第15条）。', ['? 15']],
  ['個人情報保護法に基づき、規程第15条により', ['? 15']],
  ['個人情報保護法と健康保険法により（第15条）', ['other 15']],
  ['番号法第十九条第七号', ['my-number 19--7']],
  ['番号法第19条第7項', ['my-number 19-7']],
  ['健康保険法第23条、番号法第19条', ['other 23', 'my-number 19']],
  ['個人情報保護法は同法第16条で、健康保険法は同法第3条で', ['appi 16', 'other 3']],
  ['その方法は、同法第16条による', ['? 16']],
  ['個人情報保護法施行令第23条', ['? 23']],
  ['行政機関の保有する個人情報の保護に関する法律第23条', ['other 23']],
  ['旧個人情報保護法第23条、改正前の番号法第19条', ['other 23', 'other 19']],
  ['個人情報保護法第18条の一部', ['appi 18']],
  ['条例の第2項、第3号', []],
])('%s', (text, expected) => {
  expect(lawReferences(fold(text).text, undefined).references.map(shown)).toEqual(expected);
});

test('同法 may mean the law that the paragraph before it names last', () => {
  const first = lawReferences('個人情報保護法第15条第1項は利用目的の特定を求めています。', undefined);
  expect(lawReferences('同法第16条第3項', first.lastLaw).references.map(shown)).toEqual(['appi 16-3']);
  const other = lawReferences('健康保険法を守ります。', first.lastLaw);
  expect(lawReferences('同法第16条第3項', other.lastLaw).references.map(shown)).toEqual(['other 16-3']);
});

test('an article without a law’s name may belong to the law of the title above', () => {
  const under = (title: string, text = '特定します（第15条第1項）。') =>
    lawReferences(fold(text).text, undefined, fold(title).text).references.map(shown);
  expect(under('個人情報保護法に基づく公表事項')).toEqual(['appi 15-1']);
  expect(under('番号法による利用')).toEqual(['my-number 15-1']);
  expect(under('個人情報保護法及び番号法に基づく公表事項')).toEqual(['? 15-1']);
  expect(under('個人情報保護規程')).toEqual(['? 15-1']);
  expect(under('個人情報保護法', '健康保険法により（第15条第1項）')).toEqual(['other 15-1']);
});
