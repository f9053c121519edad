import { type Encoding, encodingNamed } from '../text/encodings.ts';

/**
 * Returns the encoding that a page names for itself, in a `meta` element or the XML declaration within its first
 * bytes (HTML 13.2.3.2 looks at 1,024; old systems put scripts before them). Undefined if it names none. UTF-16
 * counts as UTF-8, because a page whose ASCII can be read is not in UTF-16.
 */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const name = (META.exec(head) ?? XML.exec(head))?.[1];
  const encoding = name === undefined ? undefined : encodingNamed(name);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

const HEAD_BYTES = 8_192;
const META = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([-\w]+)/i;
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([-\w]+)/i;
