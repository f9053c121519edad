import type { ComparisonOptions } from '../../scripts/compare/table/comparison-document.ts';
import { toComparisonPdf } from '../../scripts/compare/table/formats/to-comparison-pdf.ts';
import type { FilledDocument } from '../../scripts/edition/documents/document.ts';
import type { DocumentKit } from '../../scripts/edition/documents/document-kit.ts';
import { fillDocuments } from '../../scripts/edition/documents/fill-documents.ts';
import { pdfDocument } from '../../scripts/edition/documents/pdf-document.ts';
import type { Notice } from '../../scripts/notice/notice.ts';
import { renderPdf } from '../../scripts/typeset/file/render-pdf.ts';
import type { Archival } from '../../scripts/typeset/file/write-pdf.ts';
import { compared } from './compared.ts';
import { kit } from './kit.ts';

/** A PDF of a notice, and the document that it was made from. */
export interface MadePdf {
  readonly path: string;
  readonly document: FilledDocument;
  readonly bytes: Uint8Array;
}

/** Makes every PDF of a notice: the notice itself and its annexes. */
export function madePdfs(notice: Notice, changes: Partial<DocumentKit> = {}, archival?: Archival): MadePdf[] {
  const used = { ...kit, ...changes };
  return fillDocuments(notice, used).documents.flatMap(({ document, files }) =>
    files
      .filter(({ format }) => format === 'pdf')
      .map(({ path }) => ({
        path,
        document,
        bytes: renderPdf(pdfDocument(document, used), used, archival),
      })),
  );
}

/** Returns the PDF of the comparison table of two notices. */
export function madeComparison(
  old: Notice,
  now: Notice,
  options: ComparisonOptions = {},
  archival?: Archival,
): Uint8Array {
  const { comparison, document } = compared(old, now, options);
  return toComparisonPdf(comparison, document, kit, archival);
}
