import type { SourceDocument } from '../notice/source/source-document.ts';
import type { NoticeSource } from '../notice/source.generated.ts';
import { at } from '../notice/validate/place.ts';
import type { Span } from '../notice/vocabulary/text-spans.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { ProblemParams, RuleId } from '../problems/rules.ts';
import type { PrintedText } from './printed-texts.ts';

/** The rules of lint, which are not the rules of validation. */
export type LintRule = Extract<RuleId, `lint/${string}`>;

/** New words for parts of the string at a finding's pointer, and the found words before and after the change. */
export interface Renaming {
  /** Spans in UTF-16 units of the string's value. */
  readonly edits: readonly (Span & { readonly text: string })[];
  readonly before: string;
  readonly after: string;
}

/** Something that a person should look at. */
export interface Finding {
  readonly problem: Problem;
  /** The words that an acceptance must repeat: the whole text around the finding, or what it is about. */
  readonly about: string;
  /** The first day from which the finding applies; absent if it always applies. */
  readonly since?: string;
  /** The change that `--fix` may make; absent if a person must write. */
  readonly renaming?: Renaming;
}

/** What the rules look at: a valid source, its document with all places, and its printed texts. */
export interface LintInput {
  readonly source: NoticeSource;
  readonly document: SourceDocument;
  readonly texts: readonly PrintedText[];
}

/** The place of a finding: a value, or a part of a string. */
export interface FoundAt {
  readonly pointer: string;
  readonly words?: Span;
  /** The words for an acceptance, if the value is not a string. */
  readonly about?: string;
}

/** Returns a finding of a rule at a place. */
export function finding<R extends LintRule>(
  { document, source }: LintInput,
  rule: R,
  params: ProblemParams[R],
  { pointer, words, about }: FoundAt,
): Finding {
  const range = words && document.wordsRangeOf(pointer, words.start, words.end);
  const place = { ...at(document, pointer), ...(range ? { range } : {}) };
  const value = valueAt(source, pointer);
  return {
    problem: problem(rule, params, place),
    about: about ?? (typeof value === 'string' ? value : source.society.name),
  };
}

/** Follows a pointer (RFC 6901) whose names need no escapes. */
function valueAt(source: NoticeSource, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      source,
    );
}
