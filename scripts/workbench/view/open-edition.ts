import { computed, type Signal, signal } from '@preact/signals';
import type { Looked } from '../answers/ask.ts';
import { problemWords } from '../answers/problem-words.ts';
import { type EditState, openState } from '../edit/edit-state.ts';
import { openSource, sourceBytes } from '../edit/source-text.ts';
import { type EditionWords, editionWords } from '../fields/edition-words.ts';
import { Autosave } from '../store/autosave.ts';
import { lateInputs } from '../store/journal.ts';
import type { SaveState } from '../store/save-state.ts';
import type { Store, Stored, StoredEdition } from '../store/store.ts';
import { Disputes } from './disputes.ts';
import { DocumentMaking } from './document-making.ts';
import { startWorker } from './installed-files.ts';
import { leaveField } from './leave-field.ts';
import { giveFile } from './openers.ts';
import { saveWords } from './saving-words.ts';
import { Session } from './session.ts';
import { WorkerClient } from './worker-client.ts';

/** An edition that is open: what a person edits, bound to the worker that looks at it and the store that keeps it. */
export class OpenEdition {
  readonly words: EditionWords;
  readonly session: Session;
  readonly store: Store;
  readonly disputes: Disputes;
  readonly documents: DocumentMaking;
  /** A bug in the worker, in its own words. */
  readonly failure = signal('');
  readonly #save: Signal<SaveState>;
  readonly #stored: StoredEdition;
  readonly #worker: WorkerClient;
  readonly #autosave: Autosave;
  readonly #hasMark: boolean;
  /** The text that the person has, where the store keeps no files. */
  readonly #handedOut: Signal<string>;
  /** The states that the worker was asked about, by their numbers. */
  readonly #asked = new Map<number, EditState>();

  /** Opens an edition, with what a killed page could not write any more. Returns why it cannot be opened, in words. */
  static async open(
    store: Store,
    edition: StoredEdition,
  ): Promise<OpenEdition | { readonly refusal: string }> {
    const opened = await store.read(edition.path);
    if (!opened) return { refusal: 'この原稿データは、もうありません。' };
    const source = openSource(opened.bytes);
    if ('encoding' in source)
      return {
        refusal: `この原稿データの文字コード（${source.encoding}）は読めません。UTF-8で保存し直してください。`,
      };
    const state = openState(source.text);
    if (!state.ok) return { refusal: state.problems.map(problemWords).join('　') };
    const open = new OpenEdition(store, edition, opened, source.hasMark, state.value);
    const late = lateInputs(await store.journal?.read(edition.path), source.text);
    if (late.kind !== 'none') open.disputes.takeUp({ base: source.text, ...late }, opened);
    return open;
  }

  private constructor(
    store: Store,
    edition: StoredEdition,
    opened: Stored,
    hasMark: boolean,
    state: EditState,
  ) {
    this.store = store;
    this.#stored = edition;
    this.#hasMark = hasMark;
    this.words = editionWords(state.value, edition.revision);
    this.session = new Session(state, this.words.state !== '案', {
      changed: (next) => this.#changed(next),
      left: () => void this.flush(),
    });
    this.#handedOut = signal(state.text);
    this.#autosave = new Autosave({
      store,
      path: edition.path,
      opened,
      onState: (next) => this.#saved(next),
    });
    this.#save = signal(this.#autosave.state);
    this.disputes = new Disputes(this.session, {
      takeUp: (stored) => this.#autosave.takeUp(stored, this.#text),
      holdUp: (base, stored) => this.#autosave.holdUp(base, stored),
    });
    this.#worker = new WorkerClient(startWorker(), {
      looked: (looked) => this.#looked(looked),
      failed: (message) => {
        this.failure.value = message;
      },
    });
    this.documents = new DocumentMaking(store, edition, this.#worker);
    this.#look(state);
  }

  /** Whether what is on the screen is kept, in words, and whether a copy should be offered. */
  readonly saving = computed(() =>
    saveWords(this.#save.value, {
      isUnchanged: this.session.edit.value.text === this.#handedOut.value,
      isDisputed: this.disputes.open.value.length > 0,
      isUnreadable: this.disputes.isUnreadable.value,
    }),
  );

  undo(): void {
    this.session.undo();
  }

  redo(): void {
    this.session.redo();
  }

  /** Answers Ctrl+S: files are handed out; a folder has everything already. */
  save(): void {
    if (this.store.handOut) void this.handOutSource();
    else void this.flush().then(() => this.session.tell(this.saving.value.words));
  }

  /** Makes all documents of the text that is on the screen. */
  async makeDocuments(): Promise<void> {
    leaveField(document);
    const { text, value } = this.session.edit.value;
    await this.documents.make(value, sourceBytes({ text, hasMark: this.#hasMark }), async () => {
      await this.flush();
      const isKept = ['saved', 'held', 'handed-out'].includes(this.#autosave.state.kind);
      return isKept ? undefined : this.saving.value.words;
    });
    const made = this.documents.state.value;
    // The ZIP has the source in it.
    if (made.state === 'made' && this.store.kind === 'files') this.#handedOut.value = text;
  }

  /** Ends the report on the documents; after a refusal the list of problems is shown. */
  leaveDocuments(): void {
    const { value } = this.documents.state;
    const hasProblems = value.state === 'refused' && value.hasProblems;
    this.documents.leave();
    if (hasProblems) this.session.showProblems();
  }

  /** Gives the source out as a file: the way to save where no folder is open, and the way out where saving fails. */
  async handOutSource(): Promise<void> {
    leaveField(document);
    const text = this.#text;
    if (this.store.handOut) {
      await this.#autosave.handOut();
      this.#handedOut.value = text;
    } else {
      const name = this.#stored.path.split('/').at(-1) ?? '';
      giveFile(name, sourceBytes({ text, hasMark: this.#hasMark }), 'application/json');
    }
  }

  /** Writes what is not written yet. */
  async flush(): Promise<void> {
    await this.#autosave.flush();
  }

  /** Whether something would be lost if the page were left now. */
  get isUnsaved(): boolean {
    if (this.store.keepsFiles) return this.#save.value.kind !== 'saved';
    return this.session.edit.value.text !== this.#handedOut.value;
  }

  /** Leaves the edition. Returns false if something is not saved and the person wants to stay. */
  async close(): Promise<boolean> {
    leaveField(document);
    await this.flush();
    if (this.isUnsaved && !confirm('まだ保存していない入力があります。保存しないで一覧に戻りますか。'))
      return false;
    this.#autosave.stop();
    this.#worker.end();
    await this.#dropUnsaved();
    return true;
  }

  /** What the person does not want to keep must not come back as if it were kept. */
  async #dropUnsaved(): Promise<void> {
    const { path } = this.#stored;
    const now = this.store.keepsFiles ? undefined : await this.store.read(path);
    const kept = sourceBytes({ text: this.#handedOut.value, hasMark: this.#hasMark });
    if (now) await this.store.write(path, kept, now.version);
  }

  get #text(): string {
    return this.session.edit.value.text;
  }

  #changed(state: EditState): void {
    this.#autosave.input(state.text);
    this.#look(state);
  }

  #look(state: EditState): void {
    const { society, revision } = this.#stored;
    this.#asked.set(state.number, state);
    this.#worker.look({ number: state.number, society, revision, text: state.text });
  }

  #looked(looked: Looked): void {
    const state = this.#asked.get(looked.number);
    for (const number of this.#asked.keys()) if (number <= looked.number) this.#asked.delete(number);
    if (!state) return;
    this.failure.value = '';
    this.session.seen.value = { state, looked };
  }

  #saved(state: SaveState): void {
    this.#save.value = state;
    if (state.kind === 'changed') this.disputes.meet(this.#autosave.base, state.stored);
  }
}
