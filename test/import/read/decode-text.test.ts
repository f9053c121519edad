import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../scripts/import/read/text/decode-text.ts';
import { ENCODINGS, type Encoding } from '../../../scripts/import/read/text/encodings.ts';
import { encode } from '../../support/encode.ts';
import { runs } from '../../support/properties.ts';

const read = (bytes: Uint8Array, options: { encoding?: string; declared?: Encoding; limit?: number } = {}) =>
  decodeText('notice.txt', bytes, { format: 'text', ...options });
const textOf = (bytes: Uint8Array, encoding?: string) => {
  const result = read(bytes, encoding === undefined ? {} : { encoding });
  return result.ok ? result.value.text : result.problems.map(({ rule }) => rule).join();
};

/** Words that societies write. All the encodings have all of them. */
const WORDS = [
  '個人情報の利用目的',
  '健康保険組合',
  'に係る',
  '第１９条',
  '（外部委託先は、',
  'ＴＥＬ',
  'TEL 03-0000-0000',
  '・',
  '①',
  'Ⅰ',
  '㈱',
  '※',
  'レセプト',
  'ｶﾌﾞｼｷｶﾞｲｼｬ',
  'ﾃﾞｰﾀ',
  '【',
  '】',
  '髙橋',
  '\n',
  '　',
  ' ',
  'です。',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 30 })
  .map((words) => words.join(''))
  .filter((words) => /[ぁ-ん]/.test(words));

describe('Japanese text', () => {
  test.each(ENCODINGS)('in %s is found out and comes back', (encoding) => {
    fc.assert(
      fc.property(text, (words) => {
        expect(textOf(encode(words, encoding))).toBe(words);
      }),
      { numRuns: runs(300) },
    );
  });

  test.each(ENCODINGS)('in %s comes back where the encoding is given', (encoding) => {
    fc.assert(
      fc.property(text, (words) => {
        expect(textOf(encode(words, encoding), encoding)).toBe(words);
      }),
    );
  });

  test.each([
    ['あ', 'shift_jis'],
    ['健保', 'shift_jis'],
    ['健保', 'euc-jp'],
    ['理事長', 'euc-jp'],
    ['アオバ', 'euc-jp'],
    ['ﾃｽﾄ', 'shift_jis'],
    ['ｱﾒﾘｶ', 'shift_jis'],
    ['(ｶ)ﾍﾞﾈﾌｨｯﾄ', 'shift_jis'],
    ['健康ﾃｽﾄ', 'euc-jp'],
    ['記', 'utf-8'],
    ['個人情報', 'utf-16le'],
    ['個人情報', 'utf-16be'],
    ['かな', 'utf-16le'],
    ['①', 'iso-2022-jp'],
  ] as const)('%s alone in %s is found out', (words, encoding) => {
    expect(textOf(encode(words, encoding))).toBe(words);
  });

  it('is read by its byte order mark, which is no part of it', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      expect(textOf(encode('\ufeffA', encoding))).toBe('A');
    }
  });

  it('is read as code page 932 has it: wave dashes, numbers in circles, NEC’s and IBM’s kanji', () => {
    expect(textOf(Uint8Array.of(0x81, 0x60, 0x87, 0x40, 0x87, 0x54, 0xfb, 0xfc, 0xed, 0x40))).toBe(
      '～①Ⅰ髙纊',
    );
  });

  it('may end in the mark of old systems for the end of a file', () => {
    expect(textOf(Buffer.from('記\n\x1a'))).toBe('記\n');
  });
});

describe('what a document declares', () => {
  it('is believed where the bytes do not say otherwise', () => {
    expect(read(encode('ｱﾒﾘｶ', 'shift_jis'), { declared: 'shift_jis' })).toMatchObject({
      value: { text: 'ｱﾒﾘｶ' },
    });
    expect(read(encode('ｱﾒﾘｶ', 'shift_jis'), { declared: 'euc-jp' })).toMatchObject({
      value: { encoding: 'euc-jp' },
    });
  });

  it('is not believed against the bytes', () => {
    expect(read(encode('個人情報について', 'utf-8'), { declared: 'iso-2022-jp' })).toMatchObject({
      value: { text: '個人情報について' },
    });
  });
});

describe('what cannot be read', () => {
  it('is one problem at the first place, without a replacement character', () => {
    const broken = Buffer.concat([
      encode('一行目\nあい', 'shift_jis'),
      Buffer.of(0x82),
      encode('\nう', 'shift_jis'),
    ]);
    expect(read(broken)).toEqual({
      ok: false,
      problems: [
        {
          rule: 'import/encoding',
          severity: 'error',
          params: { encoding: 'shift_jis' },
          file: 'notice.txt',
          range: { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
        },
      ],
    });
  });

  test.each([
    ['bytes of no encoding', Uint8Array.of(0xff, 0x80, 0x41), 'import/encoding'],
    [
      'UTF-8 cut within a character',
      encode('個人情報の利用目的', 'utf-8').subarray(0, -1),
      'import/encoding',
    ],
    ['UTF-8 that holds a replacement character', Buffer.from('個人\ufffd情報'), 'import/encoding'],
    [
      'half a unit of UTF-16',
      Buffer.concat([encode('\ufeffあ', 'utf-16le'), Buffer.of(0x42)]),
      'import/encoding',
    ],
    ['zeros', new Uint8Array(100), 'import/damaged'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import/damaged'],
    ['control characters', Buffer.from('個人\x07情報'), 'import/damaged'],
  ])('%s are refused', (_what, bytes, rule) => {
    expect(textOf(bytes)).toBe(rule);
  });

  it('is refused by the encoding given, even if another would do', () => {
    expect(textOf(encode('個人情報の', 'shift_jis'), 'UTF-8')).toBe('import/encoding');
  });

  it('tells of an encoding that is unknown which are known', () => {
    expect(read(Buffer.from('A'), { encoding: 'latin-9' })).toMatchObject({
      problems: [
        {
          rule: 'usage/bad-value',
          params: { option: '--encoding', value: 'latin-9', allowed: expect.stringContaining('euc-jp') },
        },
      ],
    });
  });

  test.each(['Shift-JIS', 'SJIS', 'cp932', 'windows-31J', 'EUC_JP', 'UTF8'])(
    'knows %s by that name',
    (name) => {
      const encoding = name.startsWith('U') ? 'utf-8' : name.startsWith('E') ? 'euc-jp' : 'shift_jis';
      expect(textOf(encode('健保', encoding), name)).toBe('健保');
    },
  );

  it('is refused before it is decoded where it is too large, and after where it is too long', () => {
    expect(textOf(new Uint8Array(20_000_001).fill(0x41))).toBe('import/too-large');
    expect(textOf(new Uint8Array(300_001).fill(0x41))).toBe('import/too-long');
    expect(textOf(new Uint8Array(300_000).fill(0x41))).toHaveLength(300_000);
  });
});
