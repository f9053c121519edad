import { expect, test } from 'vitest';
import { textKinds } from '../../../scripts/compare/changes/text-kind.ts';

test.each([
  ['ﾃﾞｰﾀ（１）', 'データ(1)', ['width']],
  ['（レセプト）', '〔レセプト〕', ['brackets']],
  ['健診、保健指導', '健診 保健指導', ['punctuation']],
  ['データ', 'テ\u3099ータ', ['character']],
  ['発行', '発\u2F8F', ['character']],
  ['\uFA19奈川', '神奈川', ['character']],
  ['9時〜17時', '9時～17時', ['character']],
  ['03−0000', '03-0000', ['character']],
  ['03ー0000', '03-0000', ['character']],
  ['被保険\u00AD者', '被保険者', ['character']],
  ['葛\u{E0100}城', '葛城', ['character']],
  ['①', '1', ['character']],
  ['㈱みどり', '(株)みどり', ['character']],
  ['ﾃﾞｰﾀ〜', 'データ～', ['character']],
  ['9時〜（平日）', '9時～【平日】', ['brackets', 'character']],
  ['健診、発行', '健診・発\u2F8F', ['punctuation', 'character']],
  ['1,500円', '1500円', ['words']],
  ['1 5〜', '15～', ['words']],
  ['健診', '検診', ['words']],
  ['髙山', '高山', ['words']],
  ['9時～17時', '9時-17時', ['words']],
])('%j and %j differ in %j', (old, now, kinds) => {
  expect(textKinds(old, now)).toEqual(kinds);
  expect(textKinds(now, old)).toEqual(kinds);
});

test.each([
  [['発行'], ['発\u2F8F'], ['character']],
  [['発行'], ['発行', '受付'], ['words']],
  [[{ number: '03-0000', label: '代表' }], [{ number: '03−0000', label: '代表' }], ['character']],
  [[{ number: '03-0000' }], [{ number: '03-0000', label: '代表' }], ['words']],
  [{ name: '発行' }, { name: '発\u2F8F' }, ['character']],
  [true, false, ['words']],
  [undefined, '発行', ['words']],
])('the texts in lists and records are compared: %j, %j', (old, now, kinds) => {
  expect(textKinds(old, now)).toEqual(kinds);
});
