import { utf8 } from '../../../platform/bytes.ts';
import { htmlPage, type PageKit } from '../../../print/html/page.ts';
import type { PdfKit } from '../../../typeset/file/render-pdf.ts';
import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { PreparedComparison } from '../prepared-comparison.ts';
import type { ComparisonFormat } from './comparison-files.ts';
import { reviewNote } from './review-notes.ts';
import { toComparisonHast } from './to-comparison-hast.ts';
import { toComparisonMarkdown } from './to-comparison-markdown.ts';

/** What is needed to print comparisons. */
export interface ComparisonKit extends PageKit, PdfKit {
  readonly styles: { readonly site: string; readonly page: string; readonly comparison: string };
}

type MakeFile = (prepared: PreparedComparison, kit: ComparisonKit) => Promise<Uint8Array>;

/** Every format of `COMPARISON_FILES`. */
const FORMATS: Readonly<Record<ComparisonFormat, MakeFile>> = {
  html: async ({ document }, kit) => utf8(page(document, kit)),
  pdf: ({ comparison, document }, kit) => pdf(comparison, document, kit),
  docx: ({ document }) => docx(document),
  markdown: async ({ document }) => utf8(toComparisonMarkdown(document)),
  review: async ({ full, comparison }, kit) => utf8(page(full, kit, comparison)),
  json: async ({ comparison }) => utf8(`${JSON.stringify(comparison.changes, null, 2)}\n`),
};

/** Returns a comparison in one format. */
export function comparisonFile(
  format: ComparisonFormat,
  prepared: PreparedComparison,
  kit: ComparisonKit,
): Promise<Uint8Array> {
  return FORMATS[format](prepared, kit);
}

/** Returns the page of a comparison. With the comparison itself, it is the officer's copy. */
function page(document: ComparisonDocument, kit: ComparisonKit, reviewed?: Comparison): string {
  const { styles } = kit;
  const furniture = {
    title: reviewed ? `確認用　${document.title}` : document.title,
    society: document.society,
    draft: false,
    noindex: true,
    showContents: false,
  };
  const style = `${styles.page}${styles.site}${styles.comparison}`;
  const review = reviewed && ((change: Change) => reviewNote(change, reviewed));
  return htmlPage(toComparisonHast(document, review), furniture, kit, style);
}

/** The code is loaded only when it is needed. The PDF has the face and size of the new edition. */
async function pdf(
  comparison: Comparison,
  document: ComparisonDocument,
  kit: ComparisonKit,
): Promise<Uint8Array> {
  const { toComparisonPdf } = await import('./to-comparison-pdf.ts');
  return toComparisonPdf(comparison, document, kit);
}

/** The library is loaded only when it is needed, because it is large. */
async function docx(document: ComparisonDocument): Promise<Uint8Array> {
  const { toComparisonDocx } = await import('./to-comparison-docx.ts');
  return toComparisonDocx(document);
}
