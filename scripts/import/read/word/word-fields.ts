/** A field, from its begin mark on. */
interface Field {
  /** What the field is to do, up to its separator mark. Its result comes after that. */
  instruction: string;
  isResult: boolean;
  /** The address of its link, or of the link of the field around it. */
  url: string | undefined;
}

/** The fields that are open at a place of a text (ISO 29500-1, 17.16.18). A field can span paragraphs. */
export class OpenFields {
  readonly #open: Field[] = [];

  /** The address that words at this place lead to, or undefined if they are not a link. */
  get url(): string | undefined {
    return this.#open.at(-1)?.url;
  }

  /** Takes one of the three marks of a field. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.#open.push({ instruction: '', isResult: false, url: this.url });
    else if (type === 'end') this.#open.pop();
    const field = type === 'separate' ? this.#open.at(-1) : undefined;
    if (!field || field.isResult) return;
    field.isResult = true;
    field.url = linkIn(field.instruction) ?? field.url;
  }

  /** Takes words of an instruction. */
  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += words;
  }

  /** Takes words of the text. Words of a field inside an instruction are part of the instruction. */
  say(words: string): void {
    const around = this.#open.at(-2);
    if (around && !around.isResult && this.#open.at(-1)?.isResult) around.instruction += words;
  }
}

/**
 * Returns the address that the instruction of a link field leads to (ISO 29500-1, 17.16.5.25), or undefined if there is
 * none.
 */
export function linkIn(instruction: string): string | undefined {
  if (instruction.length > MAX_INSTRUCTION) return undefined;
  const words = [...instruction.matchAll(WORDS)];
  if (!/^hyperlink$/i.test(words.shift()?.[0] ?? '')) return undefined;
  let address: string | undefined;
  let place: string | undefined;
  while (words.length > 0) {
    const [word = '', quoted, letter] = words.shift() ?? [];
    if (letter === undefined) address ??= plain(quoted ?? word);
    else if (WITH_ARGUMENT.test(letter)) {
      const [argument = '', inQuotes] = words.shift() ?? [];
      if (/l/i.test(letter)) place = plain(inQuotes ?? argument);
    }
  }
  return place ? `${address ?? ''}#${place}` : address || undefined;
}

/** Far more than Word makes of an address, in UTF-16 units. */
const MAX_INSTRUCTION = 10_000;

/** A text between quotation marks, a switch, or a bare word. */
const WORDS = /"((?:[^"\\]|\\.)*)"?|\\([a-z*#@])|[^\s"]+/gis;
/** Switches, those that any field may have among them, behind which a word is theirs. */
const WITH_ARGUMENT = /[lot*#@]/i;

const plain = (text: string) => text.replace(/\\(["\\])/g, '$1');
