import { joined, textOfUtf8, utf8 } from '../../platform/bytes.ts';
import { Alarm } from './alarm.ts';
import { sameBytes } from './handle-paths.ts';
import { type Clock, pageClock } from './page-clock.ts';
import type { SaveState } from './save-state.ts';
import { type Store, type Stored, StoreFailure } from './store.ts';

/** What is saved, and to whom its state is told. The text on the screen is that of `opened`. */
export interface Saving {
  readonly store: Store;
  readonly path: string;
  readonly opened: Stored;
  readonly onState: (state: SaveState) => void;
  readonly clock?: Clock;
}

/** A text is written after this rest, or so long after its first input. */
const REST_MS = 400;
const MOST_MS = 2_000;

/** How long until a refused write is tried again, and between two looks whether another has written. */
const RETRY_MS = 5_000;
const LOOK_MS = 2_000;

/**
 * Saves an edition by itself. One write runs at a time, and the latest text wins. Inputs that are not in the file yet
 * are in the journal.
 */
export class Autosave {
  readonly #saving: Saving;
  readonly #clock: Clock;
  readonly #hasMark: boolean;
  readonly #rest: Alarm;
  readonly #most: Alarm;
  readonly #retry: Alarm;
  readonly #look: Alarm;
  #state: SaveState;
  #version: string;
  /** The text that the store has, and the one on the screen. */
  #base: string;
  #screen: string;
  /** The text that is being written. */
  #writing: string | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(saving: Saving) {
    const { opened, clock = pageClock } = saving;
    this.#saving = saving;
    this.#clock = clock;
    this.#hasMark = sameBytes(opened.bytes.slice(0, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    [this.#rest, this.#most, this.#retry] = [this.#alarm(), this.#alarm(), this.#alarm()];
    this.#look = new Alarm(clock, () => void this.#lookForOthers());
    this.#version = opened.version;
    this.#base = textOfUtf8(opened.bytes);
    this.#screen = this.#base;
    this.#state = saving.store.keepsFiles ? { kind: 'saved', at: clock.now() } : { kind: 'held' };
    this.#look.start(LOOK_MS);
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The text of the file that the text on the screen goes on from. */
  get base(): string {
    return this.#base;
  }

  /** Tells the text that is on the screen now. */
  input(text: string): void {
    if (this.#isStopped || text === this.#screen) return;
    this.#screen = text;
    this.#record();
    if (this.#isHeldUp()) return;
    if (this.#state.kind !== 'refused') this.#tell({ kind: 'pending' });
    this.#rest.start(REST_MS);
    if (!this.#most.isSet) this.#most.start(MOST_MS);
  }

  /** Writes at once what is not yet written, for blur and leaving the page. Resolves when that was tried. */
  async flush(): Promise<void> {
    const journal = this.#screen === this.#base ? undefined : this.#saving.store.journal?.flush();
    await Promise.all([this.#save(), journal]);
  }

  /** Goes on from a state that another has written, with the text that is now on the screen. */
  takeUp(stored: Stored, text: string): void {
    this.#version = stored.version;
    this.#base = textOfUtf8(stored.bytes);
    this.#screen = text;
    this.#record();
    this.#resume();
  }

  /** Writes nothing until `takeUp`: the inputs to come were made on another text than the file has. */
  holdUp(base: string, stored: Stored): void {
    this.#base = base;
    // The version of the file would pass for that of the base, and the next look would let the inputs overwrite it.
    this.#version = UNKNOWN_VERSION;
    this.#tell({ kind: 'changed', stored });
  }

  /** Writes what is not yet written and hands the file out. Rejects with a StoreFailure. */
  async handOut(): Promise<void> {
    await this.#save();
    const { store, path } = this.#saving;
    const text = this.#screen;
    const name = await store.handOut?.(path);
    if (name !== undefined && this.#screen === text && this.#base === text)
      this.#tell({ kind: 'handed-out', at: this.#clock.now(), name });
  }

  /** Ends all timers. What is not yet written is not written. */
  stop(): void {
    this.#isStopped = true;
    for (const alarm of [this.#rest, this.#most, this.#retry, this.#look]) alarm.end();
  }

  #alarm(): Alarm {
    return new Alarm(this.#clock, () => void this.#save());
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.#saving.onState(state);
  }

  #isHeldUp(): boolean {
    return this.#state.kind === 'changed' || this.#state.kind === 'gone';
  }

  /** Keeps in the journal what the file lacks. */
  #record(): void {
    const { store, path } = this.#saving;
    const writing = this.#writing === undefined ? {} : { writing: this.#writing };
    store.journal?.write(path, { base: this.#base, text: this.#screen, ...writing });
  }

  /** Writes until the store has what is on the screen. */
  async #save(): Promise<void> {
    this.#rest.end();
    this.#most.end();
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #writeAll(): Promise<void> {
    try {
      while (!this.#isStopped && !this.#isHeldUp() && this.#screen !== this.#base) await this.#writeOnce();
    } catch (error) {
      this.#refuse(error);
    }
  }

  async #writeOnce(): Promise<void> {
    const { store, path } = this.#saving;
    this.#retry.end();
    const text = this.#screen;
    // A page that is killed from here on does not know whether the file has this text already.
    this.#writing = text;
    this.#record();
    await store.journal?.beforeWriting(path);
    const bytes = this.#hasMark ? joined([BYTE_ORDER_MARK, utf8(text)]) : utf8(text);
    const written = await store.write(path, bytes, this.#version);
    this.#writing = undefined;
    if (this.#isStopped) return;
    if (written.kind !== 'written') return this.#tell(written);
    this.#version = written.version;
    this.#base = text;
    if (this.#screen !== text) return this.#record();
    this.#tellStored();
    await store.journal?.clear(path);
  }

  #tellStored(): void {
    const { keepsFiles } = this.#saving.store;
    this.#tell(keepsFiles ? { kind: 'saved', at: this.#clock.now() } : { kind: 'held' });
  }

  #refuse(error: unknown): void {
    if (!(error instanceof StoreFailure)) throw error;
    if (this.#isStopped) return;
    this.#tell({ kind: 'refused', code: error.code });
    this.#retry.start(RETRY_MS);
  }

  async #lookForOthers(): Promise<void> {
    const { store, path } = this.#saving;
    const version = this.#version;
    try {
      const found = this.#running ? undefined : await store.changedSince(path, version);
      // A write that began meanwhile has looked by itself.
      if (!this.#isStopped && !this.#running && version === this.#version) this.#see(found);
    } catch (error) {
      if (!this.#isHeldUp()) this.#refuse(error);
    } finally {
      if (!this.#isStopped) this.#look.start(LOOK_MS);
    }
  }

  #see(found: Stored | 'gone' | undefined): void {
    const state = this.#state;
    if (found === 'gone') {
      if (state.kind !== 'gone') this.#tell({ kind: 'gone' });
    } else if (found) {
      if (state.kind !== 'changed' || state.stored.version !== found.version)
        this.#tell({ kind: 'changed', stored: found });
    } else if (this.#isHeldUp() || (state.kind === 'refused' && this.#screen === this.#base)) {
      this.#resume();
    }
  }

  /** The store has the state that this goes on from. */
  #resume(): void {
    this.#retry.end();
    if (this.#screen === this.#base) {
      this.#tellStored();
      void this.#saving.store.journal?.clear(this.#saving.path);
    } else {
      this.#tell({ kind: 'pending' });
      this.#rest.start(REST_MS);
    }
  }
}

/** No file has this version. */
const UNKNOWN_VERSION = '';

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
