import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { CLOSED_UP } from '../../../notice/vocabulary/counters.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import type { BlockData, ReadDocument } from '../../read/read-document.ts';
import type { Entry, Spot } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { type Mark, type MarkedText, withoutMarks } from '../phrases/marks.ts';
import { plainText } from '../phrases/plain-text.ts';
import { bulletOfList, listBullets } from './list-bullets.ts';

/** What is known of a line from the nodes above it. */
interface Around {
  readonly block: RootContent;
  readonly listDepth: number;
  readonly isWithinItem: boolean;
  /** The marks that lists give the first lines of their items. */
  readonly listMarks: readonly Mark[];
  /** The sign with which all items of the list begin. */
  readonly bullet?: Mark | undefined;
  readonly data: BlockData;
  readonly cell?: Entry['cell'];
}

/**
 * Returns the lines of a document in reading order, with their marks separated from their words. A text between a rule
 * and the next heading is about the whole notice, like the closing in our own Markdown.
 */
export function entriesOf({ tree, format, isOwn }: ReadDocument, mostMarks: number, ledger: Ledger): Entry[] {
  const collector = new Collector(
    !isOwn && (format === 'text' || format === 'pdf'),
    mostMarks,
    ledger,
    listBullets(tree),
  );
  let isBehindRule = false;
  for (const block of tree.children) {
    if (block.type === 'thematicBreak') isBehindRule = true;
    if (block.type === 'heading') isBehindRule = false;
    collector.walk(block, {
      block,
      listDepth: 0,
      isWithinItem: false,
      listMarks: [],
      data: isBehindRule ? { role: 'body' } : {},
    });
  }
  return collector.entries;
}

class Collector {
  readonly entries: Entry[] = [];
  readonly #isSpaced: boolean;
  #tables = 0;

  readonly #mostMarks: number;
  readonly #ledger: Ledger;

  readonly #bullets: ReadonlySet<string>;

  constructor(isSpaced: boolean, mostMarks: number, ledger: Ledger, bullets: ReadonlySet<string>) {
    this.#bullets = bullets;
    this.#isSpaced = isSpaced;
    this.#mostMarks = mostMarks;
    this.#ledger = ledger;
  }

  walk(node: RootContent, around: Around): void {
    const inner = { ...around, data: { ...around.data, ...node.data?.block } };
    switch (node.type) {
      case 'list':
        this.#markWithoutWords(around);
        this.#list(node, inner);
        return;
      case 'table': {
        this.#markWithoutWords(around);
        const table = this.#tables;
        this.#tables += 1;
        for (const [row, { children }] of node.children.entries()) {
          for (const [column, cell] of children.entries())
            this.#lines(cell, { ...inner, listMarks: [], cell: { table, row, column } });
        }
        return;
      }
      case 'blockquote':
        for (const child of node.children) this.walk(child, inner);
        return;
      default:
        this.#lines(node, inner);
    }
  }

  #list(list: List, around: Around): void {
    const bullet = bulletOfList(list, this.#bullets);
    for (const [index, item] of list.children.entries()) {
      const data = { ...around.data, ...item.data?.block };
      const inner = { ...around, data, listDepth: around.listDepth + 1, bullet };
      const listMarks = [listMark(list, item, index)];
      for (const [at, child] of item.children.entries())
        this.walk(child, { ...inner, isWithinItem: at > 0, listMarks: at > 0 ? [] : listMarks });
    }
  }

  #lines(node: RootContent | Nodes, around: Around): void {
    const { data, listMarks, cell, block, listDepth } = around;
    const start = node.position?.start;
    let isFirst = true;
    for (const [index, line] of plainText(node).split('\n').entries()) {
      const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
      const { page, role, id, aside } = data;
      const spot = { line: (start?.line ?? 1) + index, ...(page === undefined ? {} : { page }) };
      const allowed = this.#withoutForbidden(line, spot);
      const { marks, text } = this.#marked(
        allowed,
        isFirst && listMarks.length > 0 ? around.bullet : undefined,
      );
      if (text === '' && marks.length === 0) continue;
      this.entries.push({
        marks: isFirst ? [...listMarks, ...marks] : marks,
        text: text.trim(),
        spot,
        ...(node.type === 'heading' ? { heading: node.depth } : {}),
        listDepth,
        isWithinItem: around.isWithinItem || (listDepth > 0 && !isFirst),
        isApart: index === 0,
        indent: index === 0 ? (start?.column ?? 1) - 1 : indent,
        ...(cell ? { cell } : {}),
        ...(role === undefined ? {} : { role }),
        ...(id === undefined ? {} : { id }),
        ...(aside === undefined ? {} : { aside }),
        block,
      });
      isFirst = false;
    }
    if (isFirst) this.#markWithoutWords(around);
  }

  /** Notes the marks of an item that has no words, or that begins with a list or a table. */
  #markWithoutWords({ listMarks }: Around): void {
    this.#ledger.mark(...listMarks.map(({ raw }) => raw));
  }

  #marked(line: string, bullet: Mark | undefined): MarkedText {
    const text = this.#isSpaced ? withoutExtractedSpaces(line) : line;
    if (bullet && text.trimStart().startsWith(bullet.raw))
      return { marks: [bullet], text: text.trimStart().slice(bullet.raw.length).trimStart() };
    return withoutMarks(text, this.#mostMarks);
  }

  /** Leaves out characters that may not be printed, such as private-use characters. A tabulator becomes a space. */
  #withoutForbidden(line: string, spot: Spot): string {
    return line.replace(FORBIDDEN, (signs) => {
      if (/[^\p{Cc}]/u.test(signs)) this.#ledger.leave(signs, spot, 'forbidden');
      return /[^\t\v\f]/u.test(signs) ? '' : ' ';
    });
  }
}

const FORBIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\uFEFF]+/gu;

/** Returns the number or mark of an item. A mark that is drawn as a shape has no characters. */
function listMark(list: List, item: ListItem, index: number): Mark {
  const label = item.data?.block?.label;
  if (label !== undefined) {
    const [mark] = withoutMarks(`${label} 語`).marks;
    return { ...(mark ?? { kind: 'bullet', family: label }), raw: label };
  }
  return list.ordered
    ? { kind: 'number', family: '1.', ordinal: (list.start ?? 1) + index, raw: '' }
    : { kind: 'bullet', family: 'list', raw: '' };
}

const EXTRACTED_SPACES = new RegExp(
  `(?<=\\p{Script=Han}) +(?=${DIGIT}+ *${CLOSED_UP})|(?<=${DIGIT}) +(?=${CLOSED_UP})`,
  'gu',
);

/** Text extraction from a PDF puts spaces between kanji and digits: 「第 19 条」. */
function withoutExtractedSpaces(line: string): string {
  return line.replace(EXTRACTED_SPACES, '');
}
