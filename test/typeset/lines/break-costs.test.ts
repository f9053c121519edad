import { describe, expect, it } from 'vitest';
import { breakClass } from '../../../scripts/typeset/lines/break-classes.ts';
import { breakCost, COST } from '../../../scripts/typeset/lines/break-costs.ts';

/** The classes of JLReq, 3.9.2 (appendix A), that no line begins with: cl-02 to cl-07 and cl-09 to cl-11. */
const NO_START = {
  'closing brackets': '’”）〕］｝〉》」』】⦆〙〗»〟',
  hyphens: '‐〜゠–',
  'dividing punctuation': '！？‼⁇⁈⁉',
  'middle dots': '・：；',
  'full stops and commas': '。．、，',
  'iteration marks': 'ヽヾゝゞ々〻',
  'prolonged sound mark': 'ー',
  'small kana': 'ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
  'the same in half width': '｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ)]}.,!?:;',
  'signs behind numbers': '％%‰°℃¢',
};

/** Cl-01. */
const NO_END = '‘“（〔［｛〈《「『【⦅〘〖«〝([{｢';

describe('no line', () => {
  it.each(Object.entries(NO_START))('begins with %s', (_, characters) => {
    for (const one of characters) expect(cost('健', one), one).toBe(COST.never);
  });

  it('ends with an opening bracket', () => {
    for (const one of NO_END) expect(cost(one, '健'), one).toBe(COST.never);
  });

  it('ends with a sign before a number, or parts one', () => {
    for (const pair of ['￥5', '¥5', '＄5', '№5', '〒0', '+8', '12', '１２', '1２'])
      expect(costs(pair)).toEqual([COST.never]);
  });

  it('parts dashes or dots that belong together', () => {
    expect(costs('——')).toEqual([COST.never]);
    expect(costs('……')).toEqual([COST.never]);
  });
});

describe('lines', () => {
  it('break freely between kanji and kana, and where Japanese and Latin meet', () => {
    expect(costs('健康のため、PDFを「見る」。と')).toEqual([0, 0, 0, 0, 5, 0, 4, 4, 0, 0, 5, 0, 5, 5, 0]);
  });

  it('break freely behind spaces but for signs that no line begins with', () => {
    expect(costs('a b')).toEqual([COST.never, COST.free]);
    expect(costs('a 。')).toEqual([COST.never, COST.word]);
    expect(costs('a \u00A0b')).toEqual([COST.never, COST.free, COST.never]);
  });

  it('part addresses behind joints rather than points, and there rather than in words', () => {
    expect(costs('a/b.c')).toEqual([COST.word, COST.glued, COST.never, COST.held]);
    expect(costs('e-ab')).toEqual([COST.word, COST.glued, COST.word]);
  });
});

/** Returns the costs of the breaks between the characters of a text. */
function costs(text: string): number[] {
  const characters = Array.from(text);
  return characters.slice(1).map((one, index) => cost(characters[index] ?? '', one));
}

function cost(before: string, after: string): number {
  return breakCost(breakClass(before), breakClass(after));
}
