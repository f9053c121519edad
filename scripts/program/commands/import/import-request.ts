import type { InputFormat, ReadOptions } from '../../../import/read/read-document.ts';
import type { Place } from '../../../import/recognise/draft/assemble.ts';
import type { Language } from '../../../problems/messages/messages.ts';
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

/** The outcome of an import, and the text of the source that was made. */
export interface ImportedDraft {
  /** Absent if the problems of the outcome prevented a source. */
  readonly text?: string;
  readonly outcome: Outcome;
}
