import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The content of a PDF, as a reader sees it that shares no code with our writer. */
export interface ReadPdf {
  /** The words of each page, in the order in which they are drawn. */
  readonly pages: readonly string[];
  /** The title in the information of the file. */
  readonly title: string;
}

/** Reads a PDF with pdf.js. Returns undefined if the bytes are not a readable PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | undefined> {
  // pdf.js takes over the memory that it gets, and it does not accept a Buffer.
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

/** Returns the words of a page. Words marked as underlined are between 「⟦」 and 「⟧」. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  return items
    .map((item) => {
      if ('str' in item) return item.str;
      if (item.type === 'endMarkedContent') return open.pop() ? '⟧' : '';
      // pdf.js sets the tag, but its types do not have it.
      const isUnderlined = 'tag' in item && item.tag === 'Span';
      open.push(isUnderlined);
      return isUnderlined ? '⟦' : '';
    })
    .join('');
}
