import type { ErrorObject } from 'ajv';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import type { NoticeSource } from '../../notice/source.generated.ts';
import type { SourcePath } from '../../notice/validate/reference-rule.ts';
import { REFERENCE_RULES } from '../../notice/validate/reference-rules.ts';
import type { Problem } from '../../problems/problem.ts';
import { onlyByLeavingOut } from './leaving-out.ts';
import { leaveOut, outermostOf, placesForErrors, placesForProblem } from './places-to-leave-out.ts';
import type { Shown } from './shown.ts';
import { TracedValue } from './traced-value.ts';

/** From this round on, a supplement that breaks a rule loses its body and not only the line. */
const LINE_ROUNDS = 8;

/** Rules that tell of the whole file, or of a name that is good for the eyes of the society alone. */
const SHOWN_AS_IT_IS: ReadonlySet<string> = new Set(['reference/id-path', 'contractor/hidden-named']);

/** A document's value in the making of what can be shown of it. */
export class Clearing {
  readonly #document: SourceDocument;
  readonly #path: SourcePath;
  readonly #traced: TracedValue;
  /** Pointers in the document. What is caused went because something else is unfinished. */
  readonly #leftOut = { unfinished: new Set<string>(), caused: new Set<string>() };
  #schemaErrors: readonly ErrorObject[] = [];
  #referenceProblems: readonly Problem[] | undefined;
  #rounds = 0;

  constructor(document: SourceDocument, path: SourcePath) {
    this.#document = document;
    this.#path = path;
    this.#traced = new TracedValue(document.value);
  }

  get value(): unknown {
    return this.#traced.value;
  }

  /** Leaves out what Ajv refuses. */
  leaveOutErrors(errors: readonly ErrorObject[]): void {
    if (this.#rounds === 0) this.#schemaErrors = errors;
    this.#rounds += 1;
    const places = placesForErrors(errors, this.#traced, this.#path);
    for (const pointer of leaveOut(places, this.#traced)) this.#leftOut.unfinished.add(pointer);
  }

  /** Leaves out what the reference rules refuse in a value that the schema accepts. Returns whether there was nothing. */
  leaveOutReferences(): boolean {
    this.#rounds += 1;
    const { unfinished, caused } = this.#leftOut;
    const isOnly = onlyByLeavingOut(this.#document.value, new Set([...unfinished, ...caused]));
    const found = this.#references().map((one) => ({ ...one, isCaused: isOnly(one.told) }));
    this.#referenceProblems ??= found.filter(({ isCaused }) => !isCaused).map(({ told }) => told);
    const faults = found.filter(({ told }) => told.severity === 'error' && !SHOWN_AS_IT_IS.has(told.rule));
    const places = faults.flatMap(({ here, isCaused }) =>
      placesForProblem(here, this.#traced, this.#path, this.#rounds > LINE_ROUNDS).map((place) => ({
        place,
        isCaused,
      })),
    );
    const byCause = new Set(
      places.filter(({ isCaused }) => isCaused).map(({ place }) => this.#traced.sourcePointer(place.pointer)),
    );
    const told = leaveOut(
      places.map(({ place }) => place),
      this.#traced,
    );
    for (const pointer of told) (byCause.has(pointer) ? caused : unfinished).add(pointer);
    return faults.length === 0;
  }

  shown(): Shown {
    return {
      source: this.#source,
      sourcePointer: (pointer) => this.#traced.sourcePointer(pointer),
      leftOut: outermostOf(this.#leftOut.unfinished).length,
      schemaErrors: this.#schemaErrors,
      referenceProblems: this.#referenceProblems ?? [],
    };
  }

  /** The types are generated from the schema; this is asked for only when the schema has accepted the value. */
  get #source(): NoticeSource {
    return this.#traced.value as NoticeSource;
  }

  #references(): { readonly here: Problem; readonly told: Problem }[] {
    const input = { source: this.#source, document: this.#located(), path: this.#path };
    return REFERENCE_RULES.flatMap((rule) => rule(input)).map((here) => ({
      here,
      told:
        here.pointer === undefined ? here : { ...here, pointer: this.#traced.sourcePointer(here.pointer) },
    }));
  }

  /** Returns a document that finds the ranges of the value's parts in the whole text. */
  #located(): SourceDocument {
    const document = this.#document;
    const at = (pointer: string) => this.#traced.sourcePointer(pointer);
    return {
      file: document.file,
      text: document.text,
      value: this.#traced.value,
      rangeOf: (pointer) => document.rangeOf(at(pointer)),
      keyRangeOf: (pointer) => document.keyRangeOf(at(pointer)),
      characterRangeOf: (pointer, index) => document.characterRangeOf(at(pointer), index),
      offsetsOf: (pointer, start, end) => document.offsetsOf(at(pointer), start, end),
      wordsRangeOf: (pointer, start, end) => document.wordsRangeOf(at(pointer), start, end),
    };
  }
}
