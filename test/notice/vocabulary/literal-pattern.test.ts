import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literalPattern } from '../../../scripts/notice/vocabulary/literal-pattern.ts';

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const FLAGS = ['', 'u', 'v'];

/** Any text, also with half surrogate pairs, and with many signs that have a meaning in patterns. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\^$.*+?()[]{}|/-&~#@!,:;<=>%`"\'_ 0aA社') }),
  fc.array(fc.constantFrom('\uD83D', '\uDE00', '😀', 'a'), { maxLength: 6 }).map((parts) => parts.join('')),
);

describe.each(FLAGS)('with the flags 「%s」 the pattern of a text', (flags) => {
  test('matches each sign of ASCII alone, by itself and in a class', () => {
    for (const sign of ASCII) {
      const own = new RegExp(`^${literalPattern(sign)}$`, flags);
      expect(ASCII.filter((other) => own.test(other))).toEqual([sign]);
      for (const next of [sign, ...'-^]&b1']) {
        const inClass = new RegExp(`^[${literalPattern(sign)}${literalPattern(next)}]$`, flags);
        expect(ASCII.filter((other) => inClass.test(other))).toEqual(
          ASCII.filter((other) => other === sign || other === next),
        );
      }
    }
  });

  test('matches this text and no other', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const whole = new RegExp(`^(?:${literalPattern(text)})$`, flags);
        expect(whole.test(text)).toBe(true);
        expect(whole.test(other)).toBe(other === text);
        for (const end of [0, 1, text.length - 1]) {
          const shorter = text.slice(0, Math.max(0, end));
          expect(whole.test(shorter)).toBe(shorter === text);
        }
      }),
    );
  });

  test('finds the text amid others, and says the same behind an escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = new RegExp(literalPattern(text), flags).exec(`委託先${text}ほか`);
        expect(found?.[0]).toBe(text);
        expect(new RegExp(`^\\0${literalPattern(text)}$`, flags).test(`\0${text}`)).toBe(true);
      }),
    );
  });
});
