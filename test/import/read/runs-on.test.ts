import { expect, test } from 'vitest';
import { runsOn } from '../../../scripts/import/read/pdf/lines/runs-on.ts';

test.each([
  ['共同で利用するときは、(1)項目、(2)範囲', '(3)目的を公表します。', true],
  ['共同で利用するときは、', '(1)項目、(2)範囲を公表します。', true],
  ['次の①旨、', '②項目を公表します。', true],
  ['（１）項目、（２）範囲', '(3)目的を公表します。', true],
  ['(1)項目', '(2)範囲', false],
  ['利用目的は次のとおりです。', '(1)項目、(2)範囲', false],
  ['利用の目的', '(1)給付の実施', false],
  ['点検の委託', '委託先', false],
])('behind 「%s」, 「%s」 goes on: %s', (text, next, expected) => {
  expect(runsOn(text, next)).toBe(expected);
});
