import { signal } from '@preact/signals';
import type { AskedSource, Made, MadeFile } from '../answers/ask.ts';
import { placeWords } from '../answers/place-words.ts';
import { problemWords } from '../answers/problem-words.ts';
import type { JsonValue } from '../edit/operation.ts';
import { propertyOf, textOf } from '../fields/loose-value.ts';
import { type Store, type StoredEdition, StoreFailure } from '../store/store.ts';
import { browserName } from './browser-name.ts';
import { loadFaces } from './installed-files.ts';
import { reasonWords } from './saving-words.ts';
import type { WorkerClient } from './worker-client.ts';

/** How the making of documents goes. */
export type Making =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly words: string }
  | {
      readonly state: 'made';
      readonly place: string;
      readonly kinds: readonly { readonly words: string; readonly count: string }[];
      readonly warnings: readonly string[];
    }
  | { readonly state: 'refused'; readonly reasons: readonly string[]; readonly hasProblems: boolean };

const NONE: Making = { state: 'none' };

/** Makes the documents of an edition and hands them to the store, and tells how it goes. */
export class DocumentMaking {
  readonly state = signal<Making>(NONE);
  readonly #store: Store;
  readonly #edition: StoredEdition;
  readonly #worker: WorkerClient;
  #number = 0;

  constructor(store: Store, edition: StoredEdition, worker: WorkerClient) {
    this.#store = store;
    this.#edition = edition;
    this.#worker = worker;
  }

  /**
   * Makes all documents of a source. `saved` resolves when its bytes are in the store, with why they are not if they cannot be
   * written: documents of a text that nobody has would prove nothing.
   */
  async make(value: JsonValue, bytes: Uint8Array, saved: () => Promise<string | undefined>): Promise<void> {
    if (this.state.value.state === 'running') return;
    if (this.#edition.hasOwnTemplates) {
      this.#refuse([
        'この組合には専用のテンプレートがあります。文書は、業者の方がコマンドで作ってください。',
      ]);
      return;
    }
    this.state.value = { state: 'running', words: '用意しています…' };
    try {
      const unsaved = await saved();
      if (unsaved !== undefined) this.#refuse([unsaved]);
      else await this.#makeSaved(value, bytes);
    } catch (error) {
      this.#refuse([
        error instanceof StoreFailure
          ? `書き出せません。${reasonWords(error.code)}。`
          : `プログラムの誤りで、作れませんでした（${String(error)}）。`,
      ]);
    }
  }

  /** Ends the report. */
  leave(): void {
    if (this.state.value.state !== 'running') this.state.value = NONE;
  }

  async #makeSaved(value: JsonValue, bytes: Uint8Array): Promise<void> {
    const former = await this.#predecessorOf(value);
    const typeface =
      textOf(propertyOf(propertyOf(value, 'style'), 'typeface')) === 'mincho' ? 'mincho' : 'gothic';
    const faces = await loadFaces(typeface);
    this.state.value = { state: 'running', words: '文書を作り、文を確かめています…' };
    this.#number += 1;
    const made = await this.#worker.make({
      number: this.#number,
      source: this.#asked(bytes),
      ...(former.source ? { predecessor: former.source } : {}),
      faces,
      browser: browserName(navigator.userAgent),
    });
    const told = (severity: 'error' | 'warning') =>
      made.problems
        .filter((problem) => problem.severity === severity)
        .map((problem) => `${placeWords(value, problem.pointer ?? '')}　${problemWords(problem)}`);
    if (made.files.length === 0) {
      this.#refuse(told('error'), true);
      return;
    }
    this.state.value = { state: 'running', words: '書き出しています…' };
    await this.#write(bytes, made.files, [...former.warnings, ...told('warning')]);
  }

  async #write(bytes: Uint8Array, files: Made['files'], warnings: readonly string[]): Promise<void> {
    const written = await this.#store.writeDocuments(this.#edition, bytes, files);
    if (written.kind === 'written') {
      this.state.value = { state: 'made', place: written.place, kinds: kindsOf(files), warnings };
      return;
    }
    const kept = (paths: readonly string[], why: string) => paths.map((path) => `${path}：${why}`);
    this.#refuse([
      ...kept(
        written.foreign,
        '文書のフォルダーに、人が置いたファイルがあります。別のフォルダーに移してください。',
      ),
      ...kept(written.edited, '人が直したWordファイルです。別のフォルダーに移すか、名前を変えてください。'),
    ]);
  }

  /** Returns the source of the edition before, which the comparison needs. */
  async #predecessorOf(value: JsonValue): Promise<{ source?: AskedSource; warnings: readonly string[] }> {
    const name = textOf(propertyOf(propertyOf(value, 'revision'), 'predecessor'));
    if (name === '') return { warnings: [] };
    const { editions } = await this.#store.list();
    const { society } = this.#edition;
    const former = editions.find((edition) => edition.society === society && edition.revision === name);
    if (former) return { source: { society, revision: former.revision, bytes: former.bytes }, warnings: [] };
    const where =
      this.#store.kind === 'files'
        ? 'その原稿データも一緒に開いてください。'
        : '原稿データのフォルダーに入れてください。';
    return { warnings: [`前の版（${name}）がないので、新旧対照表は作りませんでした。${where}`] };
  }

  #asked(bytes: Uint8Array): AskedSource {
    return { society: this.#edition.society, revision: this.#edition.revision, bytes };
  }

  #refuse(reasons: readonly string[], hasProblems = false): void {
    this.state.value = { state: 'refused', reasons, hasProblems };
  }
}

/** What the documents are for, with how many there are of each kind. */
function kindsOf(files: readonly MadeFile[]): { words: string; count: string }[] {
  const paths = files.map(({ path }) => path);
  const annexes = paths.filter((path) => /^contractors\/.+\.pdf$/u.test(path)).length;
  const published = paths.filter((path) => /^(?:public|draft)\//u.test(path)).length;
  const changes = paths.filter((path) => path.startsWith('changes/')).length;
  return [
    { words: 'ホームページと印刷に使うもの', count: `${published}ファイル` },
    { words: '委託先に渡すもの（別紙）', count: `${annexes}社分` },
    { words: '新旧対照表', count: changes > 0 ? `${changes}ファイル` : 'なし' },
  ];
}
