import { effect } from '@preact/signals';
import { onLeaving } from '../store/on-leaving.ts';
import { leaveField } from './leave-field.ts';
import type { OpenEdition } from './open-edition.ts';

/**
 * Takes and keeps the last inputs when the page is left, and lets the browser ask while something would be lost: meanwhile it is
 * written.
 */
export function watchLeaving(page: Window, opened: () => OpenEdition | undefined): void {
  page.addEventListener('pagehide', () => leaveField(page.document));
  onLeaving(page, () => void opened()?.flush());
  const ask = (event: Event) => {
    leaveField(page.document);
    void opened()?.flush();
    if (opened()?.isUnsaved) event.preventDefault();
  };
  // Without an edition nothing can be lost, and the browser may keep the page for going back.
  effect(() => {
    if (opened()) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  });
}
