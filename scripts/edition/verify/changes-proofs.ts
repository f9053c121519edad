import equal from 'fast-deep-equal';
import { strFromU8, unzipSync } from 'fflate';
import { toString as plainText } from 'mdast-util-to-string';
import type { Changes, PropertyChange } from '../../compare/changes/changes.generated.ts';
import type { ComparisonFormat } from '../../compare/table/comparison-files.ts';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import type { Notice } from '../../notice/notice.ts';
import { mainOf, readHtml } from '../../print/html/read-page.ts';
import { squeeze, wordsOfHast } from '../../print/words/main-flow.ts';
import { matchPages } from './match-pages.ts';
import type { Mismatch } from './proofs.ts';
import { readPdf } from './read-printed-pdf.ts';

/** What a file in `changes/` must agree with. */
export interface ChangesOrigin {
  readonly notice: Notice;
  /** The bytes that the program makes of them now. */
  readonly expected: Uint8Array;
}

/** Reads the words of each format back; a list of changes is compared as data. */
const WORDS: Readonly<Record<Exclude<ComparisonFormat, 'json' | 'pdf'>, (bytes: Uint8Array) => string>> = {
  html: wordsOfPage,
  review: wordsOfPage,
  markdown: (bytes) => plainText(parseMarkdown(textOf(bytes)), { includeHtml: false }),
  docx: wordsOfWordFile,
};

/** Returns where a file in `changes/` says something else than the two revisions; nothing where it does not. */
export async function changesMismatch(
  format: ComparisonFormat,
  bytes: Uint8Array,
  origin: ChangesOrigin,
): Promise<Mismatch | undefined> {
  if (format === 'json') return listMismatch(bytes, origin);
  if (format === 'pdf') return pagesMismatch(bytes, origin);
  const expected = squeeze(WORDS[format](origin.expected));
  const mismatch = matchPages([squeeze(WORDS[format](bytes))], [{ strands: [expected] }]);
  return mismatch && { expected: mismatch.expected, found: mismatch.found };
}

/** Both are set by this program, and so alike page by page: words torn over pages, underlines, repeated heads, feet. */
async function pagesMismatch(
  bytes: Uint8Array,
  { expected, notice }: ChangesOrigin,
): Promise<Mismatch | undefined> {
  const [found, made] = [await readPdf(bytes), await readPdf(expected)];
  if (!made) throw new Error('A comparison was made that pdf.js cannot read.');
  if (!found) return { page: 1, expected: notice.content.revision.id, found: '' };
  if (found.title !== made.title) return { page: 1, expected: made.title, found: found.title };
  return matchPages(found.pages.map(squeeze), [{ strands: [squeeze(made.pages.join(''))] }]);
}

/**
 * The lists must be equal, but for where words are parted: that may differ with the version of ICU, and only what the
 * segments add up to is held against the values.
 */
function listMismatch(bytes: Uint8Array, { expected, notice }: ChangesOrigin): Mismatch | undefined {
  const list = readList(bytes);
  const isSame =
    list !== undefined &&
    equal(withoutWords(list), withoutWords(readList(expected))) &&
    list.changes.every(({ properties = [] }) => properties.every(addsUp));
  return isSame ? undefined : { expected: notice.content.revision.id, found: '' };
}

function readList(bytes: Uint8Array): Changes | undefined {
  try {
    // What is no list of changes differs from the one expected.
    return JSON.parse(textOf(bytes)) as Changes;
  } catch {
    return undefined;
  }
}

function withoutWords(list: Changes | undefined): unknown {
  return JSON.parse(JSON.stringify(list, (key, value) => (key === 'words' ? undefined : value)) ?? 'null');
}

function addsUp({ words, old, new: now }: PropertyChange): boolean {
  if (!words) return typeof old !== 'string' || typeof now !== 'string';
  const without = (other: string) =>
    words
      .filter(({ change }) => change !== other)
      .map(({ text }) => text)
      .join('');
  return without('added') === old && without('removed') === now;
}

function wordsOfPage(bytes: Uint8Array): string {
  const main = mainOf(readHtml(textOf(bytes), { fragment: false }));
  return main ? wordsOfHast(main) : '';
}

/** The text of the runs of a Word file's main part; a hyphen that must not break is a hyphen. */
function wordsOfWordFile(bytes: Uint8Array): string {
  try {
    const part = unzipSync(bytes)['word/document.xml'];
    const xml = part ? strFromU8(part).replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>') : '';
    return Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu), ([, text = '']) =>
      unescaped(text),
    ).join('');
  } catch {
    return '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
