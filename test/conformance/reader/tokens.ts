import { PdfDict, PdfName, PdfString, type PdfValue } from './pdf-values.ts';

/** A piece of a content stream: an operand, an operator, or something that is not PDF syntax. */
export type Token =
  | { readonly kind: 'operand'; readonly value: PdfValue }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: 'fault'; readonly says: string };

type Lexeme = Token | { readonly kind: 'close'; readonly bracket: ']' | '>>' };

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const KEYWORDS: Record<string, PdfValue> = { true: true, false: false, null: null };

/** Splits a content stream into tokens (ISO 32000-1, 7.2 and 7.8.2). This lexer is written for the tests. */
export function* readTokens(bytes: Uint8Array): Generator<Token> {
  const lexer = new Lexer(bytes);
  for (let lexeme = lexer.next(); lexeme; lexeme = lexer.next()) {
    if (lexeme.kind === 'close') yield { kind: 'fault', says: `a stray ${lexeme.bracket}` };
    else yield lexeme;
  }
}

class Lexer {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Returns the next token, or undefined at the end. */
  next(): Lexeme | undefined {
    this.#skipSpace();
    const byte = this.#bytes[this.#at];
    if (byte === undefined) return undefined;
    const two = String.fromCharCode(byte, this.#bytes[this.#at + 1] ?? 32);
    if (two === '<<' || two === '>>') this.#at += 2;
    else if (DELIMITERS.has(byte)) this.#at += 1;
    if (two === '<<') return this.#dictionary();
    if (two === '>>') return { kind: 'close', bracket: '>>' };
    switch (two[0]) {
      case '[':
        return this.#array();
      case ']':
        return { kind: 'close', bracket: ']' };
      case '/':
        return { kind: 'operand', value: this.#name() };
      case '(':
        return this.#literal();
      case '<':
        return this.#hexadecimal();
      case ')':
      case '>':
      case '{':
      case '}':
        return { kind: 'fault', says: `a stray ${two[0]}` };
      default:
        return this.#word();
    }
  }

  #skipSpace(): void {
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at] ?? 32;
      if (byte === 0x25) while (!isLineEnd(this.#bytes[this.#at + 1])) this.#at += 1;
      else if (!SPACE.has(byte)) return;
    }
  }

  #regular(): string {
    const start = this.#at;
    while (this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at] ?? 32;
      if (SPACE.has(byte) || DELIMITERS.has(byte)) break;
      this.#at += 1;
    }
    return String.fromCharCode(...this.#bytes.subarray(start, this.#at));
  }

  #word(): Token {
    const word = this.#regular();
    if (NUMBER.test(word)) return { kind: 'operand', value: Number(word) };
    const keyword = KEYWORDS[word];
    if (keyword !== undefined) return { kind: 'operand', value: keyword };
    return { kind: 'operator', operator: word };
  }

  #name(): PdfName {
    const escaped = /#([0-9a-f]{2})/gi;
    return new PdfName(
      this.#regular().replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #array(): Token {
    const values: PdfValue[] = [];
    for (;;) {
      const lexeme = this.next();
      if (lexeme?.kind === 'operand') values.push(lexeme.value);
      else if (lexeme?.kind === 'close' && lexeme.bracket === ']') return { kind: 'operand', value: values };
      else return { kind: 'fault', says: 'an array that does not end' };
    }
  }

  #dictionary(): Token {
    const entries: [string, PdfValue][] = [];
    for (;;) {
      const key = this.next();
      if (key?.kind === 'close' && key.bracket === '>>') {
        return { kind: 'operand', value: new PdfDict(entries) };
      }
      const value = this.next();
      if (key?.kind !== 'operand' || !(key.value instanceof PdfName) || value?.kind !== 'operand') {
        return { kind: 'fault', says: 'a dictionary that is none' };
      }
      entries.push([key.value.name, value.value]);
    }
  }

  #literal(): Token {
    const out: number[] = [];
    for (let depth = 1; this.#at < this.#bytes.length; ) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) depth -= 1;
      if (depth === 0) return { kind: 'operand', value: new PdfString(Uint8Array.from(out)) };
      if (byte === 0x5c) out.push(...this.#escape());
      else out.push(byte);
    }
    return { kind: 'fault', says: 'a string that does not end' };
  }

  #escape(): number[] {
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + 3)));
    if (octal) {
      this.#at += octal[0].length;
      return [Number.parseInt(octal[0], 8) & 255];
    }
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    if (byte === 13 && this.#bytes[this.#at] === 10) this.#at += 1;
    if (byte === 13 || byte === 10) return [];
    return [ESCAPES[String.fromCharCode(byte)] ?? byte];
  }

  #hexadecimal(): Token {
    const end = this.#bytes.indexOf(0x3e, this.#at);
    if (end < 0) this.#at = this.#bytes.length;
    if (end < 0) return { kind: 'fault', says: 'a hexadecimal string that does not end' };
    const digits = [...this.#bytes.subarray(this.#at, end)].filter((byte) => !SPACE.has(byte));
    this.#at = end + 1;
    const text = String.fromCharCode(...digits);
    if (!/^([0-9a-f]{2})*$/i.test(text)) {
      return { kind: 'fault', says: 'a hexadecimal string with half a byte or another character' };
    }
    const bytes = text.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
    return { kind: 'operand', value: new PdfString(Uint8Array.from(bytes)) };
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === 10 || byte === 13;
}
