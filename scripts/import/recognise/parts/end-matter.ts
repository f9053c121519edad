import type { Entry } from '../entry.ts';
import type { Region } from '../outline/region.ts';
import { isContactLine, isDeskLine } from '../phrases/contact-pieces.ts';
import { datesIn } from '../phrases/dates.ts';
import { frontMatterOf } from '../phrases/front-matter.ts';

/** A part of the document, and as `end` the lines after it that belong to the whole document. */
export interface Ended {
  readonly body: readonly Entry[];
  readonly end: readonly Entry[];
}

/**
 * Separates the last part of a document from the document's end: a date, and after it who gives notice. Without a date
 * before it, the name of a society belongs to the part. If the part is read `byBlocks`, the end begins with a new
 * block.
 */
export function withoutEndMatter(body: readonly Entry[], byBlocks: boolean): Ended {
  let from = body.length;
  while (from > 0 && isOfEnd(body[from - 1])) from -= 1;
  while (from < body.length && frontMatterOf(body[from] ?? NOTHING)?.is !== 'dates') from += 1;
  const before = body[from - 1];
  while (byBlocks && before && from < body.length && body[from]?.block === before.block) from += 1;
  return { body: body.slice(0, from), end: body.slice(from) };
}

/** Separates a section from the paragraphs after its 「以上」. Whatever they say, they are not items of the section. */
export function withoutBehindMark(body: readonly Entry[]): Ended {
  const mark = body.findIndex((entry) => frontMatterOf(entry)?.is === 'closing-mark');
  const isParagraph = ({ marks, text, cell, heading }: Entry) =>
    marks.length === 0 && !cell && heading === undefined && text.endsWith('。');
  if (mark < 0) return { body, end: [] };
  const rest = body.slice(mark + 1);
  const count = rest.findIndex((entry) => !isParagraph(entry));
  const end = count < 0 ? rest : rest.slice(0, count);
  return { body: body.filter((entry) => !end.includes(entry)), end };
}

/** Separates a loose text from the desk at its end that has no heading, as in a letter or a mail. */
export function withoutDesk(body: readonly Entry[]): Ended {
  const isOfDesk = ({ marks, text, heading, cell }: Entry) =>
    marks.length === 0 && heading === undefined && !cell && (isDeskLine(text) || WEBSITE.test(text));
  const from = 1 + body.findLastIndex((entry) => !isOfDesk(entry));
  const end = body.slice(from);
  const isReached = end.filter(({ text }) => isContactLine(text)).length > 1;
  return from > 0 && isReached ? { body: body.slice(0, from), end } : { body, end: [] };
}

const WEBSITE = /^https?:\/\/[^\s<>"]+$/u;

const NOTHING = { marks: [], text: '' };

function isOfEnd(entry: Entry | undefined): boolean {
  if (!entry || entry.heading !== undefined || entry.listDepth > 0 || entry.cell) return false;
  return entry.role === undefined && frontMatterOf(entry) !== undefined;
}

/**
 * Returns the lines of a part if they are only dates: the document's history, or the day on which it takes effect.
 * Else undefined.
 */
export function historyIn({ title, body }: Region): readonly Entry[] | undefined {
  if (!HISTORY.test(title.replace(/\s/gu, ''))) return undefined;
  const dates = body.filter((entry) => frontMatterOf(entry)?.is !== 'closing-mark');
  return dates.length > 0 && dates.every(({ text }) => datesIn(text)) ? dates : undefined;
}

const HISTORY =
  /(?:改[正定訂]|変更|更新)(?:の)?(?:履歴|経緯|経過|年月日|日)$|^(?:沿革|履歴|(?:実施|施行|適用|制定)(?:年月|期)?日)$/u;
