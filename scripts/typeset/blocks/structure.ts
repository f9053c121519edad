/** The standard structure types of our documents (ISO 32000-1, 14.8.4). */
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

/** What a screen reader knows about an element besides its type (ISO 32000-1, 14.8.5). */
export interface StructureAttributes {
  /** For a list: the kind of its marks. */
  readonly listNumbering?: 'Disc' | 'Decimal';
  /** For a table head: whether it is the head of a column or of a row. */
  readonly scope?: 'Column' | 'Row';
  /** These words are underlined, which means that they are new or were removed. */
  readonly underlined?: true;
}

/** Words on a page: the number of their marked content on this page. */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/** The place of a link on a page: the object number of its annotation. */
export interface LinkPlace {
  readonly page: number;
  readonly annotation: number;
}

/**
 * An element of the structure that a screen reader follows. Block elements are added in the order of the source. An
 * inline element (within a line) is added when its first words are drawn, so that it comes between the words around it.
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

  /** Returns the root element, which contains all others. */
  static document(): StructureElement {
    return new StructureElement('Document', undefined, {}, true);
  }

  /** Returns a new element, added as the last one in this element. */
  block(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    const added = new StructureElement(type, this, attributes, true);
    this.kids.push(added);
    return added;
  }

  /** Returns a new element that is added only when its first words are drawn. */
  inline(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    return new StructureElement(type, this, attributes, false);
  }

  /** Adds words or a link's place at the end of this element. */
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
