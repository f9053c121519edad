import type { Heading } from 'mdast';
import { type Block, type BlockContext, known, paragraph } from '../block-flow.ts';
import { type Cell, cellOf, gridBlocks, isLayout } from '../cell-tables.ts';
import { type Piece, toPhrasing } from '../inline-pieces.ts';
import type { Aside } from '../read-document.ts';
import { asideOf, setLinkListApart } from './word-asides.ts';
import { OpenFields } from './word-fields.ts';
import { WordFlow } from './word-flow.ts';
import { type Apart, lineOfParagraph } from './word-lines.ts';
import { type Note, WordNotes } from './word-notes.ts';
import type { Numbering, NumberMark } from './word-numbering.ts';
import type { WordPackage, WordPart } from './word-package.ts';
import { headingOf, type WordStyles } from './word-styles.ts';
import { chosenAlternative } from './word-texts.ts';
import { childElements, childNamed, elementsNamed, settingOf, textOf, type XmlElement } from './xml-tree.ts';

/** What is needed to read the blocks of a Word file. */
export interface WordSource {
  readonly word: WordPackage;
  readonly styles: WordStyles;
  readonly numbering: Numbering;
}

/**
 * Returns every paragraph and table of a Word file, and of the parts around it, in the order of the document. Their
 * positions have the ordinals of the body's paragraphs as lines.
 */
export function blocksOfWord(source: WordSource): Block[] {
  const reader = new BlockReader(source);
  const { document, related } = source.word;
  return [
    ...related('header').flatMap((part) => reader.part(part, 'running-head')),
    ...reader.body(document),
    ...[...related('diagramData'), ...related('chart')].flatMap((part) => reader.drawing(part)),
    ...related('footer').flatMap((part) => reader.part(part, 'running-head')),
    ...reader.unreferenced(),
  ];
}

/** What the blocks in one part of a page share. */
interface Container {
  readonly part: WordPart;
  readonly aside?: Aside | undefined;
  /** The ordinal of the paragraph that it belongs to. If undefined, it is the body, whose paragraphs are counted. */
  readonly ordinal?: number | undefined;
  readonly fields: OpenFields;
  readonly flow: WordFlow;
}

class BlockReader {
  readonly #source: WordSource;
  readonly #notes: WordNotes;
  #ordinal = 0;

  constructor(source: WordSource) {
    this.#source = source;
    this.#notes = new WordNotes(source.word);
  }

  body(part: WordPart): Block[] {
    const body = childNamed(part.root, 'w:body');
    return body ? this.#blocksIn(body, { part, fields: new OpenFields() }) : [];
  }

  part(part: WordPart, aside: Aside): Block[] {
    return this.#story(part, part.root, aside, this.#last);
  }

  /** Returns the words of a chart, or of shapes that one of Word's own layouts places. */
  drawing({ root }: WordPart): Block[] {
    return elementsNamed(root, DRAWN).flatMap((one) => said(textOf(one), undefined, this.#last));
  }

  /** Returns the notes and comments that no text refers to. */
  unreferenced(): Block[] {
    return this.#notes.all().flatMap((note) => this.#note(note, this.#last));
  }

  get #last(): number {
    return Math.max(1, this.#ordinal);
  }

  /** Returns the blocks of a separate text. No field continues into it. */
  #story(part: WordPart, holder: XmlElement, aside: Aside | undefined, ordinal: number): Block[] {
    return this.#blocksIn(holder, { part, aside, ordinal, fields: new OpenFields() });
  }

  #blocksIn(holder: XmlElement, around: Omit<Container, 'flow'>): Block[] {
    const flow = new WordFlow(around.aside);
    const inner = { ...around, flow };
    for (const child of childElements(holder)) this.#add(child, inner);
    const blocks = flow.end();
    for (const block of blocks) if (block.type === 'list') setLinkListApart(block);
    return blocks;
  }

  #add(element: XmlElement, around: Container): void {
    if (element.name === 'w:p') this.#addParagraph(element, around);
    else if (element.name === 'w:tbl') this.#addTable(element, around);
    else {
      const inner = element.name === 'mc:AlternateContent' ? chosenAlternative(element) : element;
      if (inner && !inner.name.endsWith('Pr'))
        for (const child of childElements(inner)) this.#add(child, around);
    }
  }

  #addTable(table: XmlElement, around: Container): void {
    const rows = withinWrappers(table, 'w:tr').map((row) =>
      withinWrappers(row, 'w:tc').map((cell) => this.#cell(cell, around)),
    );
    const place = placeOf(around.ordinal ?? this.#last);
    around.flow.addBlocks(
      isLayout(rows, false)
        ? rows.flat().flatMap(({ blocks }) => blocks)
        : gridBlocks(rows, { aside: around.aside }, place),
    );
  }

  /** A cell that continues the cell above is empty and stays in its place. */
  #cell(cell: XmlElement, around: Container): Cell {
    const blocks = this.#blocksIn(cell, around);
    const across = Number(settingOf(childNamed(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
    return cellOf(blocks, across > 1 && across < 100 ? across : 1);
  }

  #addParagraph(element: XmlElement, around: Container): void {
    if (around.ordinal === undefined) this.#ordinal += 1;
    const ordinal = around.ordinal ?? this.#ordinal;
    const { styles, numbering } = this.#source;
    const properties = childNamed(element, 'w:pPr');
    const style = styles.styleOf(settingOf(properties, 'w:pStyle'));
    const mark = numbering(properties, style);
    const line = lineOfParagraph(element, { ...around, styles }, style?.isHidden ?? false);
    const context = { aside: asideOf(element, style, around.aside), position: placeOf(ordinal) };
    addShown(line.shown, headingOf(properties, style), mark, context, around.flow);
    const hidden = toPhrasing(line.hidden);
    if (hidden.length > 0) around.flow.addLater([paragraph(hidden, { ...context, aside: 'hidden' })]);
    for (const one of line.apart) this.#addApart(one, around, ordinal);
  }

  #addApart(apart: Apart, { part, aside, flow }: Container, ordinal: number): void {
    if (apart.kind === 'blocks') flow.addBlocks(this.#story(part, apart.holder, aside, ordinal));
    else if (apart.kind === 'words') flow.addBlocks(said(apart.words, aside, ordinal));
    else if (apart.kind === 'alternative-text')
      flow.addLater(said(apart.words, aside ?? 'alternative-text', ordinal));
    else {
      const note = this.#notes.find(apart.type, apart.id);
      if (note) flow.addLater(this.#note(note, ordinal));
    }
  }

  #note(note: Note, ordinal: number): Block[] {
    return this.#notes.once(note, () => this.#story(note.part, note.element, note.aside, ordinal));
  }
}

const DRAWN = new Set(['a:p']);

/** Adds a paragraph's words to a flow. They are a list item if a mark numbers the paragraph and it is not a heading. */
function addShown(
  pieces: readonly Piece[],
  depth: Heading['depth'] | undefined,
  mark: NumberMark | undefined,
  context: BlockContext,
  flow: WordFlow,
): void {
  const children = toPhrasing(pieces);
  if (children.length === 0) return;
  const block = paragraph(children, context);
  if (depth !== undefined) {
    const label: Piece[] = mark ? [{ value: `${mark.label}${mark.gap}`, marks: [], keep: true }] : [];
    flow.addBlocks([{ ...block, type: 'heading', depth, children: toPhrasing([...label, ...pieces]) }]);
  } else if (mark) {
    const { label, level, isBullet } = mark;
    const item = { type: 'listItem' as const, spread: false, children: [block] };
    flow.addItem({ ...item, ...known(context, { label }) }, level, !isBullet);
  } else {
    setLinkListApart(block);
    flow.addBlocks([block]);
  }
}

function said(value: string, aside: Aside | undefined, ordinal: number): Block[] {
  const words = value.trim() === '' ? [] : [value];
  return words.map((one) => paragraph([{ type: 'text', value: one }], { aside, position: placeOf(ordinal) }));
}

function placeOf(ordinal: number): NonNullable<Block['position']> {
  const place = { line: ordinal, column: 1 };
  return { start: place, end: place };
}

/** Returns the child elements with a name, also those inside controls and custom markup. */
function withinWrappers(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? withinWrappers(child, name) : [],
  );
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag']);
