const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s"<>\\^`{|}\p{Cc}]+$/u;

/** Returns the address if it is of http, https, mailto or tel, and nothing otherwise. */
export function safeUrl(url: string): string | undefined {
  return SAFE.test(url) ? url : undefined;
}
