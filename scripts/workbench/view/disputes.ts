import { signal } from '@preact/signals';
import { openState } from '../edit/edit-state.ts';
import { keyPathOf } from '../edit/key-path.ts';
import { operated } from '../edit/operated.ts';
import type { JsonValue, Operation } from '../edit/operation.ts';
import { openSource } from '../edit/source-text.ts';
import { type Conflict, merged } from '../merge/merged.ts';
import { mineTaken } from '../merge/mine-taken.ts';
import type { JournalEntry, Stored } from '../store/store.ts';
import type { Session } from './session.ts';

/** A value that both have changed: the person on this screen, and somebody else in the file. */
export interface Dispute {
  /** The stable address of the value. */
  readonly address: string;
  /** Absent where the value was taken away. */
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
  /** The text on the screen when the dispute arose, and the same with the value of theirs. */
  readonly withMine: string;
  readonly withTheirs: string;
}

/** What disputes need of the saving. */
export interface Saver {
  /** Goes on saving from what somebody else has written. */
  takeUp(stored: Stored): void;
  /** Writes nothing until `takeUp`. `base` is the text that the inputs on the screen were made on. */
  holdUp(base: string, stored: Stored): void;
}

/** Puts together what a person has typed and what somebody else has written meanwhile. What both have changed is asked. */
export class Disputes {
  readonly open = signal<readonly Dispute[]>([]);
  /** Whether what somebody else has written is no source that can be read. */
  readonly isUnreadable = signal(false);
  readonly #session: Session;
  readonly #saver: Saver;
  #theirs: Stored | undefined;

  constructor(session: Session, saver: Saver) {
    this.#session = session;
    this.#saver = saver;
  }

  /** Meets what another has written. The inputs on the screen were made on `base`. */
  meet(base: string, stored: Stored): void {
    // Whoever holds the saving up for it meets it already.
    if (stored === this.#theirs) return;
    const isChanged = this.#join(base, this.#session.edit.value.text, stored, 'ほかの人かOneDriveによる変更');
    if (isChanged) this.#session.tellUndoable('ほかの人かOneDriveによる変更を取り込みました。');
  }

  /** Takes up inputs that a page which was killed could not write any more. */
  takeUp({ base, text }: JournalEntry, stored: Stored): void {
    // Held up before anything is typed into the session, so that nothing of theirs is overwritten.
    this.#theirs = stored;
    this.#saver.holdUp(base, stored);
    const isChanged = this.#join(base, text, stored, '前回の入力の引き継ぎ');
    if (isChanged) this.#session.tellUndoable('前回、保存する前に終わった入力を引き継ぎました。');
  }

  /** Settles a dispute. Once all are settled, saving goes on. */
  settle(dispute: Dispute, choice: 'mine' | 'theirs'): void {
    // Whatever was typed since the dispute arose stays.
    const { text } = this.#session.edit.value;
    const chosen = choice === 'theirs' ? merged(dispute.withMine, text, dispute.withTheirs) : undefined;
    if (chosen?.ok) this.#session.perform({ kind: 'external', text: chosen.value.text }, '変更の選択', '');
    this.open.value = this.open.value.filter((one) => one !== dispute);
    if (this.open.value.length === 0 && this.#theirs) this.#saver.takeUp(this.#theirs);
  }

  /**
   * Puts both texts together into the session. What both have changed stays as the person has it, and is asked. Returns whether the
   * text on the screen has changed.
   */
  #join(base: string, mine: string, stored: Stored, words: string): boolean {
    const source = openSource(stored.bytes);
    const joined = 'text' in source ? merged(base, mine, source.text) : undefined;
    this.isUnreadable.value = !joined?.ok;
    if (!joined?.ok) return false;
    const { text, conflicts } = joined.value;
    const taken = (some: readonly Conflict[]) => withOperation(text, mineTaken(joined.value, some));
    const before = this.#session.edit.value;
    const withMine = taken(conflicts);
    this.#session.perform({ kind: 'external', text: withMine }, words, '');
    this.#theirs = stored;
    this.open.value = conflicts.map((conflict) => ({
      address: keyPathOf(this.#session.edit.value, conflict.pointer),
      mine: conflict.mine,
      theirs: conflict.theirs,
      withMine,
      withTheirs: taken(conflicts.filter((one) => one !== conflict)),
    }));
    if (conflicts.length === 0) this.#saver.takeUp(stored);
    return this.#session.edit.value !== before;
  }
}

/** Returns a text after an operation that fits it. */
function withOperation(text: string, operation: Operation): string {
  const state = openState(text);
  const done = state.ok ? operated(state.value, operation, { words: '', at: '' }) : state;
  if (!done.ok) throw new Error('The answer to a conflict does not fit the merged text.');
  return done.value.text;
}
