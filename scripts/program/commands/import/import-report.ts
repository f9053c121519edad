import type { Spot } from '../../../import/recognise/entry.ts';
import type { CarriedOver } from '../../../import/recognise/former/carry-over.ts';
import {
  DOUBT_KINDS,
  type Doubt,
  type Ledger,
  type Leftover,
  type LeftoverReason,
} from '../../../import/recognise/ledger.ts';
import type { NoticeSource } from '../../../notice/source.generated.ts';
import { engagementsIn, identifiedNodes } from '../../../notice/validate/nodes-of-source.ts';
import type { Language } from '../../../problems/messages/messages.ts';
import { visible } from '../../../problems/visible-text.ts';
import type { Outcome } from '../command.ts';
import { beginningOf, doubtLines } from './import-doubts.ts';
import { IMPORT_WORDS } from './import-words.ts';

/** What was imported from which document. */
interface Imported {
  readonly file: string;
  readonly target: string;
  readonly source: NoticeSource;
  readonly ledger: Ledger;
  readonly isWord: boolean;
  readonly carried: CarriedOver | undefined;
}

const MOST_LEFTOVERS = 50;

/** The reasons of leftovers that a person must find a place for. All other leftovers are left out on purpose. */
const NEEDED: ReadonlySet<LeftoverReason> = new Set([
  'no-place',
  'forbidden',
  'footnote',
  'comment',
  'hidden',
]);

/** Returns what `import` says about a document, for a person and as data. */
export function importReport(imported: Imported, language: Language): Pick<Outcome, 'summary' | 'result'> {
  const { file, target, source, ledger, carried } = imported;
  const words = IMPORT_WORDS[language];
  const counts = countsOf(source);
  const doubts = ledger.doubts.toSorted((a, b) => rankOf(a) - rankOf(b));
  const needed = ledger.leftovers.filter(({ reason }) => NEEDED.has(reason));
  const others = ledger.leftovers.filter(({ reason }) => !NEEDED.has(reason));
  const spot = ({ line, page }: Spot) => words.spot(line, page, imported.isWord);
  const leftoverLines = (leftovers: readonly Leftover[], head: string) =>
    leftovers.length === 0
      ? []
      : [
          '',
          head,
          ...leftovers
            .slice(0, MOST_LEFTOVERS)
            .map(
              ({ text, reason, spot: place }) =>
                `  ${spot(place)}  ${words.leftover(beginningOf(text), words.reasons[reason])}`,
            ),
          ...(leftovers.length > MOST_LEFTOVERS
            ? [`  ${words.more(leftovers.length - MOST_LEFTOVERS)}`]
            : []),
        ];
  return {
    summary: [
      words.made(target),
      words.counts(counts),
      ...(carried ? [words.carried(carried.kept, carried.added)] : []),
      ...(carried && carried.gone.length > 0 ? [words.gone(carried.gone.map(beginningOf).join('、'))] : []),
      ...(carried && carried.unpublished.length > 0
        ? [words.unpublished(carried.unpublished.map(beginningOf).join('、'))]
        : []),
      ...leftoverLines(needed, words.left),
      '',
      ...(doubts.length > 0 ? [words.check, ...doubtLines(doubts, spot, language)] : [words.nothing]),
      ...leftoverLines(others, words.aside),
      '',
      ...words.after(quoted(target)),
    ].map(visible),
    result: { file, target, counts, doubts, leftovers: ledger.leftovers, ...(carried ? { carried } : {}) },
  };
}

function rankOf({ kind }: Doubt): number {
  return DOUBT_KINDS.indexOf(kind);
}

function countsOf(source: NoticeSource) {
  const isItem = ({ pointer }: { pointer: string }) => /\/items\/[0-9]+$/u.test(pointer);
  return {
    sections: source.sections.length,
    groups: source.sections.reduce((sum, { groups = [] }) => sum + groups.length, 0),
    items: identifiedNodes(source).filter(isItem).length,
    contractors: source.contractors.length,
    engagements: engagementsIn(source).length,
  };
}

/** Returns a path in the form to type it: in quotation marks if it has spaces. */
function quoted(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}
