import equal from 'fast-deep-equal';
import { strFromU8, unzipSync } from 'fflate';
import { toString as plainText } from 'mdast-util-to-string';
import type { Changes, PropertyChange } from '../../compare/changes/changes.generated.ts';
import type { ComparisonFormat } from '../../compare/table/formats/comparison-files.ts';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import type { Notice } from '../../notice/notice.ts';
import { textOfUtf8 } from '../../platform/bytes.ts';
import { mainOf, readHtml } from '../../print/html/read-page.ts';
import { squeeze, wordsOfHast } from '../../print/words/main-flow.ts';
import { matchPages } from './match-pages.ts';
import type { Mismatch } from './proofs.ts';
import { readPdf } from './read-printed-pdf.ts';

/** What a file in `changes/` is checked against. */
export interface ChangesOrigin {
  readonly notice: Notice;
  /** The bytes that the program makes now. */
  readonly expected: Uint8Array;
}

/** Reads back the words of each format. The list of changes is compared as data instead. */
const WORDS: Readonly<Record<Exclude<ComparisonFormat, 'json' | 'pdf'>, (bytes: Uint8Array) => string>> = {
  html: wordsOfPage,
  review: wordsOfPage,
  markdown: (bytes) => plainText(parseMarkdown(textOfUtf8(bytes)), { includeHtml: false }),
  docx: wordsOfWordFile,
};

/**
 * Returns the first place where a file in `changes/` differs from the comparison of the two revisions, or undefined.
 */
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

/**
 * Both PDFs are set by this program, so they are the same page by page, even where rows are split, heads are repeated
 * or words are underlined.
 */
async function pagesMismatch(
  bytes: Uint8Array,
  { expected, notice }: ChangesOrigin,
): Promise<Mismatch | undefined> {
  const [found, made] = [await readPdf(bytes), await readPdf(expected)];
  if (!made) throw new Error('pdf.js cannot read the comparison that was made.');
  if (!found) return { page: 1, expected: notice.content.revision.id, found: '' };
  if (found.title !== made.title) return { page: 1, expected: made.title, found: found.title };
  return matchPages(found.pages.map(squeeze), [{ strands: [squeeze(made.pages.join(''))] }]);
}

/**
 * The lists must be equal except for the words, because different versions of ICU split words differently. Of these,
 * only the joined text is compared with the values.
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
    // A value that is not a list of changes differs from the expected one anyway.
    return JSON.parse(textOfUtf8(bytes)) as Changes;
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
  const main = mainOf(readHtml(textOfUtf8(bytes), { fragment: false }));
  return main ? wordsOfHast(main) : '';
}

/** Returns the text of the runs in a Word file's main part. A non-breaking hyphen counts as a hyphen. */
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
