import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterChanges, characterWords } from '../../../scripts/compare/changes/character-changes.ts';
import { identityOf } from '../../../scripts/notice/vocabulary/identity.ts';
import { runs } from '../../support/properties.ts';
import { respelling } from '../../support/respelled.ts';

const said = (old: string, now: string) => characterChanges(old, now).map(characterWords);

test.each([
  ['9時〜17時', '9時～17時', ['波ダッシュの字形を変更（「〜」を「～」に）']],
  ['03−0000−0000', '03-0000-0000', ['横線の字形を変更（「−」を「-」に）']],
  ['03ー0000', '03－0000', ['横線の字形を変更（「ー」を「－」に）']],
  [
    '\uFA19戸の神',
    '神戸の\uFA19',
    ['漢字の字形を変更（「\uFA19」を「神」に）', '漢字の字形を変更（「神」を「\uFA19」に）'],
  ],
  ['発\u2F8F', '発行', ['「行」の文字コードを変更（見た目は同じ）']],
  ['テ\u3099ータ', 'データ', ['「デ」の文字コードを変更（見た目は同じ）']],
  ['被保険\u00AD者', '被保険者', ['見えない文字を削除']],
  ['被保険者', '\u200B被保険者', ['見えない文字を追加']],
  ['総務　課', '総務 課', ['空白を変更']],
  ['ＡＢ', 'AB', ['文字の幅を変更（「Ａ」を「A」に）', '文字の幅を変更（「Ｂ」を「B」に）']],
  ['ﾃﾞﾀ', 'デタ', ['文字の幅を変更（「ﾃﾞ」を「デ」に）', '文字の幅を変更（「ﾀ」を「タ」に）']],
  ['㈱みどり', '(株)みどり', ['記号の書き方を変更（「㈱」を「(株)」に）']],
  ['健診', '検診', []],
  ['健診', '健診', []],
])('%j → %j is said as %j', (old, now, words) => {
  expect(said(old, now)).toEqual(words);
});

test('in lists and records, the texts in the same places are compared', () => {
  expect(characterChanges([{ text: '発\u2F8F' }], [{ text: '発行' }])).toEqual([
    { kind: 'radical', old: '\u2F8F', now: '行' },
  ]);
});

test('whatever is respelled is said, and each pair that is said has one identity', () => {
  fc.assert(
    fc.property(respelling(), respelling(), (one, other) => {
      const [old, now] = [one('(株)ガリバー〜神戸　発行 03-0000'), other('(株)ガリバー～神戸発行03－0000')];
      const changes = characterChanges(old, now);
      expect(changes.length > 0).toBe(old !== now);
      for (const change of changes) expect(identityOf(change.old)).toBe(identityOf(change.now));
    }),
    { numRuns: runs(200) },
  );
});
