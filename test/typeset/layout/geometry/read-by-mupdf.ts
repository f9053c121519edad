import { Document } from 'mupdf';

/** A character where MuPDF finds it, or a space that MuPDF sees in a gap. */
export interface SeenCharacter {
  readonly page: number;
  readonly text: string;
  readonly xPt: number;
  readonly baselinePt: number;
}

/** Returns the characters of a PDF as MuPDF extracts them, in its order. */
export function readByMuPdf(bytes: Uint8Array): SeenCharacter[] {
  const document = Document.openDocument(bytes, 'application/pdf');
  const seen: SeenCharacter[] = [];
  for (let page = 0; page < document.countPages(); page += 1) {
    const text = document.loadPage(page).toStructuredText('');
    text.walk({
      onChar: (character, [xPt, baselinePt]) => seen.push({ page, text: character, xPt, baselinePt }),
    });
  }
  document.destroy();
  return seen;
}
