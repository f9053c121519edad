import { expect, it } from 'vitest';
import { isZeroWidth } from '../../../scripts/typeset/fonts/clusters.ts';
import { openFaces } from '../../../scripts/typeset/fonts/faces.ts';
import { faces, fontFiles } from '../../support/faces.ts';
import { openByHarfBuzz } from '../../support/read-font.ts';

it.each([
  ['characters of the face', '健康A1', 'gothic:健 gothic:康 gothic:A gothic:1'],
  ['what the face lacks', 'あ𠮷い', 'gothic:あ fallback:𠮷 gothic:い'],
  ['what no face has', 'あ\u{1F9FF}', 'gothic:あ none:\u{1F9FF}'],
  ['a known variation', '葛\u{E0100}城', 'gothic:葛\u{E0100} gothic:城'],
  ['a variation that no face knows', 'あ\u{E0101}い', 'gothic:あ\u{E0101} gothic:い'],
  ['two selectors', '葛\u{E0100}\uFE00い', 'gothic:葛\u{E0100}\uFE00 gothic:い'],
  ['a selector of nothing', '\u{E0100}あ', 'gothic:あ'],
  ['a mark that Unicode composes', 'か\u3099き', 'gothic:か\u3099 gothic:き'],
  ['a mark that it does not compose', 'あ\u3099', 'gothic:あ gothic:\u3099'],
  ['what only allows or forbids breaks', 'あ\u200Bい\u2060う', 'gothic:あ gothic:い gothic:う'],
  ['a soft hyphen, which the face has', '被保険\u00AD者', 'gothic:被 gothic:保 gothic:険 gothic:者'],
  ['joiners and fillers', '被\u200D保\u200C険\u3164者', 'gothic:被 gothic:保 gothic:険 gothic:者'],
  ['a no-break space', 'a\u00A0b', 'gothic:a gothic:\u00A0 gothic:b'],
  ['half a surrogate pair', 'あ\uD842', 'gothic:あ none:\uD842'],
  ['nothing', '', ''],
])('%s become glyphs that keep their text', (_, text, expected) => {
  const glyphs = faces.glyphsOf(text, 'gothic', false);
  expect(glyphs.map(({ id, cut, text: own }) => `${id ? cut.name : 'none'}:${own}`).join(' ')).toBe(expected);
});

it('a variation that the face does not know is drawn as its base', () => {
  const [plain, unknown] = faces.glyphsOf('冤冤\u{E01EF}', 'gothic', false).map(({ id }) => id);
  expect(faces.has('gothic', 0x51a4, 0xe01ef)).toBe(false);
  expect(unknown).toBe(plain);
});

it('a variation that the face knows has its own glyph', () => {
  const [plain, own] = faces.glyphsOf('冤冤\u{E0100}', 'gothic', false);
  expect(faces.has('gothic', 0x51a4, 0xe0100)).toBe(true);
  expect(own?.id).not.toBe(plain?.id);
});

it('a kana and its mark are drawn as the one character that they are', () => {
  const [composed, taken] = faces.glyphsOf('がか\u3099', 'mincho', true);
  expect(taken?.id).toBe(composed?.id);
});

it('a compatibility ideograph with a selector is drawn as itself', () => {
  const [plain, selected] = faces.glyphsOf('\uFA19\uFA19\u{E01EF}', 'gothic', false);
  expect(plain?.id).not.toBe(faces.glyphsOf('神', 'gothic', false)[0]?.id);
  expect(selected?.id).toBe(plain?.id);
});

it('widths and blanks are those that HarfBuzz sees', () => {
  const font = openByHarfBuzz(fontFiles.mincho.bold);
  const upem = font.face.upem;
  for (const glyph of faces.glyphsOf('（株）「健保」、。ＡgQ', 'mincho', true)) {
    const extents = font.glyphExtents(glyph.id);
    expect(glyph.advanceEm).toBe(font.glyphHAdvance(glyph.id) / upem);
    expect(glyph.leftEm).toBe((extents?.xBearing ?? 0) / upem);
    expect(glyph.rightEm).toBeCloseTo(
      glyph.advanceEm - ((extents?.xBearing ?? 0) + (extents?.width ?? 0)) / upem,
      9,
    );
  }
});

it('the width of a text is that of its glyphs in its size', () => {
  expect(faces.widthPt('漢字', 'gothic', 12, false)).toBeCloseTo(24);
  expect(faces.widthPt('', 'gothic', 12, false)).toBe(0);
});

it('a file is read only when its cut is asked for', () => {
  const asked: string[] = [];
  const cuts = (name: 'gothic' | 'mincho' | 'fallback') => ({
    get normal() {
      asked.push(name);
      return fontFiles[name].normal;
    },
    get bold() {
      asked.push(`${name}-bold`);
      return fontFiles[name].bold;
    },
  });
  const lazy = openFaces({ gothic: cuts('gothic'), mincho: cuts('mincho'), fallback: cuts('fallback') });
  expect(asked).toEqual([]);
  lazy.glyphsOf('健康保険', 'gothic', false);
  lazy.glyphsOf('健康', 'gothic', false);
  expect(asked).toEqual(['gothic']);
  lazy.glyphsOf('𠮷', 'gothic', true);
  expect(asked).toEqual(['gothic', 'gothic-bold', 'fallback-bold']);
});

it('just the characters that Unicode calls ignorable have no glyph', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const isIgnorable = /^\p{Default_Ignorable_Code_Point}$/u.test(String.fromCodePoint(code));
    if (isZeroWidth(code) !== isIgnorable) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
