import type { InputFormat, ReadOptions } from '../../../import/read/read-document.ts';
import type { Place } from '../../../import/recognise/draft/assemble.ts';
import type { Language } from '../../../problems/messages/messages.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Outcome } from '../command.ts';

/** A document to import, and what to make of it. It is only data, so that it can be sent to a thread. */
export interface ImportRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format: InputFormat;
  readonly options: ReadOptions;
  readonly place: Place;
  /** The path that the source will be written to. */
  readonly target: string;
  /** The valid source of the former revision, if there is one. */
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
