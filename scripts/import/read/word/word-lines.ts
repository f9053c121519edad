import { escapeXml, type PlainLine, type PlainWord } from './plain-word.ts';
import { symbolsAsText } from './symbol-fonts.ts';
import type { WordPart } from './word-package.ts';
import type { WordStyles } from './word-styles.ts';
import { childElements, childNamed, isOn, settingOf, textOf, type XmlElement } from './xml-tree.ts';

/** What stands in a line and is no part of it: it comes after the paragraph. */
export type Apart =
  | { readonly kind: 'blocks'; readonly holder: XmlElement }
  | { readonly kind: 'note' | 'comment'; readonly type: string; readonly id: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'alternative-text'; readonly words: string };

/** A paragraph's words: those that are shown, those that are hidden, and what is apart. */
export interface WordLine {
  readonly shown: PlainLine;
  readonly hidden: PlainLine;
  readonly apart: readonly Apart[];
}

/** Where a line is from. */
export interface LineSource {
  readonly part: WordPart;
  readonly styles: WordStyles;
  readonly plain: PlainWord;
}

/** Returns the words of a paragraph as runs that mammoth reads, with what it would lose said otherwise. */
export function lineOfParagraph(paragraph: XmlElement, source: LineSource, isHidden: boolean): WordLine {
  const line = new LineWriter(source);
  line.addChildren(paragraph, { isHidden, properties: '' });
  return line;
}

/** How the words within an element are set. */
interface RunContext {
  readonly isHidden: boolean;
  /** The properties of its runs that are kept, as WordprocessingML. */
  readonly properties: string;
}

class LineWriter implements WordLine {
  readonly apart: Apart[] = [];
  readonly shown = { runs: '', words: '' };
  readonly hidden = { runs: '', words: '' };
  readonly #source: LineSource;

  constructor(source: LineSource) {
    this.#source = source;
  }

  addChildren(element: XmlElement, context: RunContext): void {
    for (const child of childElements(element)) this.add(child, context);
  }

  add(element: XmlElement, context: RunContext): void {
    const handler = HANDLERS[element.name];
    if (handler) handler(this, element, context);
    else if (!element.name.endsWith('Pr')) this.addChildren(element, context);
  }

  addText(words: string, context: RunContext): void {
    const text = words.replaceAll(/[\n\r]/g, ' ');
    this.addRun(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`, context, text);
  }

  addRun(content: string, { isHidden, properties }: RunContext, words = ''): void {
    const line = isHidden ? this.hidden : this.shown;
    line.runs += `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
    line.words += words;
  }

  /** The runs within a run, by its own properties and its style's. */
  addStyled(run: XmlElement, around: RunContext): void {
    const properties = childNamed(run, 'w:rPr');
    const style = settingOf(properties, 'w:rStyle');
    const styled = style === undefined ? undefined : this.#source.styles.styleOf(style);
    const isBold = isOn(properties, 'w:b') ?? styled?.isBold ?? false;
    this.addChildren(run, {
      isHidden: isOn(properties, 'w:vanish') ?? styled?.isHidden ?? around.isHidden,
      properties: `${isBold ? '<w:b/>' : ''}${isOn(properties, 'w:i') ? '<w:i/>' : ''}`,
    });
  }

  addLink(element: XmlElement, context: RunContext): void {
    const address = this.#source.part.addresses.get(element.attributes['r:id'] ?? '');
    const line = context.isHidden ? this.hidden : this.shown;
    if (address !== undefined) line.runs += `<w:hyperlink r:id="${this.#source.plain.linkTo(address)}">`;
    this.addChildren(element, context);
    if (address !== undefined) line.runs += '</w:hyperlink>';
  }
}

type Handler = (line: LineWriter, element: XmlElement, context: RunContext) => void;

const raw: Handler = (line, { name, attributes, children }, context) => {
  const type = attributes['w:fldCharType'];
  const kept = type === undefined ? '' : ` w:fldCharType="${escapeXml(type)}"`;
  line.addRun(
    `<${name}${kept}>${escapeXml(children.filter((child) => typeof child === 'string').join(''))}</${name}>`,
    context,
  );
};

const text: Handler = (line, element, context) => line.addText(textOf(element), context);
const tab: Handler = (line, _element, context) => line.addRun('<w:tab/>', context);
const lineBreak: Handler = (line, _element, context) => line.addRun('<w:br/>', context);
const blocks: Handler = (line, holder) => void line.apart.push({ kind: 'blocks', holder });

function note(kind: 'note' | 'comment', type: string): Handler {
  return (line, { attributes }) => void line.apart.push({ kind, type, id: attributes['w:id'] ?? '' });
}

/** One of several ways to say the same: the first that has words, the last is what every version knows. */
export function chosenAlternative(element: XmlElement): XmlElement | undefined {
  const all = childElements(element);
  return all.find((one) => holdsWords(one)) ?? all[0];
}

function holdsWords(element: XmlElement): boolean {
  return childElements(element).some((child) =>
    WORDS.has(child.name) ? textOf(child) !== '' : child.name === 'v:textpath' || holdsWords(child),
  );
}

const WORDS = new Set(['w:t', 'm:t', 'a:t']);

function described(line: LineWriter, words: string | undefined, kind: 'words' | 'alternative-text'): void {
  if (words !== undefined && words.trim() !== '') line.apart.push({ kind, words });
}

const HANDLERS: Record<string, Handler> = {
  'w:r': (line, element, context) => line.addStyled(element, context),
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
    if (code > 0x1f && code < 0xfffe)
      line.addText(symbolsAsText(String.fromCodePoint(code), attributes['w:font'] ?? ''), context);
  },
  'w:fldChar': raw,
  'w:instrText': raw,
  'w:hyperlink': (line, element, context) => line.addLink(element, context),
  // The words stay in the line, how they are read stands in brackets behind them, as in HTML's.
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
  'w:footnoteReference': note('note', 'footnotes'),
  'w:endnoteReference': note('note', 'endnotes'),
  'w:commentReference': note('comment', 'comments'),
  'w:txbxContent': blocks,
  'a:p': (line, element) => described(line, textOf(element), 'words'),
  'v:textpath': (line, { attributes }) => described(line, attributes.string, 'words'),
  'wp:docPr': (line, { attributes }) => described(line, attributes.descr, 'alternative-text'),
  'v:shape': (line, element, context) => {
    described(line, element.attributes.alt, 'alternative-text');
    line.addChildren(element, context);
  },
};
