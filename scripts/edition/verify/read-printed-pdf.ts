import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF's bytes say to a reader that shares no code with what made them. */
export interface ReadPdf {
  /** The words of each page in the order in which they are drawn. */
  readonly pages: readonly string[];
  /** The title in the file's information. */
  readonly title: string;
}

/** Reads a PDF by pdf.js. Returns nothing where the bytes are no PDF that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | undefined> {
  // pdf.js takes the memory that it is given for itself, and no Buffer.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await wordsOf(await pdf.getPage(number)));
    }
    const { info } = await pdf.getMetadata();
    return { pages, title: 'Title' in info ? String(info.Title) : '' };
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  } finally {
    await task.destroy();
  }
}

/** The words, those that are marked as underlined between 「⟦」 and 「⟧」. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  return items
    .map((item) => {
      if ('str' in item) return item.str;
      if (item.type === 'endMarkedContent') return open.pop() ? '⟧' : '';
      // pdf.js gives the tag, and its types forget it.
      const isUnderlined = 'tag' in item && item.tag === 'Span';
      open.push(isUnderlined);
      return isUnderlined ? '⟦' : '';
    })
    .join('');
}
