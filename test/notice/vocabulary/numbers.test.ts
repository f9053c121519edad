import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn } from '../../../scripts/import/recognise/phrases/dates.ts';
import {
  digitsOfKanji,
  fromDigits,
  fromKanjiNumber,
  inFullWidth,
  inKanjiDigits,
  kanjiNumber,
  romanNumeral,
} from '../../../scripts/notice/vocabulary/numbers.ts';
import { COST } from '../../../scripts/typeset/lines/break-costs.ts';
import { heldTogether } from '../../../scripts/typeset/lines/held-together.ts';

test.each([
  ['〇', 0],
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['一二', 12],
  ['二十', 20],
  ['二〇', 20],
  ['九十九', 99],
  ['百', 100],
  ['百五', 105],
  ['一〇五', 105],
  ['三百二十一', 321],
  ['二〇二六', 2026],
  ['十百', undefined],
  ['十十', undefined],
  ['', undefined],
  ['12', undefined],
  ['統一', undefined],
])('%s writes the number %s', (text, value) => {
  expect(fromKanjiNumber(text)).toBe(value);
});

test('a long number of kanji keeps its digits', () => {
  expect(digitsOfKanji('一'.repeat(22))).toBe('1'.repeat(22));
});

test('what is written in kanji is read as the same number, as it is read up to 999 and digit by digit', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999 }), fc.nat(), (read, any) => {
      expect(fromKanjiNumber(kanjiNumber(read) ?? '')).toBe(read);
      expect(fromKanjiNumber(inKanjiDigits(any))).toBe(any);
      expect(fromDigits(inFullWidth(String(any)))).toBe(any);
    }),
  );
  expect([kanjiNumber(1000), kanjiNumber(-1)]).toEqual([undefined, undefined]);
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [13, 'XIII'],
  [1999, 'MCMXCIX'],
  [0, undefined],
  [4000, undefined],
])('%s is %s in Roman numerals', (value, numeral) => {
  expect(romanNumeral(value)).toBe(numeral);
});

test('years of an era are read digit by digit too', () => {
  expect(datesIn('制定　平成二〇年四月一日')).toMatchObject([{ value: '2008-04-01' }]);
  expect(datesIn('制定　平成二十年四月一日')).toMatchObject([{ value: '2008-04-01' }]);
});

test('an article whose number has 〇 is one word of a line', () => {
  expect(heldTogether('第一〇二条')).toEqual([COST.free, COST.word, COST.word, COST.word, COST.word]);
});
