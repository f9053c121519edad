import { hex, utf8 } from '../../platform/bytes.ts';

/* The objects of a PDF file as text (ISO 32000-1, 7.3). All values that these functions take are such texts. */

/** A dictionary; entries without a value are left out. */
export function dictionary(entries: Readonly<Record<string, string | number | undefined>>): string {
  const parts = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : `/${key} ${value}`,
  );
  return `<<${parts.join(' ')}>>`;
}

export function array(values: readonly (string | number)[]): string {
  return `[${values.join(' ')}]`;
}

/** A reference to an object of the file. */
export function reference(object: number): string {
  return `${object} 0 R`;
}

/** A name; what may not stand in one is written by its number. */
export function name(text: string): string {
  return `/${text.replace(/[^!-~]|[#()<>[\]{}/%]/gu, (character) => {
    return hex(utf8(character)).replace(/../g, '#$&');
  })}`;
}

/** A text string: plain where it is ASCII, else UTF-16 with its mark (7.9.2.2). */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16, big-endian, in hexadecimal. */
export function utf16Hex(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex16(text.charCodeAt(index));
  return digits;
}

/** A number with at most `digits` decimals, never in exponential form. */
export function number(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new Error('A length in the PDF is no number.');
  const factor = 10 ** digits;
  const rounded = Math.round(value * factor) / factor;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A date in UTC (7.9.4). */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
}

/** A number of two bytes in hexadecimal. */
export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
