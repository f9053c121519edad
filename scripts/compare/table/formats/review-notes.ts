import type { Change } from '../../changes/changes.generated.ts';
import { characterChanges, characterWords } from '../../changes/character-changes.ts';
import { LEVELS, meaningSpec } from '../../changes/meanings.ts';
import { QUESTIONS } from '../../changes/questions.ts';
import type { Json } from '../../changes/revision-tree.ts';

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
export function reviewNote({ number, level, meanings, old, new: now, properties }: Change): ReviewNote {
  const questions = meanings.flatMap(({ rule }) => meaningSpec(rule).question ?? []);
  return {
    number,
    level: LEVELS[level].ja,
    meanings: [...new Set(meanings.map(({ rule }) => rule))].map((rule) => ({
      words: [
        meaningSpec(rule).words.ja,
        ...(rule === 'text/character' ? charactersIn(properties) : []),
      ].join('：'),
      rule,
    })),
    questions: [...new Set(questions)].map((question) => QUESTIONS[question].ja),
    pointers: [...(old ? [`旧 ${old.pointer || '/'}`] : []), ...(now ? [`新 ${now.pointer || '/'}`] : [])],
  };
}

/** Returns which characters of the same words changed, in one text; none if other words changed too. */
function charactersIn(properties: Change['properties']): string[] {
  const changes = (properties ?? []).flatMap((one) => characterChanges(jsonOf(one.old), jsonOf(one.new)));
  const words = new Set(changes.map(characterWords));
  return words.size === 0 ? [] : [[...words].join('、')];
}

/** The generated type of a value is wider. A source is JSON without null. */
function jsonOf(value: unknown): Json | undefined {
  return value as Json | undefined;
}
