import { decodeText, PdfDict, PdfName, PdfString, type PdfValue, resolve } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';

const FITS = /^(XYZ|Fit|FitH|FitV|FitR|FitB|FitBH|FitBV)$/;

/**
 * Returns whether an outline item or a link leads to a page of the document, by Dest or by GoTo (ISO 32000-1, 12.3.2).
 */
export function leadsToPage(pdf: Pdf, item: PdfDict): boolean {
  const action = item.dict('A');
  const target = item.has('Dest') ? item.get('Dest') : action?.name('S') === 'GoTo' ? action.get('D') : null;
  const found = explicit(pdf, target ?? null);
  if (!Array.isArray(found)) return false;
  const [page, fit] = found.map(resolve);
  return pdf.pages.some(({ dict }) => dict === page) && fit instanceof PdfName && FITS.test(fit.name);
}

/** Returns the array of a destination, after names were looked up. */
function explicit({ catalog }: Pdf, target: PdfValue): PdfValue {
  let found = target;
  if (target instanceof PdfName) found = catalog.dict('Dests')?.get(target.name) ?? null;
  if (target instanceof PdfString)
    found = named(catalog.dict('Names')?.dict('Dests'), decodeText(target.bytes));
  return found instanceof PdfDict ? found.get('D') : found;
}

function named(node: PdfDict | undefined, name: string | undefined, depth = 0): PdfValue {
  const names = node?.list('Names') ?? [];
  for (let at = 0; at + 1 < names.length; at += 2) {
    const key = names[at];
    if (key instanceof PdfString && decodeText(key.bytes) === name) return names[at + 1] ?? null;
  }
  for (const kid of node?.list('Kids') ?? []) {
    const found = kid instanceof PdfDict && depth < 16 ? named(kid, name, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}
