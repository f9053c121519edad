import { isComposingNow, isOfInputMethod } from './composition.ts';
import type { OpenEdition } from './open-edition.ts';
import type { Part, Session } from './session.ts';

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
      if (isOfInputMethod(event)) return;
      if (event.key === 'F6') {
        event.preventDefault();
        goToNextPart(page, edition.session, event.shiftKey ? -1 : 1);
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
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
      // Chromium asks for undo by the key whose press belongs to the input method, too.
      if (!isComposingNow()) act(edition);
    },
    { signal },
  );
  return () => listening.abort();
}

const PARTS: readonly Part[] = ['outline', 'panel', 'preview'];

/** F6 leads from part to part, as in the windows of Windows; with Shift the other way. */
function goToNextPart(page: Document, session: Session, way: 1 | -1): void {
  const now = PARTS.findIndex((part) => page.querySelector(`.${part}`)?.contains(page.activeElement));
  const next = PARTS[(Math.max(now, way === 1 ? -1 : 0) + way + PARTS.length) % PARTS.length] ?? 'panel';
  session.part.value = next;
  requestAnimationFrame(() => page.querySelector<HTMLElement>(`.${next}`)?.focus());
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
