import { describe, expect, it } from 'vitest';
import { toParagraph } from '../../../scripts/typeset/lines/paragraph.ts';
import { faces } from '../../support/faces.ts';

const BRACKETS = '（）「」『』【】〔〕〈〉《》、。，．()[]｢｣“”';
const CLOSING = '）」』】〕〉》、。，．)]｣”';
const PAIRS = Array.from(BRACKETS).flatMap((left) => Array.from(BRACKETS, (right) => left + right));
const FACES = ['gothic', 'mincho', 'fallback'] as const;

/** Returns the blank space between the outlines of two neighbours, in ems. */
function blankEm(pair: string, face: (typeof FACES)[number], bold: boolean): number {
  const { glyphs, kerns } = toParagraph([{ text: pair, bold }], face, faces);
  return (glyphs[0]?.rightEm ?? 0) + (glyphs[1]?.leftEm ?? 0) + (kerns[1] ?? 0);
}

describe.each(FACES)('neighbouring brackets and points in %s', (face) => {
  it.each([false, true])('neither touch nor gape, bold %s', (bold) => {
    const wrong = PAIRS.map((pair) => ({ pair, blank: blankEm(pair, face, bold) })).filter(
      ({ blank }) => blank < 0.03 - 1e-9 || blank > 0.55,
    );
    expect(wrong).toEqual([]);
  });

  it('of one direction stand close', () => {
    for (const pair of PAIRS.filter(([left, right]) => isClosing(left) === isClosing(right))) {
      expect(blankEm(pair, face, false), pair).toBeLessThan(0.15 + 1e-9);
    }
  });
});

it('in full width lose the blank that they would have twice', () => {
  const { glyphs, kerns } = toParagraph([{ text: 'あ」「い」、（う）。' }], 'fallback', faces);
  const moved = glyphs.map(({ text }, at) => `${text}${Math.round((kerns[at] ?? 0) * 100)}`);
  expect(moved.join(' ')).toBe('あ0 」0 「-80 い0 」0 、-55 （-85 う0 ）0 。-59');
});

it('letters are not moved, whatever they stand beside', () => {
  const { kerns } = toParagraph([{ text: '健（保）AV（Ｔ。あ' }], 'gothic', faces);
  expect(kerns.every((kern) => kern === 0)).toBe(true);
});

function isClosing(character: string | undefined): boolean {
  return CLOSING.includes(character ?? '');
}
