import type { InputFormat, ReadOptions } from '../../../import/read/read-document.ts';
import type { Place } from '../../../import/recognise/draft/assemble.ts';
import type { Language } from '../../../problems/messages/messages.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Outcome } from '../command.ts';

/** A document to be read, and what is to become of it: nothing but data, so that a thread can be given it. */
export interface ImportRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format: InputFormat;
  readonly options: ReadOptions;
  readonly place: Place;
  /** Where the source is to be written. */
  readonly target: string;
  /** The valid source of the former revision. */
  readonly base?: { readonly file: string; readonly bytes: Uint8Array };
  readonly language: Language;
}

/** What the command has to say of a document, and the text of the source that was made of it. */
export interface ImportedDraft {
  /** Absent if the problems of the outcome kept a source from being made. */
  readonly text?: string;
  readonly outcome: Outcome;
}

/** Returns the outcome of an import that made no source; `texts` are those of the files that problems lie in. */
export function failed(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string> = new Map(),
): Outcome {
  return { problems, texts, summary: [], result: {} };
}
