import type { SourceDocument } from '../notice/source/source-document.ts';
import type { NoticeSource } from '../notice/source.generated.ts';
import { at } from '../notice/validate/place.ts';
import type { Span } from '../notice/vocabulary/text-spans.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { ProblemParams, RuleId } from '../problems/rules.ts';
import type { PrintedText } from './printed-texts.ts';

/** The rules that something was found by when a source was read through, and not when it was validated. */
export type LintRule = Extract<RuleId, `lint/${string}`>;

/** New words for parts of the string at a finding's pointer, and the words found before and after them. */
export interface Renaming {
  /** Spans in UTF-16 units of the string's value. */
  readonly edits: readonly (Span & { readonly text: string })[];
  readonly before: string;
  readonly after: string;
}

/** Something that a person should look at. */
export interface Finding {
  readonly problem: Problem;
  /** The words that a person accepts it for: the whole text it stands in, or what it is about. */
  readonly about: string;
  /** The first day it holds on; absent where it always does. */
  readonly since?: string;
  /** What `--fix` may do; absent where a person has to write. */
  readonly renaming?: Renaming;
}

/** What the rules look at: a valid source, its places, and its printed texts. */
export interface Linted {
  readonly source: NoticeSource;
  readonly document: SourceDocument;
  readonly texts: readonly PrintedText[];
}

/** Where a finding lies: a value, or a part of a string of it. */
export interface FoundAt {
  readonly pointer: string;
  readonly words?: Span;
  /** The words it is accepted for, where the value is no string. */
  readonly about?: string;
}

/** Returns the finding of a rule at a place. */
export function finding<R extends LintRule>(
  { document, source }: Linted,
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

/** RFC 6901, of pointers whose names need no escapes. */
function valueAt(source: NoticeSource, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      source,
    );
}
