import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/**
 * How long files rest before they are read: an editor may save one in several steps, and chokidar drops changes
 * of a file within 50 ms of the one it told. Read later than that, none of them is missed.
 */
const SETTLE_MS = 60;

/** Sources, templates and style sheets that were saved. */
const WATCHED = /\.(?:json|hbs|css)$/;

/** The files saved below some paths, in batches. */
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
   * Watches the paths that are there; resolves when no later change can be missed. Rejects, as `next` does, where
   * the system refuses to watch: it may have a limit for that.
   */
  static async of(paths: readonly string[]): Promise<FileChanges> {
    const watcher = watch(
      paths.filter((path) => existsSync(path)),
      {
        ignoreInitial: true,
        ignored: (path) => /^\.[^./\\]/.test(basename(path)),
      },
    );
    const changes = new FileChanges(watcher);
    await once(watcher, 'ready');
    return changes;
  }

  /** Resolves with the paths saved since the last call, at once or when there are some. */
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
