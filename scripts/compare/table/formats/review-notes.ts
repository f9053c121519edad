import type { Change } from '../../changes/changes.generated.ts';
import { LEVELS, meaningSpec } from '../../changes/meanings.ts';
import { QUESTIONS } from '../../changes/questions.ts';

/** What the officer's copy says about one change. */
export interface ReviewNote {
  readonly number: number;
  readonly level: string;
  readonly meanings: readonly { readonly words: string; readonly rule: string }[];
  /** The questions that the officer must judge, each once. */
  readonly questions: readonly string[];
  readonly pointers: readonly string[];
}

/** Returns the note for a change. */
export function reviewNote({ number, level, meanings, old, new: now }: Change): ReviewNote {
  const questions = meanings.flatMap(({ rule }) => meaningSpec(rule).question ?? []);
  return {
    number,
    level: LEVELS[level].ja,
    meanings: [...new Set(meanings.map(({ rule }) => rule))].map((rule) => ({
      words: meaningSpec(rule).words.ja,
      rule,
    })),
    questions: [...new Set(questions)].map((question) => QUESTIONS[question].ja),
    pointers: [...(old ? [`旧 ${old.pointer || '/'}`] : []), ...(now ? [`新 ${now.pointer || '/'}`] : [])],
  };
}
