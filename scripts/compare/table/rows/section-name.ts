import { inFullWidth } from '../../../notice/vocabulary/numbers.ts';

/**
 * Returns how a table speaks of a section with this number: 「４」 for 「4.」. A number in brackets and a Roman numeral stay
 * as they are printed.
 */
export function sectionName(number: string): string {
  return inFullWidth(number.replace(/\.$/u, ''));
}
