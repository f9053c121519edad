import { batch, computed, type Signal, signal } from '@preact/signals';
import equal from 'fast-deep-equal';
import type { Looked, Printed } from '../answers/ask.ts';
import { placeWords } from '../answers/place-words.ts';
import { problemWords } from '../answers/problem-words.ts';
import type { EditState } from '../edit/edit-state.ts';
import { redone, type Travelled, undone } from '../edit/history.ts';
import { elementKeys, keyPathOf, pointerOf } from '../edit/key-path.ts';
import { operated } from '../edit/operated.ts';
import type { JsonValue, Operation } from '../edit/operation.ts';
import { valueAt } from '../edit/value-at.ts';
import { type ContractorWork, worksByContractor } from '../fields/contractor-works.ts';
import type { FieldSpec } from '../fields/field-spec.ts';
import { listOf, propertyOf, textOf } from '../fields/loose-value.ts';

/** Who is told of what happens in a session. */
export interface SessionListener {
  /** There is a new state. */
  changed(state: EditState): void;
  /** A field was left. */
  left(): void;
}

/** What the worker has said of a state. */
export interface Seen {
  readonly state: EditState;
  readonly looked: Looked;
}

/** What is told to the person: in words that are shown and read aloud, perhaps with a way back. */
export interface Told {
  readonly words: string;
  readonly isUndoable: boolean;
}

/** A row of the list of contractors. */
export interface ContractorRow {
  readonly key: number;
  readonly pointer: string;
  readonly name: string;
  readonly telephone: string;
  readonly works: number;
  readonly problems: number;
}

/** A problem in words, with its place. */
export interface ToldProblem {
  readonly pointer: string;
  readonly place: string;
  readonly words: string;
  /** Whether this page has a field for it. */
  readonly hasField: boolean;
}

/** After this much rest in a field, typing on is another step of the history. In milliseconds. */
const REST_MS = 1000;

/** One open edition: its state, and everything that a person can do with it. The components show it and call it. */
export class Session {
  readonly edit: Signal<EditState>;
  readonly seen = signal<Seen | undefined>(undefined);
  readonly told = signal<Told>({ words: '', isUndoable: false });
  readonly isLocked: Signal<boolean>;
  readonly selected = signal<number | undefined>(undefined);
  readonly showsProblems = signal(false);
  /** Which part a narrow screen shows. */
  readonly part = signal<Part>('outline');
  /** How many times a step was taken back or forth. */
  readonly steps = signal(0);
  readonly #focused = signal<string | undefined>(undefined);
  readonly #works = computed(() => worksByContractor(this.edit.value.value));
  /** The pointers of contractors by those of their engagements. */
  readonly #contractorOf = computed(() => {
    const ids = listOf(propertyOf(this.edit.value.value, 'contractors')).map((one) =>
      textOf(propertyOf(one, 'id')),
    );
    return new Map(
      ids.flatMap((id, index) =>
        (this.#works.value.get(id) ?? []).map((work) => [work.pointer, `/contractors/${index}`] as const),
      ),
    );
  });
  readonly #problems = computed(() => problemsByPointer(this.seen.value));
  readonly #listener: SessionListener;
  #burst = 0;
  #lastTyped = 0;

  constructor(state: EditState, isLocked: boolean, listener: SessionListener) {
    this.edit = signal(state);
    this.isLocked = signal(isLocked);
    this.#listener = listener;
    this.selected.value = elementKeys(state, '/contractors')[0];
  }

  // What the components show

  textAt(pointer: string): string {
    return textOf(valueAt(this.edit.value, pointer));
  }

  addressOf(pointer: string): string {
    return keyPathOf(this.edit.value, pointer);
  }

  keysOf(list: string): readonly number[] {
    return elementKeys(this.edit.value, list);
  }

  /** Whether this is the value at a pointer. */
  isAt(pointer: string, value: JsonValue): boolean {
    return equal(valueAt(this.edit.value, pointer), value);
  }

  /** Returns the problems of a value in words. They are of the last state that was looked at. */
  problemsAt(pointer: string): readonly string[] {
    return this.#problems.value.get(this.addressOf(pointer)) ?? [];
  }

  /** Returns where a value is printed; undefined if no document prints it. */
  printedAt(pointer: string): Printed | undefined {
    const seen = this.seen.value;
    const then = seen && pointerOf(seen.state, this.addressOf(pointer));
    return then === undefined ? undefined : seen?.looked.printed[then];
  }

  worksOf(contractor: string): readonly ContractorWork[] {
    return this.#works.value.get(this.textAt(`${contractor}/id`)) ?? [];
  }

  contractors(): readonly ContractorRow[] {
    const { value } = this.edit.value;
    const keys = this.keysOf('/contractors');
    return listOf(propertyOf(value, 'contractors')).map((contractor, index) => {
      const pointer = `/contractors/${index}`;
      const address = this.addressOf(pointer);
      return {
        key: keys[index] ?? index,
        pointer,
        name: textOf(propertyOf(contractor, 'name')),
        telephone: textOf(propertyOf(listOf(propertyOf(contractor, 'telephones'))[0], 'number')),
        works: this.worksOf(pointer).length,
        problems: countWithin(this.#problems.value, address),
      };
    });
  }

  /** Returns the pointer of the contractor whose panel is shown. */
  shownContractor(): string | undefined {
    const index = this.keysOf('/contractors').indexOf(this.selected.value ?? Number.NaN);
    return index < 0 ? undefined : `/contractors/${index}`;
  }

  problems(): readonly ToldProblem[] {
    const seen = this.seen.value;
    if (!seen) return [];
    return seen.looked.problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => {
        const then = problem.pointer ?? '';
        const pointer = this.#now(then) ?? then;
        return {
          pointer,
          place: placeWords(seen.state.value, then),
          words: problemWords(problem),
          hasField: this.#fieldOf(pointer) !== undefined,
        };
      });
  }

  /** Returns the pointer, in the state that the preview shows, of the field that has the focus. */
  focusedPointer(): string | undefined {
    const [address, seen] = [this.#focused.value, this.seen.value];
    return address === undefined || !seen ? undefined : pointerOf(seen.state, address);
  }

  // What a person does

  /** Takes what was typed into a field. */
  type(pointer: string, text: string, { isRequired, label }: FieldSpec): void {
    if (this.isLocked.value) return;
    const now = Date.now();
    if (now - this.#lastTyped > REST_MS) this.#burst += 1;
    this.#lastTyped = now;
    const operation: Operation =
      text === '' && !isRequired ? { kind: 'unset', at: pointer } : { kind: 'set', at: pointer, value: text };
    this.#do(operation, `${label}の入力`, pointer, `${this.addressOf(pointer)} ${this.#burst}`);
  }

  /** Ends a burst of typing, because its field was left. */
  rest(): void {
    this.#burst += 1;
    this.#focused.value = undefined;
    this.#listener.left();
  }

  /** Returns the key of the new element. */
  insert(list: string, index: number, value: JsonValue, words: string): number | undefined {
    if (this.isLocked.value) return undefined;
    this.#do({ kind: 'insert', list, index, value }, words, `${list}/${index}`);
    return this.keysOf(list)[index];
  }

  move(at: string, list: string, index: number, words: string): void {
    if (this.isLocked.value) return;
    this.#do({ kind: 'move', at, list, index }, words, `${list}/${index}`);
  }

  remove(at: string, words: string, told: string): void {
    if (this.isLocked.value) return;
    this.#do({ kind: 'remove', at }, words, at);
    this.tellUndoable(told);
  }

  undo(): void {
    this.#step(undone(this.edit.value), '元に戻しました');
  }

  redo(): void {
    this.#step(redone(this.edit.value), 'やり直しました');
  }

  /** Says something in words. */
  tell(words: string): void {
    this.told.value = { words, isUndoable: false };
  }

  /** Says something that was done, with a button that takes it back. */
  tellUndoable(words: string): void {
    this.told.value = { words, isUndoable: true };
  }

  focus(pointer: string): void {
    this.#focused.value = this.addressOf(pointer);
  }

  select(pointer: string): void {
    batch(() => {
      this.selected.value = this.keysOf('/contractors')[Number(pointer.split('/')[2])];
      this.part.value = 'panel';
    });
  }

  /** Leads to the field of a value; if there is none here, says so. */
  goTo(pointer: string): void {
    const field = this.#fieldOf(pointer);
    if (!field) {
      this.tell('この文を直す画面は、まだありません。ここで直せるのは、委託先の名称と電話番号などです。');
      return;
    }
    this.select(field.contractor);
    this.focusField(field.pointer);
  }

  /** Leads to the field of words in the preview, whose pointer is of the state that the preview shows. */
  goToShown(pointer: string): void {
    this.goTo(this.#now(pointer) ?? pointer);
  }

  /** Gives the focus to the field of a value once it is on the screen, and marks its words. */
  focusField(pointer: string): void {
    const address = this.addressOf(pointer);
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${CSS.escape(address)}"]`);
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      field?.select();
    });
  }

  /** Opens the list of problems and gives it the focus. */
  showProblems(): void {
    this.showsProblems.value = true;
    this.part.value = 'outline';
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#problem-list summary')?.focus());
  }

  /** Does an operation that is not a person's input here, even in a locked edition. */
  perform(operation: Operation, words: string, at: string): void {
    this.#do(operation, words, at);
  }

  #do(operation: Operation, words: string, at: string, joins?: string): void {
    const done = operated(this.edit.value, operation, { words, at, ...(joins ? { joins } : {}) });
    if (!done.ok) {
      this.tell('この変更はできませんでした。ほかの変更と重なったようです。');
      return;
    }
    if (done.value === this.edit.value) return;
    this.told.value = { words: '', isUndoable: false };
    this.edit.value = done.value;
    this.#listener.changed(done.value);
  }

  #step(taken: Travelled | undefined, words: string): void {
    if (!taken) {
      this.tell(words === 'やり直しました' ? 'やり直すものはありません。' : '元に戻すものはありません。');
      return;
    }
    batch(() => {
      this.edit.value = taken.state;
      this.steps.value += 1;
      this.tell(`${words}：${taken.step.words}`);
    });
    this.#listener.changed(taken.state);
    const [contractor] = /^\/contractors\/\d+/u.exec(taken.step.at) ?? [];
    const field = this.#fieldOf(taken.step.at);
    const shown = field?.contractor ?? contractor;
    if (shown !== undefined) this.select(shown);
    if (field) this.focusField(field.pointer);
  }

  /** Returns today's pointer of a pointer of the state that was looked at. */
  #now(pointer: string): string | undefined {
    const seen = this.seen.value;
    return seen && pointerOf(this.edit.value, keyPathOf(seen.state, pointer));
  }

  /** Returns the contractor whose panel has the field for a value; undefined if no panel has one. */
  #fieldOf(pointer: string): { contractor: string; pointer: string } | undefined {
    const [, contractor] = IN_RECORD.exec(pointer) ?? [];
    if (contractor !== undefined) return { contractor, pointer };
    const [, engagement = ''] = IN_ITEM.exec(pointer) ?? [];
    const named = this.#contractorOf.value.get(engagement);
    return named === undefined ? undefined : { contractor: named, pointer };
  }
}

/** The values of a contractor's record that have a field in its panel. */
const IN_RECORD =
  /^(\/contractors\/\d+)\/(?:name|legalName|address|website|country|aliases\/\d+|telephones\/\d+\/(?:number|label|hours))$/u;

/** What an item prints differently from a contractor's record: its fields are in the panel of the contractor. */
const IN_ITEM = /^(.*\/engagements\/\d+)\/(?:telephone|nameAsPrinted)$/u;

export type Part = 'outline' | 'panel' | 'preview';

function problemsByPointer(seen: Seen | undefined): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const problem of seen?.looked.problems ?? []) {
    if (!seen || problem.severity !== 'error') continue;
    const address = keyPathOf(seen.state, problem.pointer ?? '');
    found.set(address, [...(found.get(address) ?? []), problemWords(problem)]);
  }
  return found;
}

function countWithin(problems: ReadonlyMap<string, readonly string[]>, address: string): number {
  return [...problems].reduce(
    (sum, [at, words]) => (at === address || at.startsWith(`${address}/`) ? sum + words.length : sum),
    0,
  );
}
