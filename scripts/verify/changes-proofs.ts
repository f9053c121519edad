import { isDeepStrictEqual } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { toString as plainText } from 'mdast-util-to-string';
import type { Changes } from '../compare/changes.generated.ts';
import { plainContent, rebuild } from '../compare/rebuild.ts';
import type { ComparisonFormat } from '../comparison/comparison-formats.ts';
import { mainOf, readHtml } from '../html/read-page.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Notice } from '../notice/notice.ts';
import { squeeze } from '../words/squeeze.ts';
import { wordsOfHast } from '../words/words-of-hast.ts';
import { matchPages } from './match-pages.ts';
import type { Mismatch } from './proofs.ts';

/** What a file in `changes/` must agree with. */
export interface ChangesOrigin {
  readonly predecessor: Notice;
  readonly notice: Notice;
  /** The bytes that the program makes of them now. */
  readonly expected: Uint8Array;
}

/** Reads the words of each format back; a list of changes is proved by what it rebuilds. */
const WORDS: Readonly<Record<Exclude<ComparisonFormat, 'json'>, (bytes: Uint8Array) => string>> = {
  html: wordsOfPage,
  review: wordsOfPage,
  markdown: (bytes) => plainText(parseMarkdown(textOf(bytes)), { includeHtml: false }),
  docx: wordsOfWordFile,
};

/** Returns where a file in `changes/` says something else than the two revisions; nothing where it does not. */
export function changesMismatch(
  format: ComparisonFormat,
  bytes: Uint8Array,
  origin: ChangesOrigin,
): Mismatch | undefined {
  if (format === 'json') return listMismatch(bytes, origin);
  const expected = squeeze(WORDS[format](origin.expected));
  const mismatch = matchPages([squeeze(WORDS[format](bytes))], [{ strands: [expected] }]);
  return mismatch && { expected: mismatch.expected, found: mismatch.found };
}

function listMismatch(bytes: Uint8Array, { predecessor, notice }: ChangesOrigin): Mismatch | undefined {
  const made = rebuilt(bytes, predecessor);
  return isDeepStrictEqual(made, plainContent(notice))
    ? undefined
    : {
        expected: notice.content.revision.id,
        found: made === undefined ? '' : predecessor.content.revision.id,
      };
}

/** What the old revision and the list make; nothing where it is no such list. */
function rebuilt(bytes: Uint8Array, predecessor: Notice): unknown {
  try {
    // What is no list of changes fails on the way or rebuilds something else.
    return rebuild(predecessor, JSON.parse(textOf(bytes)) as Changes);
  } catch {
    return undefined;
  }
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
