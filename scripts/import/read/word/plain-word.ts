import type { Aside } from '../read-document.ts';

/** A paragraph as it is handed to mammoth. */
export interface PlainParagraph {
  /** The ordinal of the document's paragraph that it is, or stands with. */
  readonly ordinal: number;
  readonly aside?: Aside | undefined;
  /** 1 to 6. */
  readonly heading?: number | undefined;
  readonly item?: { readonly label: string; readonly depth: number; readonly isOrdered: boolean } | undefined;
  readonly line: PlainLine;
}

/** The runs of a paragraph as WordprocessingML, and the words in them. */
export interface PlainLine {
  readonly runs: string;
  readonly words: string;
}

/** What an anchor before a paragraph's words says of it, as JSON in its id. */
export interface Anchor {
  readonly key: number;
  readonly ordinal: number;
  readonly aside?: Aside;
  readonly label?: string;
}

/**
 * Writes a document of nothing but what mammoth keeps: paragraphs, headings, lists, tables, links, emphasis. Each
 * paragraph begins with a bookmark that says what mammoth would lose, and is noted with its words.
 */
export class PlainWord {
  readonly #pieces: string[][] = [[]];
  #openTables = 0;
  readonly #words: string[] = [];
  readonly #ordinals: number[] = [];
  readonly #links = new Map<string, string>();

  /** The words of each paragraph by its anchor's key. */
  get words(): readonly string[] {
    return this.#words;
  }

  /** The ordinal of each paragraph by its anchor's key. */
  get ordinals(): readonly number[] {
    return this.#ordinals;
  }

  add(xml: string): void {
    this.#pieces.at(-1)?.push(xml);
  }

  beginTable(): void {
    this.#endPiece(PIECE_BLOCKS);
    this.#openTables += 1;
    this.add('<w:tbl>');
  }

  /** Adds a cell; its properties may go by whether words were written in it. */
  addCell(writeBlocks: () => void, properties: (hasWords: boolean) => string): void {
    // Within a table no piece ends: the place stays the same.
    const piece = this.#pieces.at(-1) ?? [];
    const place = piece.push('') - 1;
    const before = this.#words.length;
    writeBlocks();
    piece[place] = `<w:tc><w:tcPr>${properties(this.#words.length > before)}</w:tcPr>`;
    this.add('</w:tc>');
  }

  endTable(): void {
    this.#openTables -= 1;
    this.add('</w:tbl>');
  }

  addParagraph({ ordinal, aside, heading, item, line }: PlainParagraph): void {
    if (!item?.depth) this.#endPiece(item ? 10 * PIECE_BLOCKS : PIECE_BLOCKS);
    const key = this.#words.push(line.words) - 1;
    this.#ordinals.push(ordinal);
    const anchor: Anchor = {
      key,
      ordinal,
      ...(aside ? { aside } : {}),
      ...(item ? { label: item.label } : {}),
    };
    const style = heading === undefined ? '' : `<w:pStyle w:val="Heading${heading}"/>`;
    const list = item
      ? `<w:numPr><w:ilvl w:val="${item.depth}"/><w:numId w:val="${item.isOrdered ? 2 : 1}"/></w:numPr>`
      : '';
    const bookmark = `<w:bookmarkStart w:id="${key}" w:name="${escapeXml(JSON.stringify(anchor))}"/>`;
    this.add(`<w:p><w:pPr>${style}${list}</w:pPr>${bookmark}${line.runs}</w:p>`);
  }

  /** A piece of the document ends where no table is open, and within a list only if that is endless. */
  #endPiece(most: number): void {
    if (this.#openTables === 0 && (this.#pieces.at(-1)?.length ?? 0) > most) this.#pieces.push([]);
  }

  /** Returns the id of a relationship to an address. */
  linkTo(address: string): string {
    const id = this.#links.get(address) ?? `rId${this.#links.size}`;
    this.#links.set(address, id);
    return id;
  }

  /**
   * Returns the document in pieces, each the parts of a file by their paths: mammoth's memory for a document is
   * several hundred times its text, and is free again after each piece.
   */
  files(): Record<string, string>[] {
    return this.#pieces.map((blocks) => this.#parts(blocks.join('')));
  }

  #parts(blocks: string): Record<string, string> {
    const used = new Set([...blocks.matchAll(/ r:id="(rId\d+)"/g)].map(([, id]) => id));
    const links = [...this.#links].flatMap(([address, id]) =>
      used.has(id) ? [relationship(id, 'hyperlink', address, ' TargetMode="External"')] : [],
    );
    return {
      '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'word/document.xml')]),
      'word/document.xml': `<w:document ${NAMESPACES}><w:body>${blocks}</w:body></w:document>`,
      'word/_rels/document.xml.rels': relationships([
        ...links,
        relationship('numbering', 'numbering', 'numbering.xml'),
        relationship('styles', 'styles', 'styles.xml'),
      ]),
      'word/numbering.xml': `<w:numbering ${NAMESPACES}>${list(1, 'bullet')}${list(2, 'decimal')}</w:numbering>`,
      'word/styles.xml': `<w:styles ${NAMESPACES}>${[1, 2, 3, 4, 5, 6].map(headingStyle).join('')}</w:styles>`,
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    };
  }
}

/** So many paragraphs and marks of tables are a piece at least. */
const PIECE_BLOCKS = 500;

/** Returns a text as it stands in XML, between quotes as well. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${mode}/>`;
}

function list(id: number, format: string): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`,
  );
  const definition = `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  return `${definition}<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

function headingStyle(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`;
}
