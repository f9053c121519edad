/** The standard structure types that documents use (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span';

/** What a reader is told of an element besides its type (ISO 32000-1, 14.8.5). */
export interface StructureAttributes {
  /** Of a list: what its marks are. */
  readonly listNumbering?: 'Disc' | 'Decimal';
  /** Of a table head: whose head it is. */
  readonly scope?: 'Column' | 'Row';
  /** These words are underlined, which says that they are new or left out. */
  readonly underlined?: true;
}

/** Words on a page: the number of their marked content on it. */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/** A link's place on a page: the number of its annotation in the file. */
export interface LinkPlace {
  readonly page: number;
  readonly annotation: number;
}

/**
 * An element of the structure that a screen reader follows. Blocks stand in it in the order of the source from the
 * start; what stands within a line, when it is first drawn, and so between the words before and after it.
 */
export class StructureElement {
  readonly kids: (StructureElement | MarkedContent | LinkPlace)[] = [];
  readonly type: StructureType;
  readonly attributes: StructureAttributes;
  readonly #parent: StructureElement | undefined;
  #isAttached: boolean;

  private constructor(
    type: StructureType,
    parent: StructureElement | undefined,
    attributes: StructureAttributes,
    isAttached: boolean,
  ) {
    this.type = type;
    this.attributes = attributes;
    this.#parent = parent;
    this.#isAttached = isAttached;
  }

  /** The element that holds all others. */
  static document(): StructureElement {
    return new StructureElement('Document', undefined, {}, true);
  }

  /** Returns a new element behind all others in this one. */
  block(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    const added = new StructureElement(type, this, attributes, true);
    this.kids.push(added);
    return added;
  }

  /** Returns an element that takes its place when its first words are drawn. */
  inline(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    return new StructureElement(type, this, attributes, false);
  }

  /** Adds words or a link's place behind what the element holds. */
  hold(content: MarkedContent | LinkPlace): void {
    this.#attach();
    this.kids.push(content);
  }

  #attach(): void {
    if (this.#isAttached) return;
    this.#isAttached = true;
    const parent = this.#parent;
    if (!parent) return;
    parent.#attach();
    parent.kids.push(this);
  }
}
