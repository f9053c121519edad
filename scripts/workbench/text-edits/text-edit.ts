/** Replaces `length` UTF-16 units of a text at `offset`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Returns a text with edits made one after another. The offsets of each are those in the result of the one before. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(
    (before, edit) => before.slice(0, edit.offset) + edit.text + before.slice(edit.offset + edit.length),
    text,
  );
}

/** Returns the edit that takes back an edit of this text. */
export function inverse(text: string, edit: TextEdit): TextEdit {
  const replaced = text.slice(edit.offset, edit.offset + edit.length);
  return { offset: edit.offset, length: edit.text.length, text: ownCopy(replaced) };
}

/**
 * Returns one edit for two that follow each other, if the second changes nothing but what the first has written, and
 * undefined otherwise.
 */
export function combined(first: TextEdit, second: TextEdit): TextEdit | undefined {
  const from = second.offset - first.offset;
  if (from < 0 || from + second.length > first.text.length) return undefined;
  const text = first.text.slice(0, from) + second.text + first.text.slice(from + second.length);
  return { offset: first.offset, length: first.length, text };
}

/** Returns the shortest single edit that makes one text of another; undefined if they are the same. */
export function difference(from: string, to: string): TextEdit | undefined {
  if (from === to) return undefined;
  const limit = Math.min(from.length, to.length);
  let start = 0;
  while (start < limit && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < limit - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end))
    end += 1;
  return {
    offset: start,
    length: from.length - end - start,
    text: to.slice(start, to.length - end),
  };
}

/**
 * Returns the same text, held by itself. Engines keep a whole text alive for a slice of it; so the history would hold the
 * whole file with each step.
 */
export function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}
