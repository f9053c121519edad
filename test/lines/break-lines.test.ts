import { describe, expect, it } from 'vitest';
import { breakLines } from '../../scripts/lines/break-lines.ts';
import { toParagraph } from '../../scripts/lines/paragraph.ts';
import { faces } from '../support/faces.ts';

describe('lines', () => {
  it.each([
    ['健康保険組合の健診、特定保健指導。', 9, '健康保険組合の健／診、特定保健指導。'],
    ['委託先（株）みどりＴＥＬ', 5, '委託／先（株）みど／りＴＥＬ'],
  ])('of %s in %d em break where Japanese allows', (text, widthEm, expected) => {
    const measure = { widthEm, firstIndentEm: 0, justified: false };
    const lines = breakLines(toParagraph([{ text }], 'gothic', faces), measure).map(
      ({ paragraph, start, end }) =>
        paragraph.glyphs
          .slice(start, end)
          .map((glyph) => glyph.text)
          .join(''),
    );
    expect(lines.join('／')).toBe(expected);
  });
});
