import type { PhrasingContent } from 'mdast';
import { safeUrl } from '../notice/safe-url.ts';
import { telephoneUri } from '../notice/telephone-uri.ts';
import { isFurniture } from '../tree/roles.ts';
import type { Leaf, LeafKind } from '../views/leaf.ts';
import type { PdfSpan } from './doc-definition.ts';
import { faceRuns } from './face-runs.ts';
import type { PdfContext } from './pdf-context.ts';

type SpanStyle = Omit<PdfSpan, 'text' | 'leaf' | 'font' | 'lineHeight'>;

/** Returns the words of a paragraph as spans, each of one face and one style. */
export function spansOf(
  nodes: readonly PhrasingContent[],
  context: PdfContext,
  style: SpanStyle = {},
): PdfSpan[] {
  return nodes.flatMap((node) => spansOfNode(node, context, style));
}

function spansOfNode(node: PhrasingContent, context: PdfContext, style: SpanStyle): PdfSpan[] {
  switch (node.type) {
    case 'text':
      return textSpans(node.value, node.data?.leaf, context, style);
    case 'strong':
      return spansOf(node.children, context, { ...style, bold: true });
    case 'emphasis':
      // Slanted kanji are no emphasis that a reader knows; the bold face is.
      return spansOf(node.children, context, { ...style, bold: true });
    case 'link':
      return spansOf(node.children, context, { ...style, ...linkTo(safeUrl(node.url)) });
    case 'break':
      return [{ text: '\n' }];
    case 'textDirective':
      if (node.name === 'break') return [{ text: '\n' }];
      return spansOf(node.children, context, {
        ...style,
        ...(node.name === 'nobreak' ? { noWrap: true } : {}),
        ...(isFurniture(node.name) ? { furniture: true as const } : {}),
      });
    default:
      throw new Error(`A template made a span that documents have no use for: ${node.type}.`);
  }
}

function textSpans(text: string, leaf: Leaf | undefined, context: PdfContext, style: SpanStyle): PdfSpan[] {
  const { face, fonts, metrics } = context;
  const kindStyle = leaf ? (KIND_STYLES[leaf.kind]?.(text, context, style) ?? {}) : {};
  return faceRuns(text, face, fonts).map((run) => ({
    text: run.text,
    ...style,
    ...kindStyle,
    ...(leaf ? { leaf } : {}),
    // The fallback's own line is 1.448 em high; it must not spread the lines it stands in.
    ...(run.face === face ? {} : { font: run.face, lineHeight: metrics.lineHeight / 1.448 }),
  }));
}

const KIND_STYLES: Partial<
  Record<LeafKind, (text: string, context: PdfContext, style: SpanStyle) => SpanStyle>
> = {
  contractor: (text, context, style) => ({ noWrap: fitsTheLine(text, context, style) }),
  telephone: (text) => ({ noWrap: true, ...linkTo(telephoneUri(text)) }),
  date: () => ({ noWrap: true }),
  email: (text) => linkTo(safeUrl(`mailto:${encodeURI(text)}`)),
  url: (text) => linkTo(safeUrl(text)),
};

/** A name stays whole unless it is wider than the line it would have to itself. */
function fitsTheLine(
  text: string,
  { fonts, face, widthPt, metrics }: PdfContext,
  { bold = false }: SpanStyle,
): boolean {
  return fonts.widthPt(text, face, metrics.fontSizePt, bold) <= widthPt;
}

function linkTo(address: string | undefined): { link?: string } {
  return address === undefined ? {} : { link: address };
}
