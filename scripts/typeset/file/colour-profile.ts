import { utf8 } from '../../platform/bytes.ts';
import { viewOf } from '../fonts/font-tables.ts';

/**
 * Samples of the curve from a value to its light. Between samples it is a straight line; the error is at most 0.0002.
 */
const SAMPLES = 48;

/** The primaries and the white point of sRGB (IEC 61966-2-1), adapted to D50 as profiles require. */
const PRIMARIES = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const;
const D50 = [0.9642, 1, 0.8249] as const;

/** Returns an sRGB profile (ICC.1:2001-04, version 2.4, which all parts of PDF/A allow). */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ['rXYZ', xyzTag(PRIMARIES.rXYZ)],
    ['gXYZ', xyzTag(PRIMARIES.gXYZ)],
    ['bXYZ', xyzTag(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return profileOf(tags);
}

function profileOf(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let length = 128 + 4 + tags.length * 12;
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue;
    places.set(bytes, length);
    length += Math.ceil(bytes.length / 4) * 4;
  }
  const profile = new Uint8Array(length);
  const view = viewOf(profile);
  const put = (text: string, at: number) => profile.set(utf8(text), at);
  view.setUint32(0, length);
  view.setUint32(8, 0x02400000);
  put('mntrRGB XYZ ', 12);
  // The profile must have a date. That of the standard never changes.
  [1999, 10, 18, 0, 0, 0].forEach((part, index) => {
    view.setUint16(24 + index * 2, part);
  });
  put('acsp', 36);
  setXyz(view, 68, D50);
  view.setUint32(128, tags.length);
  tags.forEach(([tag, bytes], index) => {
    const at = places.get(bytes) ?? 0;
    put(tag, 132 + index * 12);
    view.setUint32(136 + index * 12, at);
    view.setUint32(140 + index * 12, bytes.length);
    profile.set(bytes, at);
  });
  return profile;
}

function xyzTag(xyz: readonly number[]): Uint8Array {
  const tag = tagOf('XYZ ', 12);
  setXyz(viewOf(tag), 8, xyz);
  return tag;
}

function setXyz(view: DataView, at: number, xyz: readonly number[]): void {
  xyz.forEach((value, index) => {
    view.setInt32(at + index * 4, Math.round(value * 65536));
  });
}

function curveTag(): Uint8Array {
  const tag = tagOf('curv', 4 + SAMPLES * 2);
  const view = viewOf(tag);
  view.setUint32(8, SAMPLES);
  for (let index = 0; index < SAMPLES; index += 1) {
    const value = index / (SAMPLES - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + index * 2, Math.round(light * 65535));
  }
  return tag;
}

function textTag(text: string): Uint8Array {
  const tag = tagOf('text', text.length + 1);
  tag.set(utf8(text), 8);
  return tag;
}

/** A description in ASCII, without the Unicode and Macintosh variants. */
function descriptionTag(text: string): Uint8Array {
  const tag = tagOf('desc', 4 + text.length + 1 + 8 + 3 + 67);
  viewOf(tag).setUint32(8, text.length + 1);
  tag.set(utf8(text), 12);
  return tag;
}

/** Four letters, four zero bytes, then the content. */
function tagOf(type: string, length: number): Uint8Array {
  const tag = new Uint8Array(8 + length);
  tag.set(utf8(type));
  return tag;
}
