import { isComposingNow } from './composition.ts';

/** Why a value on the screen changes: the person took a step back or forth, or something else happened. */
export type Cause = 'step' | 'other';

/**
 * Whether the page may write a value into a field. The field that has the focus belongs to the person: writing into it would
 * break a composition, and lose what was typed since. Only undo and redo, which are asked for, may do so, and not while a text
 * is composed.
 */
export function mayWrite(field: Element, cause: Cause): boolean {
  if (field !== field.ownerDocument.activeElement) return true;
  return cause === 'step' && !isComposingNow();
}
