import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isWorkFolder } from '../../notice/work-folder.ts';

/**
 * How long to wait after a save before reading. An editor may save a file in several steps, and chokidar drops changes
 * of a file within 50 ms of the last one that it reported. Reading after that misses none.
 */
const SETTLE_MS = 60;

/** The files whose changes count: sources, templates and style sheets. */
const WATCHED = /\.(?:json|hbs|css)$/;

/** The saved files below some paths, in batches. */
export class FileChanges {
  readonly #watcher: FSWatcher;
  #saved = new Set<string>();
  #wake: () => void = () => undefined;
  #failure: unknown;

  private constructor(watcher: FSWatcher) {
    this.#watcher = watcher;
    watcher.on('error', (error) => {
      this.#failure = error;
      this.#wake();
    });
    watcher.on('all', (event, path) => {
      if ((event !== 'add' && event !== 'change') || !WATCHED.test(path)) return;
      this.#saved.add(path);
      this.#wake();
    });
  }

  /**
   * Watches the paths that exist. Resolves when no later change can be missed. Rejects, as `next` does, if the system
   * refuses to watch: it may have a limit.
   */
  static async of(paths: readonly string[]): Promise<FileChanges> {
    const watcher = watch(
      paths.filter((path) => existsSync(path)),
      {
        ignoreInitial: true,
        ignored: (path) => /^\.[^./\\]/.test(basename(path)) || isWorkFolder(basename(path)),
      },
    );
    const changes = new FileChanges(watcher);
    await once(watcher, 'ready');
    return changes;
  }

  /** Resolves with the paths saved since the last call. If there are none, waits for the first. */
  async next(): Promise<ReadonlySet<string>> {
    if (this.#saved.size === 0 && !this.#failure) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure) throw this.#failure;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const saved = this.#saved;
    this.#saved = new Set();
    return saved;
  }

  async close(): Promise<void> {
    await this.#watcher.close();
  }
}
