/** An encoding, by the name of its decoder in the Encoding Standard (WHATWG). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';

/** The encodings that can be read, in the order in which they are listed to the user. */
export const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
];

/** Returns the encoding for one of its usual names; undefined if the name is not known. */
export function encodingNamed(name: string): Encoding | undefined {
  const key = name.trim().toLowerCase().replaceAll(/[-_ ]/g, '');
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}

/** The names without hyphens, underscores and spaces. */
const NAMES: Record<string, Encoding> = {
  utf8: 'utf-8',
  utf8n: 'utf-8',
  unicode11utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  unicode: 'utf-16le',
  utf16be: 'utf-16be',
  unicodefffe: 'utf-16be',
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  xsjis: 'shift_jis',
  mskanji: 'shift_jis',
  windows31j: 'shift_jis',
  cswindows31j: 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  eucjp: 'euc-jp',
  xeucjp: 'euc-jp',
  eucjpms: 'euc-jp',
  cp51932: 'euc-jp',
  iso2022jp: 'iso-2022-jp',
  csiso2022jp: 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  jis: 'iso-2022-jp',
};

/** Returns the encoding that a byte order mark at the beginning shows; undefined if there is none. */
export function encodingOfMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
