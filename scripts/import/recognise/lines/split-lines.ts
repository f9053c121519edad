import { CIRCLES, NUMBER_SIGNS } from '../../../notice/vocabulary/list-marks.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import type { Entry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { bracketedParts } from '../phrases/bracketed.ts';
import { isClauseText } from '../phrases/clause.ts';
import { groupHeadingIn } from '../phrases/group-heading.ts';
import { withoutMarks } from '../phrases/marks.ts';

/** Fewer signs than begin a line: amid words the others stand for themselves. */
const INNER_BULLET = new RegExp(
  `[\\s](?=[・･●◇◆■※]\\s?[^\\s・･])|[\\s](?=[${CIRCLES}]\\s?[^\\s${CIRCLES}年月日])`,
  'gu',
);
const INNER_REMARK = /\s(?=(?:詳細|詳しく)は)/gu;
const INNER_NUMBER = new RegExp(
  `\\s(?=${DIGIT}{1,2}(?:[.．・](?=\\s?[^\\s0-9０-９])|[、](?=\\s)))|\\s(?=[(（]${DIGIT}{1,2}[)）]\\s?\\S)`,
  'gu',
);
const DASHED_NUMBER = new RegExp(
  `(?<=[。)）\\S])\\s*(?=- ?(?:[(（]${DIGIT}{1,2}[)）]|[${NUMBER_SIGNS.circled}]|[0-9]{1,2}[.．]))`,
  'gu',
);

/**
 * Returns the lines, with a line that contains several items or headings split at the marks in it. A PDF or a cell of a
 * table often gives one long line.
 */
export function splitLines(entries: readonly Entry[], ledger: Ledger): Entry[] {
  return entries.flatMap((entry) => {
    const [first = 0, ...rest] = cutsIn(entry);
    if (first === 0) return [entry];
    const head = entry.text.slice(0, first);
    // Invisible characters are not a line.
    if (!VISIBLE.test(head)) {
      ledger.mark(head);
      return parted(
        { ...entry, text: entry.text.slice(first) },
        rest.map((cut) => cut - first),
        ledger,
      );
    }
    return parted(entry, [first, ...rest], ledger);
  });
}

function parted(entry: Entry, cuts: readonly number[], ledger: Ledger): Entry[] {
  if (cuts.length === 0) return [entry];
  const pieces = [0, ...cuts].map((from, index) => entry.text.slice(from, cuts[index]).trim());
  ledger.doubt('line-parted', entry.spot, entry.text);
  return pieces
    .filter((piece) => piece !== '')
    .map((piece, index): Entry => {
      if (index === 0) return { ...entry, text: piece };
      const sign = BETWEEN_CLAUSES.exec(piece)?.[0] ?? '';
      ledger.mark(sign);
      const { marks, text } = withoutMarks(piece.slice(sign.length).trimStart());
      return { ...entry, marks, text, isApart: false };
    });
}

const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Returns the places in the text of a line where another line should begin. */
function cutsIn({ text, listDepth, role, aside, marks }: Entry): number[] {
  if (role !== undefined || aside !== undefined) return [];
  const headings = bracketedParts(text).filter(
    ({ open, inner, close }) => groupHeadingIn(`${open}${inner}${close}`)?.isKnown,
  );
  const isHeadingAlone = headings.length === 1 && headings[0]?.inner.length === text.length - 2;
  const bullets = indexesOf(text, INNER_BULLET);
  const dashes = indexesOf(text, DASHED_NUMBER).filter((index) => index > 0);
  const isMany =
    (headings.length > 0 && !isHeadingAlone) ||
    bullets.length > 1 ||
    (bullets.length === 1 && marks.length > 0);
  const clauses = behindClauses(text);
  if (!isMany && dashes.length === 0 && clauses.length === 0) return [];
  if (listDepth > 0 && headings.length === 0) return [];
  const cuts = [
    ...dashes,
    ...clauses,
    ...(isMany
      ? [
          ...bullets,
          ...indexesOf(text, INNER_REMARK),
          ...headings.flatMap(({ index, inner }) => [index, index + inner.length + 2]),
          ...(headings.length > 0 ? indexesOf(text, INNER_NUMBER) : []),
        ]
      : []),
  ];
  const inner = [...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
  return inner.filter((cut, index) => VISIBLE.test(text.slice(cut, inner[index + 1])));
}

/** Returns the places after clauses where a sign begins another item: 「翻訳（委託先：○○(株)）／求償（委託先：△△(株)）」. */
function behindClauses(text: string): number[] {
  return bracketedParts(text).flatMap(({ index, open, inner, close }) => {
    const end = index + inner.length + 2;
    return BETWEEN_CLAUSES.test(text.slice(end)) && isClauseText(`${open}${inner}${close}`) ? [end] : [];
  });
}

const BETWEEN_CLAUSES = /^[／/、，；;](?=\s*\S)/u;

function indexesOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}
