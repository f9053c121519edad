import { decode } from '../../notice/source/decode.ts';

/** The text of a source's file, and what of its bytes is not in the text. */
export interface SourceText {
  readonly text: string;
  /** Whether the bytes begin with a byte order mark. It is kept. */
  readonly hasMark: boolean;
}

const MARK = [0xef, 0xbb, 0xbf];

/** Returns the text of a source's bytes; or the name of the encoding that they seem to have instead of UTF-8. */
export function openSource(bytes: Uint8Array): SourceText | { readonly encoding: string } {
  const decoded = decode(bytes);
  return 'encoding' in decoded
    ? decoded
    : { text: decoded.text, hasMark: MARK.every((byte, index) => bytes[index] === byte) };
}

/** Returns the bytes of a source. Those of a text that `openSource` has returned are the bytes that it was given. */
export function sourceBytes({ text, hasMark }: SourceText): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(text);
  if (!hasMark) return body;
  const bytes = new Uint8Array(MARK.length + body.length);
  bytes.set(MARK);
  bytes.set(body, MARK.length);
  return bytes;
}
