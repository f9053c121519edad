import { expect, test } from 'vitest';
import { opensLine } from '../../../scripts/import/read/pdf/lines/opens-line.ts';
import { runsOn } from '../../../scripts/import/read/pdf/lines/runs-on.ts';
import { withoutMarks } from '../../../scripts/import/recognise/phrases/marks.ts';
import { ALL_BULLETS, numberOfSign, signOfNumber } from '../../../scripts/notice/vocabulary/list-marks.ts';

test.each([
  ['①', 1],
  ['⑳', 20],
  ['㉑', 21],
  ['㉟', 35],
  ['㊱', 36],
  ['㊿', 50],
  ['❶', 1],
  ['⓫', 11],
  ['⓴', 20],
  ['➉', 10],
  ['➊', 1],
  ['⑴', 1],
  ['⒇', 20],
  ['⒈', 1],
  ['Ⅻ', 12],
  ['ⅳ', 4],
  ['⓪', undefined],
  ['1', undefined],
  ['ア', undefined],
])('the sign %s is the number %s', (sign, value) => {
  expect(numberOfSign(sign)).toBe(value);
});

test('a number has a sign of each kind as far as Unicode has one', () => {
  for (let value = 1; value <= 50; value += 1)
    expect(numberOfSign(signOfNumber(value, 'circled') ?? '')).toBe(value);
  expect(signOfNumber(51, 'circled')).toBeUndefined();
  expect(signOfNumber(0, 'circled')).toBeUndefined();
  expect(signOfNumber(12, 'roman')).toBe('Ⅻ');
  expect(signOfNumber(13, 'roman')).toBeUndefined();
});

test.each([...ALL_BULLETS])('the bullet %s opens a line of a PDF, and marks an item', (bullet) => {
  expect(opensLine(`${bullet}健診の実施`)).toBe(true);
  expect(withoutMarks(`${bullet}健診の実施`)).toMatchObject({
    marks: [{ kind: 'bullet', family: bullet }],
    text: '健診の実施',
  });
});

test.each([
  ['㊱健診の実施', '①', 36],
  ['⓫健診の実施', '①', 11],
  ['XIII. 健診の実施', 'Ⅰ', 13],
])('「%s」 is numbered by family %s and %s', (text, family, ordinal) => {
  expect(withoutMarks(text).marks).toMatchObject([{ kind: 'number', family, ordinal }]);
});

test('a sentence counts on over the ends of the rows of signs', () => {
  expect(runsOn('次の⑳項目及び', '㉑範囲')).toBe(true);
  expect(runsOn('次の❶項目及び', '❷範囲')).toBe(true);
  expect(runsOn('次の①項目及び', '❷範囲')).toBe(false);
  expect(runsOn('次の項目及び', '①範囲')).toBe(false);
});
