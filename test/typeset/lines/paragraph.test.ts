import { describe, expect, it } from 'vitest';
import { COST } from '../../../scripts/typeset/lines/break-costs.ts';
import { type StyledText, toParagraph } from '../../../scripts/typeset/lines/paragraph.ts';
import { faces } from '../../support/faces.ts';

describe('a paragraph', () => {
  it('has a glyph, a span, a class, a kern and a cost for each character', () => {
    const spans = [{ text: '健\n康', bold: true }, { text: '' }, { text: '保\u200B険' }];
    const { glyphs, spans: own, classes, kerns, costs } = toParagraph(spans, 'gothic', faces);
    expect(glyphs.map(({ text, cut }) => `${text} ${cut.name}`)).toEqual([
      '健 gothic-bold',
      '康 gothic-bold',
      '保 gothic',
      '険 gothic',
    ]);
    expect(own.map((span) => spans.indexOf(span))).toEqual([0, 0, 2, 2]);
    expect([classes, kerns, costs].map(({ length }) => length)).toEqual([4, 4, 4]);
  });

  it('counts the lines that must end before a glyph', () => {
    const { forced } = toParagraph([{ text: '\n健\n\n' }, { text: '\n康\n' }], 'gothic', faces);
    expect([...forced]).toEqual([
      [0, 1],
      [1, 3],
      [2, 1],
    ]);
  });

  it('breaks where U+200B allows it, whatever stands there, and nowhere where U+2060 stands', () => {
    expect(priced([{ text: 'ab\u200Bc健\u2060康' }])).toBe('a 4 b 0 c 0 健 5 康');
    expect(priced([{ text: '健\u2060' }, { text: '康' }])).toBe('健 5 康');
  });

  it('holds words together over the bounds of spans', () => {
    expect(priced([{ text: '電話 ' }, { text: '03-1', hold: COST.held }])).toBe(
      '電 4 話 5   2 0 5 3 4 - 3 1',
    );
    expect(priced([{ text: '第' }, { text: '19', bold: true }, { text: '条の' }])).toBe(
      '第 4 1 5 9 4 条 0 の',
    );
  });

  it('sees through what is not drawn: selectors alone, U+200B and U+2060', () => {
    expect(priced([{ text: '\u{E0100}第\u20601条' }])).toBe('第 5 1 4 条');
    expect(priced([{ text: 'か\u30991条' }])).toBe('か\u3099 0 1 4 条');
  });

  it('holds a name within, not at its bounds', () => {
    expect(priced([{ text: 'は' }, { text: 'みど', hold: COST.held }, { text: 'で' }])).toBe(
      'は 0 み 4 ど 0 で',
    );
    expect(priced([{ text: '健診セ', hold: COST.held }])).toBe('健 4 診 3 セ');
  });

  it('keeps a company’s kind with the name beside it, not with what stands around both', () => {
    const kind = { text: '(株)' };
    const name = { text: 'みど', hold: COST.held };
    const both = { text: '(株)みど', hold: COST.held };
    expect(priced([{ text: '先' }, both])).toBe('先 0 ( 5 株 5 ) 3 み 4 ど');
    expect(priced([{ text: 'みど(株)', hold: COST.held }, { text: 'で' }])).toBe('み 4 ど 3 ( 5 株 5 ) 0 で');
    expect(priced([kind, name])).toBe('( 5 株 5 ) 2 み 4 ど');
    expect(priced([name, kind])).toBe('み 4 ど 2 ( 5 株 5 )');
  });

  it('keeps a space behind an opening bracket with it', () => {
    expect(priced([{ text: '「 あ' }])).toBe('「 5   4 あ');
  });
});

/** Returns the characters with the cost of the break between each two. */
function priced(spans: readonly StyledText[]): string {
  const { glyphs, costs } = toParagraph(spans, 'gothic', faces);
  return glyphs.map(({ text }, at) => (at === 0 ? text : `${costs[at]} ${text}`)).join(' ');
}
