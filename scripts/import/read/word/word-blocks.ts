import type { Aside } from '../read-document.ts';
import type { PlainLine, PlainWord } from './plain-word.ts';
import { type Apart, chosenAlternative, lineOfParagraph } from './word-lines.ts';
import type { Numbering } from './word-numbering.ts';
import type { WordPackage, WordPart } from './word-package.ts';
import { asideOf, depthOf, headingOf, labelled } from './word-paragraphs.ts';
import type { WordStyles } from './word-styles.ts';
import { spansOf, withinWrappers } from './word-tables.ts';
import { childElements, childNamed, elementsNamed, settingOf, textOf, type XmlElement } from './xml-tree.ts';

/** What is needed to write down the blocks of a Word file. */
export interface WordSource {
  readonly word: WordPackage;
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  readonly plain: PlainWord;
}

/** Writes every paragraph and table of a Word file, and of the parts around it, in the order of the document. */
export function writeBlocks(source: WordSource): void {
  const writer = new BlockWriter(source);
  const { word } = source;
  for (const part of word.related('header')) writer.addPart(part, 'running-head');
  writer.addBody(word.document);
  for (const part of word.related('diagramData')) writer.addDrawing(part);
  for (const part of word.related('chart')) writer.addDrawing(part);
  for (const part of word.related('footer')) writer.addPart(part, 'running-head');
  writer.addUnreferenced();
}

/** What the blocks within a part of a page have in common. */
interface Container {
  readonly part: WordPart;
  readonly aside?: Aside | undefined;
  /** The ordinal of the paragraph that it stands with; that of the body's own paragraphs is counted. */
  readonly ordinal?: number | undefined;
  /** The levels of the list that is open. */
  readonly levels: number[];
  /** What is set apart waits for the end of a list, so as not to part it. */
  readonly later: (() => void)[];
}

class BlockWriter {
  readonly #source: WordSource;
  readonly #written = new Set<XmlElement>();
  readonly #notes = new Map<WordPart, ReadonlyMap<string, XmlElement>>();
  #ordinal = 0;

  constructor(source: WordSource) {
    this.#source = source;
  }

  addBody(part: WordPart): void {
    const body = childNamed(part.root, 'w:body');
    if (body) this.#addAll(body, inside(part));
  }

  addPart(part: WordPart, aside: Aside): void {
    this.#addAll(part.root, inside(part, aside, Math.max(1, this.#ordinal)));
  }

  /** The words of a chart or of shapes that a layout of Word's own places. */
  addDrawing(part: WordPart): void {
    for (const paragraph of elementsNamed(part.root, DRAWN)) {
      this.#addWords(textOf(paragraph), undefined, Math.max(1, this.#ordinal));
    }
  }

  /** Notes and comments that nothing refers to. */
  addUnreferenced(): void {
    for (const [type, aside] of NOTES) {
      for (const part of this.#source.word.related(type)) {
        for (const note of childElements(part.root))
          this.#addNote(part, note, aside, Math.max(1, this.#ordinal));
      }
    }
  }

  #addAll(holder: XmlElement, around: Container): void {
    for (const child of childElements(holder)) this.#addBlock(child, around);
    this.#endList(around);
  }

  #addBlock(element: XmlElement, around: Container): void {
    if (element.name === 'w:p') this.#addParagraph(element, around);
    else if (element.name === 'w:tbl') this.#addTable(element, around);
    else {
      const inner = element.name === 'mc:AlternateContent' ? chosenAlternative(element) : element;
      if (inner && !inner.name.endsWith('Pr'))
        for (const child of childElements(inner)) this.#addBlock(child, around);
    }
  }

  #addTable(table: XmlElement, around: Container): void {
    this.#endList(around);
    const { plain } = this.#source;
    plain.beginTable();
    for (const row of withinWrappers(table, 'w:tr')) {
      plain.add('<w:tr>');
      for (const cell of withinWrappers(row, 'w:tc')) {
        plain.addCell(
          () => this.#addAll(cell, { ...around, levels: [], later: [] }),
          (hasWords) => spansOf(cell, hasWords),
        );
      }
      plain.add('</w:tr>');
    }
    plain.endTable();
  }

  #addParagraph(paragraph: XmlElement, around: Container): void {
    if (around.ordinal === undefined) this.#ordinal += 1;
    const ordinal = around.ordinal ?? this.#ordinal;
    const { styles, numbering, plain } = this.#source;
    const properties = childNamed(paragraph, 'w:pPr');
    const style = styles.styleOf(settingOf(properties, 'w:pStyle'));
    const mark = numbering(properties, style);
    const source = { part: around.part, styles, plain };
    const { shown, hidden, apart } = lineOfParagraph(paragraph, source, style?.isHidden ?? false);
    if (hasWords(shown)) {
      const heading = headingOf(properties, style);
      const isItem = mark !== undefined && heading === undefined;
      if (!isItem) this.#endList(around);
      plain.addParagraph({
        ordinal,
        aside: asideOf(paragraph, style, around.aside),
        heading,
        item: isItem
          ? { label: mark.label, depth: depthOf(mark.level, around.levels), isOrdered: !mark.isBullet }
          : undefined,
        line: mark && !isItem ? labelled(shown, `${mark.label}${mark.gap}`) : shown,
      });
    }
    if (hasWords(hidden))
      around.later.push(() => plain.addParagraph({ aside: 'hidden', line: hidden, ordinal }));
    for (const one of apart) this.#addApart(one, around, ordinal);
    if (around.levels.length === 0) this.#endList(around);
  }

  #addApart(apart: Apart, around: Container, ordinal: number): void {
    if (apart.kind === 'blocks') {
      this.#endList(around);
      this.#addAll(apart.holder, inside(around.part, around.aside, ordinal));
    } else if (apart.kind === 'words') {
      this.#endList(around);
      this.#addWords(apart.words, around.aside, ordinal);
    } else if (apart.kind === 'alternative-text') {
      around.later.push(() => this.#addWords(apart.words, around.aside ?? 'alternative-text', ordinal));
    } else {
      const [part] = this.#source.word.related(apart.type);
      const note = part && this.#notesOf(part).get(apart.id);
      const aside = apart.kind === 'note' ? 'footnote' : 'comment';
      if (part && note) around.later.push(() => this.#addNote(part, note, aside, ordinal));
    }
  }

  /** The notes of a part by their ids; of several with one id the first. */
  #notesOf(part: WordPart): ReadonlyMap<string, XmlElement> {
    const known = this.#notes.get(part);
    if (known) return known;
    const notes = new Map(
      childElements(part.root)
        .reverse()
        .map((note) => [note.attributes['w:id'] ?? '', note]),
    );
    this.#notes.set(part, notes);
    return notes;
  }

  #addNote(part: WordPart, note: XmlElement, aside: Aside, ordinal: number): void {
    if (this.#written.has(note)) return;
    this.#written.add(note);
    this.#addAll(note, inside(part, aside, ordinal));
  }

  #addWords(words: string, aside: Aside | undefined, ordinal: number): void {
    const line = labelled(NOTHING, words);
    if (hasWords(line)) this.#source.plain.addParagraph({ ordinal, aside, line });
  }

  #endList({ levels, later }: Container): void {
    levels.length = 0;
    for (const write of later.splice(0)) write();
  }
}

function inside(part: WordPart, aside?: Aside, ordinal?: number): Container {
  return { part, aside, ordinal, levels: [], later: [] };
}

const NOTES: readonly (readonly [string, Aside])[] = [
  ['footnotes', 'footnote'],
  ['endnotes', 'footnote'],
  ['comments', 'comment'],
];

const DRAWN = new Set(['a:p']);
const NOTHING: PlainLine = { runs: '', words: '' };
const hasWords = ({ words }: PlainLine) => words.trim() !== '';
