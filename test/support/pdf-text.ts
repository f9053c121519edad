import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of a page as pdf.js reads it: its words, and the place of its baseline in points from the top. */
export interface PdfLine {
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly text: string;
  readonly sizePt: number;
}

/** What pdf.js reads in a PDF. */
export interface ReadPdf {
  readonly lines: readonly PdfLine[];
  readonly pages: number;
  readonly info: Record<string, unknown>;
  readonly outline: readonly { title: string; items: readonly unknown[] }[];
}

/** Reads a PDF with pdf.js, which shares no code with our writer. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const pdf = await task.promise;
  const lines: PdfLine[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      const last = lines.at(-1);
      const top = page.view[3] ? page.view[3] - y : 0;
      const isSameLine = last?.page === number && Math.abs(last.y - top) < 1 && x >= last.x;
      if (last && isSameLine) lines[lines.length - 1] = { ...last, text: last.text + item.str };
      else lines.push({ page: number, y: top, x, text: item.str, sizePt: size });
    }
  }
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []) as ReadPdf['outline'];
  const pages = pdf.numPages;
  await task.destroy();
  return { lines, pages, info: info as Record<string, unknown>, outline };
}
