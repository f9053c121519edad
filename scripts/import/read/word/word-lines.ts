import { linkTo, type Mark, type Piece } from '../inline-pieces.ts';
import { symbolsAsText } from '../symbol-fonts.ts';
import { linkIn, type OpenFields } from './word-fields.ts';
import type { NoteType } from './word-notes.ts';
import type { WordPart } from './word-package.ts';
import type { WordStyles } from './word-styles.ts';
import { chosenAlternative } from './word-texts.ts';
import { childElements, childNamed, isOn, settingOf, textOf, type XmlElement } from './xml-tree.ts';

/** Contents that are in a line but do not belong to it. They come after the paragraph. */
export type Apart =
  | { readonly kind: 'blocks'; readonly holder: XmlElement }
  | { readonly kind: 'note'; readonly type: NoteType; readonly id: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'alternative-text'; readonly words: string };

/** A paragraph's words: the shown ones, the hidden ones, and the contents that are set apart. */
export interface WordLine {
  readonly shown: readonly Piece[];
  readonly hidden: readonly Piece[];
  readonly apart: readonly Apart[];
}

/** Where a line comes from. */
export interface LineSource {
  readonly part: WordPart;
  readonly styles: WordStyles;
  /** The fields that are open before the line. When the line has been read, they are those that are open after it. */
  readonly fields: OpenFields;
}

/** Returns the words of a paragraph, with their marks and links. */
export function lineOfParagraph(paragraph: XmlElement, source: LineSource, isHidden: boolean): WordLine {
  const line = new LineReader(source);
  line.addChildren(paragraph, { isHidden, marks: [] });
  return line;
}

/** How the words in an element look. */
interface RunContext {
  readonly isHidden: boolean;
  readonly marks: readonly Mark[];
  /** The address of the link around the words, if there is one. */
  readonly url?: string | undefined;
}

class LineReader implements WordLine {
  readonly apart: Apart[] = [];
  readonly shown: Piece[] = [];
  readonly hidden: Piece[] = [];
  readonly fields: OpenFields;
  readonly #source: LineSource;
  /** Neighbouring words with the same address are one link. */
  readonly #links = new Map<string, Mark | undefined>();

  constructor(source: LineSource) {
    this.#source = source;
    this.fields = source.fields;
  }

  addChildren(element: XmlElement, context: RunContext): void {
    for (const child of childElements(element)) this.add(child, context);
  }

  add(element: XmlElement, context: RunContext): void {
    const handler = HANDLERS.get(element.name);
    if (handler) handler(this, element, context);
    else if (!element.name.endsWith('Pr')) this.addChildren(element, context);
  }

  addText(words: string, context: RunContext): void {
    this.fields.say(words);
    const link = this.#linkTo(this.fields.url ?? context.url);
    const marks = link ? [link, ...context.marks] : context.marks;
    const value = words.replaceAll(/[\n\r]/g, ' ');
    const pieces = context.isHidden ? this.hidden : this.shown;
    const last = pieces.at(-1);
    if (last !== undefined && last !== 'break' && areSame(last.marks, marks))
      pieces[pieces.length - 1] = { ...last, value: last.value + value };
    else if (value !== '') pieces.push({ value, marks, keep: true });
  }

  addBreak({ isHidden }: RunContext): void {
    (isHidden ? this.hidden : this.shown).push('break');
  }

  /** Adds the words of a run. Their look comes from the run's own properties and its style. */
  addRun(run: XmlElement, around: RunContext): void {
    const properties = childNamed(run, 'w:rPr');
    const style = settingOf(properties, 'w:rStyle');
    const styled = style === undefined ? undefined : this.#source.styles.styleOf(style);
    const isBold = isOn(properties, 'w:b') ?? styled?.isBold ?? false;
    this.addChildren(run, {
      ...around,
      isHidden: isOn(properties, 'w:vanish') ?? styled?.isHidden ?? around.isHidden,
      marks: [...(isBold ? [STRONG] : []), ...(isOn(properties, 'w:i') ? [EMPHASIS] : [])],
    });
  }

  /** Adds words that lead to an address, or to a place in it. A link to a place in the same document is not a link. */
  addLink(element: XmlElement, context: RunContext): void {
    const { 'r:id': id = '', 'w:anchor': anchor } = element.attributes;
    const address = this.#source.part.addresses.get(id);
    const place = anchor === undefined || address?.includes('#') ? '' : `#${anchor}`;
    this.addChildren(element, address === undefined ? context : { ...context, url: `${address}${place}` });
  }

  #linkTo(url: string | undefined): Mark | undefined {
    if (url === undefined) return undefined;
    if (!this.#links.has(url)) this.#links.set(url, linkTo(url));
    return this.#links.get(url);
  }
}

const STRONG: Mark = { type: 'strong' };
const EMPHASIS: Mark = { type: 'emphasis' };

function areSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, index) => mark === others[index]);
}

type Handler = (line: LineReader, element: XmlElement, context: RunContext) => void;

const text: Handler = (line, element, context) => line.addText(textOf(element), context);
const tab: Handler = (line, _element, context) => line.addText('\t', context);
const lineBreak: Handler = (line, _element, context) => line.addBreak(context);
const blocks: Handler = (line, holder) => void line.apart.push({ kind: 'blocks', holder });

function note(type: NoteType): Handler {
  return (line, { attributes }) => void line.apart.push({ kind: 'note', type, id: attributes['w:id'] ?? '' });
}

function described(line: LineReader, words: string | undefined, kind: 'words' | 'alternative-text'): void {
  if (words !== undefined && words.trim() !== '') line.apart.push({ kind, words });
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  Object.entries<Handler>({
    'w:r': (line, element, context) => line.addRun(element, context),
    'w:t': text,
    'm:t': text,
    'w:delText': text,
    'w:tab': tab,
    'w:ptab': tab,
    'w:br': lineBreak,
    'w:cr': lineBreak,
    'w:noBreakHyphen': (line, _element, context) => line.addText('\u2011', context),
    'w:sym': (line, { attributes }, context) => {
      const code = Number.parseInt(attributes['w:char'] ?? '', 16);
      if (!(code > 0x1f && code < 0xfffe)) return;
      // Half a character becomes the replacement character.
      const sign = code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code);
      line.addText(symbolsAsText(sign, attributes['w:font'] ?? ''), context);
    },
    'w:fldChar': (line, { attributes }) => line.fields.mark(attributes['w:fldCharType']),
    'w:instrText': (line, element) => line.fields.instruct(textOf(element)),
    'w:fldSimple': (line, element, context) =>
      line.addChildren(element, {
        ...context,
        url: linkIn(element.attributes['w:instr'] ?? '') ?? context.url,
      }),
    'w:hyperlink': (line, element, context) => line.addLink(element, context),
    // The words stay in the line. Their reading follows in brackets, as for HTML.
    'w:ruby': (line, element, context) => {
      for (const base of childElements(element).filter(({ name }) => name === 'w:rubyBase'))
        line.add(base, context);
      const readings = childElements(element).filter(({ name }) => name === 'w:rt');
      const hasWords = readings.some((reading) => textOf(reading).trim() !== '');
      if (hasWords) line.addText('（', context);
      for (const reading of readings) line.add(reading, context);
      if (hasWords) line.addText('）', context);
    },
    'mc:AlternateContent': (line, element, context) => {
      const chosen = chosenAlternative(element);
      if (chosen) line.addChildren(chosen, context);
    },
    'w:footnoteReference': note('footnotes'),
    'w:endnoteReference': note('endnotes'),
    'w:commentReference': note('comments'),
    'w:txbxContent': blocks,
    'a:p': (line, element) => described(line, textOf(element), 'words'),
    'v:textpath': (line, { attributes }) => described(line, attributes.string, 'words'),
    'wp:docPr': (line, { attributes }) => described(line, attributes.descr, 'alternative-text'),
    'v:shape': (line, element, context) => {
      described(line, element.attributes.alt, 'alternative-text');
      line.addChildren(element, context);
    },
  }),
);
