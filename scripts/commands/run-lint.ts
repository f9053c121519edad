import { loadValidator } from '../files/load-validator.ts';
import { replaceFile } from '../files/replace-file.ts';
import { WriteFailure } from '../files/write-failure.ts';
import { fixedText } from '../lint/fixed-text.ts';
import { type Fix, lintNotice } from '../lint/lint-notice.ts';
import { isCalendarDate } from '../notice/calendar-date.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Arguments, Outcome, Shell } from './command.ts';
import { type Edition, editionOf, loadEditions } from './load-editions.ts';
import { bySeverity } from './strict.ts';

/** Runs `kenpo-notice lint`. */
export async function run(args: Arguments, { language }: Shell): Promise<Outcome> {
  const asOf = args.options['as-of'];
  const wrongDate = typeof asOf === 'string' ? dateProblem(asOf) : undefined;
  if (wrongDate) return { problems: [wrongDate], texts: new Map(), summary: [], result: {} };
  const loaded = await loadEditions(args);
  const date = typeof asOf === 'string' ? asOf : undefined;
  const read: ReadThrough[] = [];
  for (const edition of loaded.editions)
    read.push(args.options.fix === true ? await fixed(edition, date) : readThrough(edition, date));
  const found = [...loaded.problems, ...read.flatMap(({ problems }) => problems)];
  const problems = bySeverity(found, args.options.strict === true);
  const replacements = read.flatMap((one) => one.replacements.map(asRow));
  const checked = loaded.sources.map(({ file }) => file);
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  return {
    problems,
    texts: new Map([...loaded.texts, ...read.map(({ file, text }) => [file, text] as const)]),
    summary: [
      ...replacements.map(({ place, before, after }) => `${place}  ${before} → ${after}`),
      ...(checked.length > 0 ? [WORDS[language](checked.length, counts, replacements.length)] : []),
    ],
    result: { checked, ...counts, replacements },
  };
}

/** One source that was read through, after its renamings where they were made. */
interface ReadThrough {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly replacements: readonly Fix[];
}

function readThrough({ file, document }: Edition, date: string | undefined): ReadThrough {
  const { problems } = lintNotice(document, date);
  return { file, text: document.text, problems, replacements: [] };
}

/** Writes the renamings into the file, if what comes of it is valid, and reads it through again. */
async function fixed(edition: Edition, date: string | undefined): Promise<ReadThrough> {
  const { file, document, bytes, path } = edition;
  const { fixes } = lintNotice(document, date);
  if (fixes.length === 0) return readThrough(edition, date);
  const made = new TextEncoder().encode(`${markOf(bytes)}${fixedText(document, fixes)}`);
  const result = editionOf(file, made, await loadValidator(), path);
  if (!result.edition) return { ...readThrough(edition, date), problems: result.problems };
  try {
    await replaceFile(file, made);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const refused = problem('output/unwritable', { path: error.path, code: error.code });
    const unfixed = readThrough(edition, date);
    return { ...unfixed, problems: [...unfixed.problems, refused] };
  }
  return { ...readThrough(result.edition, date), replacements: fixes };
}

/** A byte order mark is no part of the text, and stays where one is. */
function markOf([first, second, third]: Uint8Array): string {
  return first === 0xef && second === 0xbb && third === 0xbf ? '\uFEFF' : '';
}

interface ReplacementRow {
  readonly rule: string;
  readonly place: string;
  readonly pointer: string;
  readonly before: string;
  readonly after: string;
}

function asRow({ problem: { rule, file, pointer = '', range }, before, after }: Fix): ReplacementRow {
  const { line, column } = range?.start ?? { line: 1, column: 1 };
  return { rule, place: `${file}:${line}:${column}`, pointer, before, after };
}

function dateProblem(value: string): Problem | undefined {
  const isDate =
    /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u.test(value) && isCalendarDate(value);
  return isDate
    ? undefined
    : problem('usage/bad-value', { option: '--as-of', value, allowed: '2026-04-01 | 2026-04' });
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

const WORDS: Readonly<Record<Shell['language'], (checked: number, counts: Counts, made: number) => string>> =
  {
    ja: (checked, { errors, warnings, infos }, made) =>
      `${checked}件を確かめました。エラー${errors}件、警告${warnings}件、お知らせ${infos}件${made > 0 ? `、直したところ${made}件` : ''}。`,
    en: (checked, { errors, warnings, infos }, made) =>
      `${checked} read: ${errors} errors, ${warnings} warnings, ${infos} infos${made > 0 ? `, ${made} mended` : ''}.`,
  };
