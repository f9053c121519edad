import type { Edition } from '../../../edition/read-edition.ts';
import type { Acceptable } from '../../../lint/accepted.ts';
import { type Fix, lintNotice } from '../../../lint/lint-notice.ts';
import { isDate } from '../../../notice/calendar-date.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { visible } from '../../../problems/visible-text.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { failed } from '../failed-outcome.ts';
import { howMany } from '../how-many.ts';
import { loadEditions } from '../load-editions.ts';
import { bySeverity } from '../shared-options.ts';
import { fixEdition } from './fix-edition.ts';
import { mayMend } from './may-mend.ts';

/** Runs `kenpo-notice lint`. */
export async function run(args: Arguments, { language }: Shell): Promise<Outcome> {
  const asOf = args.options['as-of'];
  const date = typeof asOf === 'string' ? asOf : undefined;
  if (date !== undefined && !isDate(date)) return failed([wrongDate(date)]);
  const loaded = await loadEditions(args);
  const read: ReadThrough[] = [];
  const isFixing = args.options.fix === true;
  for (const edition of loaded.editions) {
    const frozen = loaded.published.get(edition.file);
    const mends = isFixing && mayMend(edition, args);
    if (mends && frozen) read.push(refusedFix(readThrough(edition, date), frozen.folder));
    else read.push(mends ? await fixed(edition, date) : readThrough(edition, date));
  }
  const found = [...loaded.problems, ...read.flatMap(({ problems }) => problems)];
  const problems = bySeverity(found, args.options.strict === true);
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  const checked = loaded.sources.flatMap(({ file, bytes }) => (bytes ? [file] : []));
  const replacements = read.flatMap((one) => one.replacements.map(asRow));
  const fixable = read.reduce((sum, one) => sum + one.fixable, 0);
  const left = isFixing ? read.filter(({ file, fixable }) => fixable > 0 && !loaded.published.has(file)) : [];
  const acceptable = read.flatMap((one) => one.acceptable.map((entry) => ({ file: one.file, ...entry })));
  const words = WORDS[language];
  return {
    problems,
    texts: new Map([...loaded.texts, ...read.map(({ file, text }) => [file, text] as const)]),
    summary: [
      ...replacements.map(words.replaced),
      ...(checked.length > 0 ? [words.counts(checked.length, counts)] : []),
      ...(fixable > 0 && !isFixing ? [words.fixable(fixable)] : []),
      ...left.map(words.left),
      ...(args.options['to-accept'] === true ? read.flatMap((one) => entryLines(one, words)) : []),
    ],
    result: { checked, ...counts, replacements, acceptable },
  };
}

/** The lines to copy into `accepted` of a source. A person must write the reason. */
function entryLines({ file, acceptable }: ReadThrough, words: SummaryWords): string[] {
  if (acceptable.length === 0) return [];
  const last = acceptable.length - 1;
  const entries = acceptable.map(
    (entry, index) => `  ${JSON.stringify({ ...entry, reason: '' })}${index < last ? ',' : ''}`,
  );
  return ['', words.toAccept(file), ...entries];
}

function wrongDate(value: string): Problem {
  return problem('usage/bad-date', { option: '--as-of', value });
}

/** The findings of lint in one source, after its fixes if they were made. */
interface ReadThrough {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly replacements: readonly Fix[];
  /** How many fixes could still be made. */
  readonly fixable: number;
  readonly acceptable: readonly Acceptable[];
}

function readThrough({ file, document }: Edition, date: string | undefined): ReadThrough {
  const { problems, fixes, acceptable } = lintNotice(document, date);
  return { file, text: document.text, problems, replacements: [], fixable: fixes.length, acceptable };
}

/** What was published is never written again, not even if it is named. */
function refusedFix(one: ReadThrough, folder: string): ReadThrough {
  if (one.fixable === 0) return one;
  const refusal = problem('published/frozen', { folder }, { file: one.file });
  return { ...one, fixable: 0, problems: [...one.problems, refusal] };
}

async function fixed(edition: Edition, date: string | undefined): Promise<ReadThrough> {
  const made = await fixEdition(edition, lintNotice(edition.document, date).fixes);
  const result = readThrough(made.edition, date);
  return { ...result, problems: [...result.problems, ...made.problems], replacements: made.replacements };
}

interface ReplacementRow {
  readonly rule: string;
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

function asRow({ problem: { rule, file = '', pointer = '', range }, before, after }: Fix): ReplacementRow {
  const { line, column } = range?.start ?? { line: 1, column: 1 };
  return { rule, file, pointer, line, column, before, after };
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

interface SummaryWords {
  readonly replaced: (row: ReplacementRow) => string;
  readonly counts: (checked: number, counts: Counts) => string;
  readonly fixable: (count: number) => string;
  /** An official revision that was not named, so that its fixes were not made. */
  readonly left: (source: Pick<ReadThrough, 'file' | 'fixable'>) => string;
  readonly toAccept: (file: string) => string;
}

const WORDS: Readonly<Record<Shell['language'], SummaryWords>> = {
  ja: {
    replaced: ({ file, line, column, before, after }) =>
      `${visible(file)}:${line}:${column}  「${before}」を「${after}」に直しました。`,
    counts: (checked, { errors, warnings, infos }) =>
      `${checked}件を確かめました。エラー${errors}件、警告${warnings}件、お知らせ${infos}件。`,
    fixable: (count) => `うち${count}件は、名称や番号が変わっただけです。--fix を付ければ書き直します。`,
    left: ({ file, fixable }) =>
      `${visible(file)} は決裁済みの版なので、直せる${fixable}件をそのままにしました。直すときは、このファイルを指定してください：kenpo-notice lint --fix ${visible(file)}`,
    toAccept: (file) =>
      `${visible(file)} で、このままにするものがあれば、その行を revision の accepted に写し、reason に理由を書いてください。`,
  },
  en: {
    replaced: ({ file, line, column, before, after }) =>
      `${visible(file)}:${line}:${column}  "${before}" is now "${after}".`,
    counts: (checked, { errors, warnings, infos }) =>
      `${checked} read: ${howMany(errors, 'error')}, ${howMany(warnings, 'warning')}, ${howMany(infos, 'info')}.`,
    fixable: (count) => `${count} of them are mere renamings, which --fix makes.`,
    left: ({ file, fixable }) =>
      `${visible(file)} is official, so ${howMany(fixable, 'replacement')} stayed unmade. To make them, name the file: kenpo-notice lint --fix ${visible(file)}`,
    toAccept: (file) =>
      `Copy the line of what is to stay as it is in ${visible(file)} into accepted of its revision, and write why (reason).`,
  },
};
