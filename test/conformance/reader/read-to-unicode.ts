import { decode, PdfString, type PdfValue } from './pdf-values.ts';
import { readTokens } from './tokens.ts';

/** Returns the text of each code in a ToUnicode map (ISO 32000-1, 9.10.3). Malformed UTF-16 becomes U+FFFD. */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>();
  let operands: PdfValue[] = [];
  for (const token of readTokens(bytes)) {
    if (token.kind === 'operand') operands.push(token.value);
    if (token.kind !== 'operator') continue;
    if (token.operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2)
        texts.set(code(operands[at]), text(operands[at + 1]));
    }
    if (token.operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) addRange(texts, operands.slice(at, at + 3));
    }
    operands = [];
  }
  return texts;
}

function addRange(texts: Map<number, string>, [from, to, target]: PdfValue[]): void {
  for (let step = 0; code(from) + step <= code(to) && step < 0x10000; step += 1) {
    if (Array.isArray(target)) texts.set(code(from) + step, text(target[step]));
    else if (target instanceof PdfString) {
      const bytes = Uint8Array.from(target.bytes);
      const last = bytes.length - 1;
      bytes[last] = (bytes[last] ?? 0) + step;
      texts.set(code(from) + step, text(new PdfString(bytes)));
    }
  }
}

function code(value: PdfValue | undefined): number {
  return value instanceof PdfString ? value.bytes.reduce((sum, byte) => sum * 256 + byte, 0) : -1;
}

function text(value: PdfValue | undefined): string {
  return value instanceof PdfString ? (decode('utf-16be', value.bytes) ?? '\ufffd') : '';
}
