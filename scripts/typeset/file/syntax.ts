import { hex, utf8 } from '../../platform/bytes.ts';

/* PDF objects as text (ISO 32000-1, 7.3). The values in dictionaries and arrays are such texts too. */

/** Returns a dictionary. Entries without a value are left out. */
export function dictionary(entries: Readonly<Record<string, string | number | undefined>>): string {
  const parts = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : `/${key} ${value}`,
  );
  return `<<${parts.join(' ')}>>`;
}

/** Returns an array. */
export function array(values: readonly (string | number)[]): string {
  return `[${values.join(' ')}]`;
}

/** Returns a reference to an object of the file. */
export function reference(object: number): string {
  return `${object} 0 R`;
}

/** Returns a name. Characters that a name must not contain are written as `#` and their bytes in hexadecimal. */
export function name(text: string): string {
  return `/${text.replace(/[^!-~]|[#()<>[\]{}/%]/gu, (character) => {
    return hex(utf8(character)).replace(/../g, '#$&');
  })}`;
}

/** Returns a text string: plain if it is ASCII, otherwise UTF-16 with a byte order mark (7.9.2.2). */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16Hex(text)}>`;
}

/** Returns a text as UTF-16, big-endian, in hexadecimal. */
export function utf16Hex(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex16(text.charCodeAt(index));
  return digits;
}

/** Returns a number with at most `digits` decimals, never in exponential form. Throws if it is not finite. */
export function number(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new Error('A length in the PDF is not a number.');
  const factor = 10 ** digits;
  const rounded = Math.round(value * factor) / factor;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** Returns a date in UTC (7.9.4). */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
}

/** Returns a number of two bytes in hexadecimal. */
export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
