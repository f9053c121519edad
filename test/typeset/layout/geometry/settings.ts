import type { FilledDocument } from '../../../../scripts/edition/documents/document.ts';
import { fillDocuments } from '../../../../scripts/edition/documents/fill-documents.ts';
import type { Notice } from '../../../../scripts/notice/notice.ts';
import type { LayoutMetrics } from '../../../../scripts/typeset/blocks/layout-metrics.ts';
import { toDocDefinition } from '../../../../scripts/typeset/compile/to-doc-definition.ts';
import { renderPdf } from '../../../../scripts/typeset/file/render-pdf.ts';
import type { FaceName } from '../../../../scripts/typeset/fonts/typeface.ts';
import { kit } from '../../../support/kit.ts';
import type { PageModel } from './page-model.ts';
import { readPageModel } from './read-page-model.ts';

/** A page and its style. */
export interface PageSetting {
  readonly face: FaceName;
  readonly metrics: LayoutMetrics;
}

const FONT_SIZES_PT = [11, 14, 18];
const HEIGHTS_PT = [842, 420, 595, 320];
const FACES = ['gothic', 'mincho'] as const;

/**
 * Returns pages of `count` widths, from a slip of paper to A4 landscape. No width has a simple ratio to a character.
 * Sizes, heights and faces alternate.
 */
export function pageSettings(count: number): PageSetting[] {
  return Array.from({ length: count }, (_, index) => {
    const fontSizePt = FONT_SIZES_PT[index % FONT_SIZES_PT.length] ?? 11;
    const measurePt = fontSizePt * (12 + ((index * 7) % count) * 1.37 + 0.31);
    const margins = { left: 31.7, top: 28.3, right: 30.1, bottom: 36 };
    return {
      face: FACES[Math.floor(index / 3) % 2] ?? 'gothic',
      metrics: {
        fontSizePt,
        lineHeight: 1.6,
        page: {
          widthPt: margins.left + measurePt + margins.right,
          heightPt: HEIGHTS_PT[Math.floor(index / 2) % HEIGHTS_PT.length] ?? 842,
        },
        margins,
        measurePt,
      },
    };
  });
}

/** Returns the documents of a notice that become a PDF: the notice first, then its annexes. */
export function printedDocuments(notice: Notice): FilledDocument[] {
  return fillDocuments(notice, kit)
    .documents.filter(({ files }) => files.some(({ format }) => format === 'pdf'))
    .map(({ document }) => document);
}

/** Returns the bytes of a document on such pages. */
export function setOnPages(
  { tree, title, notice }: FilledDocument,
  { face, metrics }: PageSetting,
): Uint8Array {
  const { faces } = kit;
  const context = { faces, face, metrics, widthPt: metrics.measurePt, indentPt: 0, depth: 0 };
  const definition = toDocDefinition(tree, context);
  const author = notice.content.society.name;
  return renderPdf({ definition, metrics, face, title, author, foot: '案' }, kit);
}

/** Returns a document on such pages, read from its bytes. */
export function pageModelOf(document: FilledDocument, setting: PageSetting): PageModel {
  const { tree, leaves } = document;
  return readPageModel(setOnPages(document, setting), { tree, leaves, metrics: setting.metrics });
}
