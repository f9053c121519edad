import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import { textOfUtf8 } from '../../platform/bytes.ts';
import { mainOf, readHtml } from '../../print/html/read-page.ts';
import { squeeze, wordsOfHast, wordsOfMdast } from '../../print/words/main-flow.ts';
import { footText } from '../../typeset/blocks/page-foot.ts';
import { footOf } from '../../typeset/compile/foot.ts';
import type { FilledDocument, FormatName } from '../documents/document.ts';
import type { DocumentKit } from '../documents/document-kit.ts';
import { matchPages } from './match-pages.ts';
import { flowOf } from './paper-flow.ts';
import { readPdf } from './read-printed-pdf.ts';

/** Where a file differs from its document. The page of a PDF counts from 1. */
export interface Mismatch {
  readonly page?: number;
  readonly expected: string;
  readonly found: string;
}

/** Returns the first place where the bytes of a file say something else than its document, or undefined. */
type Proof = (
  bytes: Uint8Array,
  document: FilledDocument,
  kit: DocumentKit,
) => Promise<Mismatch | undefined> | Mismatch | undefined;

/** One proof for each format in `FORMATS`. */
export const PROOFS: Readonly<Record<FormatName, Proof>> = { pdf, page, fragment, style, markdown };

async function pdf(
  bytes: Uint8Array,
  document: FilledDocument,
  kit: DocumentKit,
): Promise<Mismatch | undefined> {
  const read = await readPdf(bytes);
  if (!read) return { page: 1, expected: document.title, found: '' };
  if (read.title !== document.title) return { page: 1, expected: document.title, found: read.title };
  const foot = footOf(document.notice.content, document.title, kit.faces);
  const pages: string[] = [];
  for (const [index, words] of read.pages.entries()) {
    const ending = squeeze(footText(foot, index + 1, read.pages.length));
    const page = squeeze(words);
    if (!page.endsWith(ending))
      return { page: index + 1, expected: ending, found: page.slice(-ending.length) };
    pages.push(page.slice(0, page.length - ending.length));
  }
  return matchPages(pages, flowOf(document.tree));
}

function page(bytes: Uint8Array, { tree }: FilledDocument): Mismatch | undefined {
  const main = mainOf(readHtml(textOfUtf8(bytes), { fragment: false }));
  return sameWords(main ? wordsOfHast(main) : '', mainFlowOf(tree));
}

function fragment(bytes: Uint8Array, { tree }: FilledDocument): Mismatch | undefined {
  return sameWords(wordsOfHast(readHtml(textOfUtf8(bytes), { fragment: true })), mainFlowOf(tree));
}

function style(bytes: Uint8Array, _: FilledDocument, { styles }: DocumentKit): Mismatch | undefined {
  return sameWords(textOfUtf8(bytes), styles.site);
}

function markdown(bytes: Uint8Array, { tree }: FilledDocument): Mismatch | undefined {
  const printed = flowOf(tree).flatMap(({ strands }) => strands);
  const words = flowOf(parseMarkdown(textOfUtf8(bytes))).flatMap(({ strands }) => strands);
  return sameWords(words.join(''), printed.join(''));
}

function mainFlowOf(tree: FilledDocument['tree']): string {
  return wordsOfMdast(tree)
    .map(({ text }) => text)
    .join('');
}

/** Compares words without white space. */
function sameWords(found: string, expected: string): Mismatch | undefined {
  const mismatch = matchPages([squeeze(found)], [{ strands: [squeeze(expected)] }]);
  return mismatch && { expected: mismatch.expected, found: mismatch.found };
}
