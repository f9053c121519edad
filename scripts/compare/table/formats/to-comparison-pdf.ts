import { FOOT, shortenedToFit } from '../../../typeset/blocks/page-foot.ts';
import { StructureElement } from '../../../typeset/blocks/structure.ts';
import { type PdfKit, renderPdf } from '../../../typeset/file/render-pdf.ts';
import type { Archival } from '../../../typeset/file/write-pdf.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import { type ComparisonContext, comparisonMetrics } from './comparison-context.ts';
import { contractorNames } from './held-names.ts';
import { summaryBlocks } from './pdf-summary.ts';
import { mainTable } from './pdf-tables.ts';

/**
 * Returns a comparison as PDF for a board's papers: the summary, then the tables with their heads on each page and with
 * changed words underlined. It has the face and size of the new edition. The same comparison gives the same bytes.
 */
export function toComparisonPdf(
  comparison: Comparison,
  document: ComparisonDocument,
  kit: PdfKit,
  archival?: Archival,
): Uint8Array {
  const { title, society, rows } = document;
  const { style } = comparison.now.content;
  const metrics = comparisonMetrics(style);
  const structure = StructureElement.document();
  const context: ComparisonContext = {
    faces: kit.faces,
    style,
    metrics,
    names: contractorNames(comparison),
    document: structure,
  };
  const blocks = [
    ...summaryBlocks(document, context),
    ...(rows.length > 0 ? mainTable(document, context) : []),
  ];
  const definition = { blocks, structure };
  const foot = comparisonFoot(document, context);
  return renderPdf(
    { definition, metrics, face: style.typeface, title, author: society, foot },
    kit,
    archival,
  );
}

/** Returns 「○○健康保険組合　「…」新旧対照表（案）」 on one line. If it is too long, the society or a part of the title is left out. */
function comparisonFoot(
  { title, society }: ComparisonDocument,
  { faces, style, metrics }: ComparisonContext,
): string {
  const roomPt = metrics.measurePt - FOOT.numberPt;
  const fits = (text: string) => faces.widthPt(text, style.typeface, FOOT.fontSizePt, false) <= roomPt;
  const [name, kind = ''] = title.split(/(?=」新旧対照表(?:（案）)?$)/u);
  return (
    [`${society}　${title}`, title].find(fits) ??
    shortenedToFit(name ?? '', (text) => fits(text + kind)) + kind
  );
}
