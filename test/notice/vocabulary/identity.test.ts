import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenCharacters } from '../../../scripts/import/read/pdf/drawn/written-characters.ts';
import { foldedIdentity, identityOf } from '../../../scripts/notice/vocabulary/identity.ts';
import { runs } from '../../support/properties.ts';

describe('words that a reader takes for the same are the same', () => {
  test.each([
    ['kanji of two codes', '神社と福\uFA1B', '\u795E社と福福'],
    ['kana in one character or two', 'か\u3099き\u3099パ', 'がぎパ'],
    ['kana in half width with their marks', 'ｶﾞｲﾄﾞﾗｲﾝ ﾊﾟｰﾄ ﾞ', 'ガイドラインパード'],
    ['Latin and digits in full width', 'ＡＢＣ　Ｉｎｃ．　０３', 'ABCInc.03'],
    ['signs that stand for words', '㈱みどり㍿①㌔㏄', '(株)みどり株式会社1キロcc'],
    ['radicals of Kangxi', '⽇本の⾼校', '日本の高校'],
    ['radicals that Japan writes in another shape', '神⼾と⽬⿊と⾭葉', '神戸と目黒と青葉'],
    ['radicals of the supplement', '⻑野の⺠間⻭科⻄病院', '長野の民間歯科西病院'],
    ['dashes and minus', '03-1‐2‑3‒4–5—6―7−8－9﹣', '03-1-2-3-4-5-6-7-8-9-'],
    ['wave dashes and tildes', '9時〜12時～17時', '9時~12時~17時'],
    ['white space', ' 葛\u00A0城\u3000市\t\n\u2003', '葛城市'],
    ['what nobody sees', '\uFEFF葛\u{E0100}城\u200B市\u2060の\u00AD神\uFE00社\u200D', '葛城市の神社'],
  ])('%s', (_, written, same) => {
    expect(identityOf(written)).toBe(same.normalize());
  });

  test.each([
    ['サーバーとデーター', 'サーバーとデーター'],
    ['らーめん', 'らーめん'],
    ['ｻｰﾋﾞｽ', 'サービス'],
    ['カ゛ーゼ', 'ガーゼ'],
    ['サ ー ビス', 'サービス'],
    ['わーーい', 'わーーい'],
    ['03ー1234ー5678', '03-1234-5678'],
    ['総務課ー担当', '総務課-担当'],
    ['Aー1、ー', 'A-1、-'],
    ['㌃ー', 'アールー'],
  ])('a prolonged sound mark stays one behind kana alone: %s', (written, same) => {
    expect(identityOf(written)).toBe(same);
  });

  test.each(['髙高', '﨑崎', '𠮷吉', '斎斉齋齊', 'かカ', 'Aa', 'ツッ', '・.', 'ー-', '○〇'])(
    'characters of their own stay apart: %s',
    (characters) => {
      const alone = [...characters].map((character) => identityOf(`ア${character}`));
      expect(new Set(alone).size).toBe(alone.length);
    },
  );
});

/** Characters of every kind that is folded, and marks that combine. */
const FOLDED = [
  ...'ｶﾊﾞﾟカハばー－-‐—〜～~ 　１①㈱㍿㌃⻑⼾⺟神神が゛゜´¨…（(、。・第aéÅﬁ',
  ...'\u3099\u309A\u0301\u0323\u0338\u0345\u034F\u200B\u200D\u2060\u00AD\uFEFF\u{E0100}\uFE0F\u115F',
  ...'\u1100\u1161\u11A8\uAC00\uFFA1\uFFC2\u09C7\u09BE\u0CC6\u0CD5\u0DD9\u{11131}\u{11127}\u{16D63}\u{16D67}',
];
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...FOLDED), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('what is folded stays the same when it is folded again', () => {
  fc.assert(
    fc.property(texts, (written) => {
      const once = identityOf(written);
      expect(identityOf(once)).toBe(once);
    }),
    { numRuns: runs(2000) },
  );
});

test('every character alone stays the same when it is folded again, and is in Unicode’s composed form', () => {
  const changed: string[] = [];
  for (let code = 0; code < 0x30000; code += 1) {
    const once = identityOf(String.fromCodePoint(code));
    if (identityOf(once) !== once || once.normalize('NFC') !== once) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});

test('texts that are canonically the same have one identity', () => {
  fc.assert(
    fc.property(texts, (written) => {
      const words = written.replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, '');
      expect(identityOf(words.normalize('NFD'))).toBe(identityOf(words));
      expect(identityOf(words.normalize('NFC'))).toBe(identityOf(words));
    }),
    { numRuns: runs(2000) },
  );
});

test('every part of a folded text stands somewhere in the original, and in the same order', () => {
  fc.assert(
    fc.property(texts, (written) => {
      const folded = foldedIdentity(written);
      let last = 0;
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = folded.spanOf(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(written.length);
        last = start;
      }
    }),
  );
});

test('what is left out joins the words beside it, which keep their places', () => {
  const folded = foldedIdentity('第*１９*条', /\*/gu);
  expect(folded.text).toBe('第19条');
  expect(folded.spanOf(1, 3)).toEqual({ start: 2, end: 4 });
});

test('a PDF’s radicals are read as the kanji that Japan writes', () => {
  expect(writtenCharacters('神⼾市⽬⿊区⻑野︑')).toBe('神戸市目黒区長野、');
});
