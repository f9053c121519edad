import type { PhrasingContent } from 'mdast';
import { safeUrl, telephoneUri } from '../../notice/link-addresses.ts';
import { isFurniture } from '../../print/tree/roles.ts';
import type { Leaf, LeafKind } from '../../print/views/leaf.ts';
import { squeeze } from '../../print/words/main-flow.ts';
import type { PdfLink, PdfSpan } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import { COST, type Cost } from '../lines/break-costs.ts';

type SpanStyle = Pick<PdfSpan, 'bold' | 'furniture' | 'hold' | 'isMark' | 'link'>;

/**
 * Returns the words of a paragraph as spans of one style each. They belong to `element` or to an inline element in it.
 */
export function spansOf(
  nodes: readonly PhrasingContent[],
  element: StructureElement,
  style: SpanStyle = {},
): PdfSpan[] {
  return nodes.flatMap((node) => spansOfNode(node, element, style));
}

function spansOfNode(node: PhrasingContent, element: StructureElement, style: SpanStyle): PdfSpan[] {
  switch (node.type) {
    case 'text':
      return [textSpan(node.value, node.data?.leaf, element, style)];
    case 'strong':
      return spansOf(node.children, element, { ...style, bold: true });
    case 'emphasis':
      // Japanese readers do not know slanted kanji as emphasis, but they know the bold face.
      return spansOf(node.children, element, { ...style, bold: true });
    case 'link': {
      // A title without visible words describes nothing.
      const title = node.title && squeeze(node.title) !== '' ? node.title : node.url;
      const link = linkTo(safeUrl(node.url), title);
      return link
        ? spansOf(node.children, element.inline('Link'), { ...style, link })
        : spansOf(node.children, element, style);
    }
    case 'break':
      return [{ text: '\n', element }];
    case 'textDirective':
      if (node.name === 'break') return [{ text: '\n', element }];
      return spansOf(node.children, element, {
        ...style,
        ...(node.name === 'nobreak' ? { hold: COST.glued } : {}),
        ...(isFurniture(node.name) ? { furniture: true as const } : {}),
      });
    default:
      throw new Error(`A template made a span that a document cannot print: ${node.type}.`);
  }
}

function textSpan(
  text: string,
  leaf: Leaf | undefined,
  element: StructureElement,
  style: SpanStyle,
): PdfSpan {
  if (!leaf) return { text, ...style, element };
  const hold = HOLDS[leaf.kind];
  const link = style.link ? undefined : LINKS[leaf.kind]?.(text);
  return {
    text,
    ...style,
    ...(hold ? { hold } : {}),
    ...(link ? { link } : {}),
    leaf,
    element: link ? element.inline('Link') : element,
  };
}

/** What a line break inside the words costs. Names and numbers are split only if they are wider than the line. */
const HOLDS: Partial<Record<LeafKind, Cost>> = {
  contractor: COST.held,
  telephone: COST.held,
  date: COST.held,
};

const LINKS: Partial<Record<LeafKind, (text: string) => PdfLink | undefined>> = {
  telephone: (text) => linkTo(telephoneUri(text), `電話　${text}`),
  email: (text) => linkTo(safeUrl(`mailto:${encodeURI(text)}`), `電子メール　${text}`),
  url: (text) => linkTo(safeUrl(text), `ウェブサイト　${text}`),
};

/** Addresses in a PDF are ASCII (ISO 32000-1, 12.6.4.7), so other characters are encoded as a browser encodes them. */
function linkTo(uri: string | undefined, description: string): PdfLink | undefined {
  return uri === undefined || !URL.canParse(uri) ? undefined : { uri: new URL(uri).href, description };
}
