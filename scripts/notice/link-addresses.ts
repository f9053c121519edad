import { dialled, hasUnknownDigits } from './vocabulary/telephones.ts';

const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s"<>\\^`{|}\p{Cc}]+$/u;

/** Returns the address if its scheme is http, https, mailto or tel; otherwise undefined. */
export function safeUrl(url: string): string | undefined {
  return SAFE.test(url) ? url : undefined;
}

/**
 * Returns the `tel:` address of a printed number (RFC 3966, only digits and a leading +). Returns undefined for a
 * placeholder such as 000-○○○○, which nobody can dial.
 */
export function telephoneUri(printed: string): string | undefined {
  const digits = dialled(printed);
  return hasUnknownDigits(printed) || !/\d/u.test(digits) ? undefined : `tel:${digits}`;
}
