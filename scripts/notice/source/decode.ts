/** A text, or what the bytes are instead of UTF-8. */
export type Decoded = { readonly text: string } | NotUtf8;

/** The encoding that bytes seem to have; empty if it is UTF-8 with a mistake in it, whose place is told. */
export interface NotUtf8 {
  readonly encoding: string;
  /** The text with a replacement character for each mistake, and the offset of the first one in UTF-16 units. */
  readonly mistake?: { readonly text: string; readonly offset: number };
}

/** Returns the text of UTF-8 bytes, without a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16LE' };
  if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16BE' };
  // JSON starts with an ASCII character. So a zero byte beside it means UTF-16 without a byte order mark (RFC 4627, 3).
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return { encoding: 'UTF-16LE' };
  if (first === 0 && second !== 0 && third === 0) return { encoding: 'UTF-16BE' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return isShiftJis(bytes) ? { encoding: 'Shift_JIS' } : { encoding: '', mistake: firstMistake(bytes) };
  }
}

/** What can be decoded before a mistake is found by halves. */
function firstMistake(bytes: Uint8Array): NonNullable<NotUtf8['mistake']> {
  const decodes = (length: number) => {
    try {
      // With `stream`, a character that the end cuts off is none of its mistakes.
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return { text: new TextDecoder().decode(bytes), offset: decodes(low)?.length ?? 0 };
}

function isShiftJis(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
