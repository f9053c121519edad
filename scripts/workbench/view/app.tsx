import { batch, signal } from '@preact/signals';
import type { Store, StoredEdition, StoreListing } from '../store/store.ts';
import { StoreFailure } from '../store/store.ts';
import { Editor } from './editor.tsx';
import { OpenEdition } from './open-edition.ts';
import type { Opening } from './openers.ts';
import { reasonWords } from './saving-words.ts';
import { Start } from './start.tsx';

/** The store that was chosen, with what it holds, and the edition that is open. */
const chosen = signal<{ readonly store: Store; readonly listing: StoreListing } | undefined>(undefined);
const edition = signal<OpenEdition | undefined>(undefined);
const told = signal('');

/** The whole page: the start page, or the edition that is open. */
export function App() {
  const open = edition.value;
  if (open) return <Editor edition={open} close={close} />;
  return (
    <Start
      chosen={chosen.value}
      told={told.value}
      take={(opening) => attempt(() => take(opening))}
      open={(stored) => attempt(() => openEdition(stored))}
    />
  );
}

/** Returns the edition that is open, for what happens to the whole page. */
export function openedEdition(): OpenEdition | undefined {
  return edition.value;
}

async function take(opening: Opening): Promise<void> {
  const opened = await opening;
  if (opened?.kind === 'opened') await show(opened.store);
  else if (opened) told.value = opened.words;
}

async function show(store: Store): Promise<void> {
  const listing = await store.list();
  batch(() => {
    told.value = '';
    chosen.value = { store, listing };
  });
}

async function openEdition(stored: StoredEdition): Promise<void> {
  if (!chosen.value) return;
  const opened = await OpenEdition.open(chosen.value.store, stored);
  if ('refusal' in opened) told.value = opened.refusal;
  else edition.value = opened;
}

/** Leaves the edition, once everything is saved, for the list of editions. */
async function close(): Promise<void> {
  if (!(await edition.value?.close())) return;
  edition.value = undefined;
  const { store } = chosen.value ?? {};
  if (store) await attempt(() => show(store));
}

/** Tells what the store refuses. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    told.value = `読めません。${reasonWords(error.code)}。`;
  }
}
