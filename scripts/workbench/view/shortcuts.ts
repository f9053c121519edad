import { isOfInputMethod } from './composition.ts';
import type { OpenEdition } from './open-edition.ts';

/**
 * Hands the keys for undo, redo and saving, and the browser's own undo, to the edition, which has the one history. Keys are known
 * by their meaning, because keyboards have them in different places. Returns a function that stops it.
 */
export function watchShortcuts(page: Document, edition: OpenEdition): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener(
    'keydown',
    (event) => {
      if (isOfInputMethod(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = SHORTCUTS[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
      if (!act) return;
      event.preventDefault();
      act(edition);
    },
    { signal },
  );
  page.addEventListener(
    'beforeinput',
    (event) => {
      const act = HISTORY_INPUTS[event.inputType];
      if (!act) return;
      event.preventDefault();
      act(edition);
    },
    { signal },
  );
  return () => listening.abort();
}

const undo = (edition: OpenEdition) => edition.undo();
const redo = (edition: OpenEdition) => edition.redo();

const SHORTCUTS: Readonly<Record<string, (edition: OpenEdition) => void>> = {
  z: undo,
  y: redo,
  'shift+z': redo,
  s: (edition) => edition.save(),
};

const HISTORY_INPUTS: Readonly<Record<string, (edition: OpenEdition) => void>> = {
  historyUndo: undo,
  historyRedo: redo,
};
