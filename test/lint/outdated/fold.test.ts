import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, numberLike } from '../../../scripts/lint/outdated/fold.ts';

test.each([
  ['第 １９ 条第　７ 号', '第19条第7号'],
  ['第十九条第七号', '第19条第7号'],
  ['第二十条、第一〇条、第百二条、第十百条、第三十条の二', '第20条、第10条、第102条、第十百条、第30条の二'],
  ['十九条七号', '19条7号'],
  ['一般社団法人の第一次の業務を統一条件で', '一般社団法人の第一次の業務を統一条件で'],
  ['ｶﾞｲﾄﾞﾗｲﾝ（㈱）', 'ガイドライン((株))'],
  ['葛\u{E0100}城', '葛城'],
  ['ｶ　ﾞ\u200Bｲﾄ\nﾞ', 'ガイド'],
])('%s is read as %s', (written, read) => {
  expect(fold(written).text).toBe(read);
});

test('in Markdown the marks and the address of a link are left out', () => {
  const text = '**番号法**[第19条](https://x.invalid/)第7号';
  expect(fold(text, true).text).toBe('番号法第19条第7号');
  expect(fold(text).text).toContain('**');
});

test('every folded part knows where it is written', () => {
  const written = 'これは第 十九 条のｶﾞｲﾄﾞです';
  const folded = fold(written);
  const spanOf = (part: string) => {
    const start = folded.text.indexOf(part);
    const span = folded.spanOf(start, start + part.length);
    return written.slice(span.start, span.end);
  };
  expect(spanOf('19')).toBe('十九');
  expect(spanOf('ガイド')).toBe('ｶﾞｲﾄﾞ');
  expect(spanOf('第19条')).toBe('第 十九 条');
  const chosen = fold('葛\u{E0100}城');
  expect(chosen.spanOf(0, 1)).toEqual({ start: 0, end: 3 });
});

test('what is folded stays as it is when it is folded again, and its spans lie in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'第十九百条 　\u200B１9七号ｶﾊﾞﾟ\u3099(（番号法○。、葛\u{E0100}') }),
      (written) => {
        const folded = fold(written);
        expect(fold(folded.text).text).toBe(folded.text);
        let last = 0;
        for (let index = 0; index < folded.text.length; index += 1) {
          const { start, end } = folded.spanOf(index, index + 1);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          last = start;
        }
      },
    ),
  );
});

test('a text of nothing but characters that fold to many is folded, and a long kanji number keeps its digits', () => {
  const ligatures = fold(`${'\uFDFA'.repeat(9990)}第十九条`);
  expect(ligatures.text.endsWith('第19条')).toBe(true);
  expect(ligatures.spanOf(ligatures.text.length - 4, ligatures.text.length)).toEqual({
    start: 9990,
    end: 9994,
  });
  expect(fold(`第${'一'.repeat(22)}条`).text).toBe(`第${'1'.repeat(22)}条`);
});

test('a number is written as the one before it was', () => {
  expect([
    numberLike('7', 8),
    numberLike('１９', 21),
    numberLike('七', 8),
    numberLike('十五', 17),
    numberLike('二三', 27),
    numberLike('十九', 20),
    numberLike('二〇', 30),
  ]).toEqual(['8', '２１', '八', '十七', '二七', '二十', '三十']);
});
