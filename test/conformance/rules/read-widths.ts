import type { PdfDict } from '../reader/pdf-values.ts';

/** Returns the widths that a CIDFont declares, in thousandths of an em (ISO 32000-1, 9.7.4.3). */
export function readWidths(font: PdfDict | undefined): (code: number) => number {
  const widths = new Map<number, number>();
  const entries = font?.list('W') ?? [];
  for (let at = 0; at + 1 < entries.length; ) {
    const first = Number(entries[at]);
    const second = entries[at + 1];
    if (Array.isArray(second)) {
      for (const [step, width] of second.entries()) widths.set(first + step, Number(width));
      at += 2;
    } else {
      for (let code = first; code <= Number(second); code += 1) widths.set(code, Number(entries[at + 2]));
      at += 3;
    }
  }
  const usual = font?.number('DW') ?? 1000;
  return (code) => widths.get(code) ?? usual;
}
