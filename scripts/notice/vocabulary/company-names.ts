import { withoutFormAtEnds } from './corporate-forms.ts';
import { identityOf } from './identity.ts';

/** Returns the name that a company is known by: as words are told apart, and without its corporate form. */
export function bareName(name: string): string {
  return withoutFormAtEnds(identityOf(name));
}
