import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { LEVELS, meaningSpec } from '../../changes/meanings.ts';
import { QUESTIONS } from '../../changes/questions.ts';
import { happenings, partOf } from '../words/happenings.ts';
import { headingAbove, subjectWords } from '../words/subjects.ts';

/** What the officer's copy says about one change, in words for people. */
export interface ReviewNote {
  /** The number of the change, as in changes.json. */
  readonly number: number;
  readonly level: string;
  /** Where the part stands: 「３　保健事業に必要な利用目的」 and 「「…」の委託先 ○○」. */
  readonly place: readonly string[];
  /** What happened, each once. */
  readonly words: readonly string[];
  /** The questions that the officer must judge, each once. */
  readonly questions: readonly string[];
}

/** Returns the note for a change. */
export function reviewNote(change: Change, comparison: Comparison): ReviewNote {
  const { number, level, meanings, label } = change;
  const part = partOf(change, comparison);
  const questions = meanings.flatMap(({ rule }) => meaningSpec(rule).question ?? []);
  return {
    number,
    level: LEVELS[level].ja,
    place: [headingAbove(part, comparison) ?? [], subjectWords(change, part) || label].flat(),
    words: happenings(change, comparison, 'officer').map(({ words, note = '' }) => `${words}${note}`),
    questions: [...new Set(questions)].map((question) => QUESTIONS[question].ja),
  };
}
