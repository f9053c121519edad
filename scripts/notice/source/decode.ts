/** Text, or what the bytes seem to be instead of UTF-8 and the byte at which that shows. */
export type Decoded = { readonly text: string } | { readonly encoding: string };

/** Returns the text of UTF-8 bytes without its byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16LE' };
  if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16BE' };
  // JSON begins with an ASCII character, so a zero byte beside it shows UTF-16 without a mark (RFC 4627, 3).
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
