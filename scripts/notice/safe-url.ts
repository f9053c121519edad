const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s"<>\\^`{|}\p{Cc}]+$/u;

/** Returns the address if its scheme is http, https, mailto or tel; otherwise undefined. */
export function safeUrl(url: string): string | undefined {
  return SAFE.test(url) ? url : undefined;
}
