import { WORK_FOLDER } from '../../notice/work-folder.ts';
import { textOfUtf8, utf8 } from '../../platform/bytes.ts';
import type { FolderFiles } from './folder-files.ts';
import { type Clock, pageClock } from './page-clock.ts';
import type { Journal, JournalEntry } from './store.ts';

/** Keeps texts in the browser, as `sessionStorage` does. */
export interface SessionTexts {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** Where a journal is kept besides the folder, and whose time it takes. */
export interface JournalPlaces {
  /** The texts of this tab. Absent for a page from a file: all such pages share what they keep. */
  readonly session?: SessionTexts;
  readonly clock?: Clock;
}

/** How long an entry may wait before it is in the folder. A folder that another program syncs is not written more often. */
const WAIT_MS = 900;

/**
 * Returns the journal of a folder. Each entry is in the session at once, and within a second in the folder for what the
 * workbench keeps, which is beside the source. A journal never hinders the work: what goes wrong with it is passed over.
 */
export function folderJournal(files: FolderFiles, { session, clock = pageClock }: JournalPlaces): Journal {
  const keyOf = (path: string) => `kenpo-notice ${files.root.name}/${path}`;
  const waiting = new Map<string, string>();
  /** The paths of which the folder may have an entry. */
  const inFolder = new Set<string>();
  let timer: (() => void) | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const flush = async (): Promise<void> => {
    timer?.();
    timer = undefined;
    turn = turn.then(async () => {
      const entries = [...waiting];
      waiting.clear();
      for (const [path, text] of entries) {
        inFolder.add(path);
        await files.put(placeOf(path), utf8(text)).catch(() => undefined);
      }
    });
    await turn;
  };

  return {
    async read(path) {
      const bytes = await files.read(placeOf(path)).catch(() => undefined);
      if (bytes) inFolder.add(path);
      const inSession = quietly(() => session?.getItem(keyOf(path)) ?? undefined);
      const [latest] = [inSession, bytes && textOfUtf8(bytes)]
        .flatMap((text) => entryOf(text) ?? [])
        .sort((a, b) => b.at - a.at);
      if (!latest) return undefined;
      const { base, text, writing } = latest;
      return { base, text, ...(writing === undefined ? {} : { writing }) };
    },
    write(path, entry) {
      const kept: KeptEntry = { version: 1, at: clock.now(), ...entry };
      const line = JSON.stringify(kept);
      quietly(() => session?.setItem(keyOf(path), line));
      waiting.set(path, line);
      timer ??= clock.after(WAIT_MS, () => void flush());
    },
    flush,
    async beforeWriting(path) {
      if (inFolder.has(path)) await flush();
    },
    async clear(path) {
      quietly(() => session?.removeItem(keyOf(path)));
      waiting.delete(path);
      turn = turn.then(async () => {
        // An entry of a later input stays.
        if (!inFolder.has(path) || waiting.has(path)) return;
        const isRemoved = await files.remove(placeOf(path)).then(
          () => true,
          () => false,
        );
        if (isRemoved) inFolder.delete(path);
      });
      await turn;
    },
  };
}

/** What is to be done with the last inputs, at the next opening of a file. */
export type LateInputs =
  /** The file has them. */
  | { readonly kind: 'none' }
  /** The file is as it was before them, or has some of them: this text is the file with them. */
  | { readonly kind: 'take-up'; readonly text: string }
  /** Another has written meanwhile: the inputs lead from `base` to `text`. */
  | { readonly kind: 'merge'; readonly base: string; readonly text: string };

/** Returns what is to be done with the entry of a journal, for a file that has this text now. */
export function lateInputs(entry: JournalEntry | undefined, fileText: string): LateInputs {
  if (!entry || entry.text === fileText || entry.text === entry.base) return { kind: 'none' };
  const { base, text, writing } = entry;
  return fileText === base || fileText === writing
    ? { kind: 'take-up', text }
    : { kind: 'merge', base, text };
}

/** Returns the texts of this tab where a page may keep some: nothing of a notice is kept for pages from a file. */
export function sessionOf(place: {
  readonly location: { readonly protocol: string };
  readonly sessionStorage: SessionTexts;
}): SessionTexts | undefined {
  if (!/^https?:$/u.test(place.location.protocol)) return undefined;
  // A browser that forbids it throws already when it is named.
  return quietly(() => place.sessionStorage);
}

interface KeptEntry extends JournalEntry {
  readonly version: 1;
  /** When it was written, in ms since 1970. */
  readonly at: number;
}

function placeOf(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at).replace(/\.json$/u, '');
  return `${path.slice(0, at)}${WORK_FOLDER}/${name}の入力の控え.json`;
}

/** Returns the entry in a text; undefined if it is no whole entry. */
function entryOf(text: string | undefined): KeptEntry | undefined {
  const value: unknown = quietly(() => text && JSON.parse(text));
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is KeptEntry {
  if (typeof value !== 'object' || value === null) return false;
  const [version, at, base, text, writing] = ['version', 'at', 'base', 'text', 'writing'].map((name) =>
    Reflect.get(value, name),
  );
  const texts = [base, text, writing ?? ''];
  return version === 1 && typeof at === 'number' && texts.every((one) => typeof one === 'string');
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
