/** A text, or the name of the encoding that the bytes seem to have instead of UTF-8. */
export type Decoded = { readonly text: string } | { readonly encoding: string };

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
    return { encoding: isShiftJis(bytes) ? 'Shift_JIS' : '不明' };
  }
}

function isShiftJis(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
