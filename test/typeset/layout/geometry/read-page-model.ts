import type { Root } from 'mdast';
import type { Leaf } from '../../../../scripts/print/views/leaf.ts';
import type { LayoutMetrics } from '../../../../scripts/typeset/blocks/layout-metrics.ts';
import { ARCHIVAL } from '../../../conformance/profiles.ts';
import { type Pdf, readModel } from '../../../conformance/reader/read-model.ts';
import type { Element } from '../../../conformance/reader/read-structure.ts';
import { type Block, type Character, type Line, type PageModel, squeeze, textOf } from './page-model.ts';
import {
  type Drawn,
  fontsOf,
  readCharacters,
  readVerticalRules,
  type VerticalRule,
} from './read-characters.ts';
import { type TreeBlock, treeBlocks } from './tree-blocks.ts';

/** What a PDF was made from. */
export interface Origin {
  readonly tree: Root;
  readonly leaves: readonly Leaf[];
  readonly metrics: LayoutMetrics;
}

/** The distance from the middle of a rule to the words of a cell. */
const CELL_PADDING_PT = 4.25;
const BLOCK_ROLES = /^(?:P|H[1-6]|TH|TD)$/u;
const CENTRED_OR_RIGHT = /^(?:H1|opening-mark|closing-mark|draft-mark|dates|issuer)$/u;

/** Reads a document from its bytes. Throws if its blocks are not those of the tree. */
export function readPageModel(bytes: Uint8Array, { tree, leaves, metrics }: Origin): PageModel {
  const pdf = readModel(bytes, ARCHIVAL);
  const { widthPt, heightPt } = metrics.page;
  const fonts = fontsOf(pdf);
  const drawn = pdf.pages.map((page) => readCharacters(page, fonts, heightPt));
  const rules = pdf.pages.map((page) => readVerticalRules(page, heightPt));
  const lines = linesByElement(pdf, drawn);
  const elements = pdf.structure.elements.filter(({ role }) => BLOCK_ROLES.test(role));
  const expected = treeBlocks(tree);
  if (elements.length !== expected.length) throw new Error('Other blocks than those of the tree.');
  const wordsOfKind = (kind: Leaf['kind']) => [
    ...new Set(leaves.filter((leaf) => leaf.kind === kind).map(({ text }) => squeeze(text))),
  ];
  return {
    blocks: elements.map((element, index) =>
      toBlock(lines.get(element) ?? [], expected[index], rules, metrics),
    ),
    repeated: drawn.flatMap((characters, page) =>
      linesOf(
        characters.filter(({ mcid }) => mcid === undefined).map(({ character }) => character),
        page,
      ),
    ),
    pageCount: pdf.pages.length,
    page: { widthPt, heightPt },
    margins: metrics.margins,
    lineHeight: metrics.lineHeight,
    names: wordsOfKind('contractor'),
    telephones: wordsOfKind('telephone'),
  };
}

/** Returns the lines of each block element in drawing order. */
function linesByElement(pdf: Pdf, drawn: readonly (readonly Drawn[])[]): Map<Element, Line[]> {
  const lines = new Map<Element, Line[]>();
  const owners = contentOwners(pdf);
  drawn.forEach((onPage, page) => {
    const characters = new Map<Element, Character[]>();
    for (const { character, mcid } of onPage) {
      const owner = mcid === undefined ? undefined : owners[page]?.get(mcid);
      if (!owner) continue;
      const { block, isLabel } = blockOf(owner);
      const own = characters.get(block) ?? [];
      own.push(isLabel ? { ...character, isLabel } : character);
      characters.set(block, own);
    }
    for (const [block, own] of characters) {
      lines.set(block, [...(lines.get(block) ?? []), ...linesOf(own, page)]);
    }
  });
  return lines;
}

function contentOwners({ structure, pages }: Pdf): Map<number, Element>[] {
  const owners = pages.map(() => new Map<number, Element>());
  for (const element of structure.elements) {
    for (const kid of element.kids) {
      if (kid.kind === 'content' && kid.page) owners[kid.page.number - 1]?.set(kid.mcid, element);
    }
  }
  return owners;
}

/** Returns the block of some words. For an item's mark, it is the item's first paragraph. */
function blockOf(owner: Element): { block: Element; isLabel?: true } {
  for (let element: Element | undefined = owner; element; element = element.parent) {
    if (BLOCK_ROLES.test(element.role)) return { block: element };
    if (element.role === 'Lbl') {
      const body = element.parent?.kids.find((kid) => kid.kind === 'element' && kid.element.role === 'LBody');
      const first = body?.kind === 'element' ? body.element.kids[0] : undefined;
      if (first?.kind === 'element') return { block: first.element, isLabel: true };
    }
  }
  throw new Error(`${owner.path} stands in no block.`);
}

/** Returns characters in drawing order as lines. A new line begins where they go down or back. */
function linesOf(characters: readonly Character[], page: number): Line[] {
  const lines: Character[][] = [];
  let before: Character | undefined;
  for (const character of characters) {
    const isNext =
      before &&
      Math.abs(character.baselinePt - before.baselinePt) < 0.7 * before.sizePt &&
      character.xPt > before.xPt - before.sizePt;
    if (isNext) lines.at(-1)?.push(character);
    else lines.push([character]);
    before = character;
  }
  return lines.map((own) => ({ page, characters: own }));
}

function toBlock(
  lines: readonly Line[],
  expected: TreeBlock | undefined,
  rules: readonly (readonly VerticalRule[])[],
  { page, margins }: LayoutMetrics,
): Block {
  const text = lines.map(textOf).join('');
  if (!expected || squeeze(text) !== squeeze(expected.text))
    throw new Error(`「${text}」 stands where 「${expected?.text}」 should.`);
  const { role, group, cell } = expected;
  const [first] = lines;
  const column = cell && first ? columnOf(first, rules[first.page] ?? []) : undefined;
  const starts = lines.map(({ characters }) => characters.find(({ isLabel }) => !isLabel)?.xPt ?? 0);
  return {
    role,
    lines,
    leftPt: column?.leftPt ?? (CENTRED_OR_RIGHT.test(role) ? margins.left : Math.min(...starts)),
    rightPt: column?.rightPt ?? page.widthPt - margins.right,
    forced: forcedPlaces(expected.text),
    ...(group === undefined ? {} : { group }),
    ...(cell ? { cell } : {}),
  };
}

/** Returns the room for the words of a cell: between the rules left and right of its first line. */
function columnOf({ characters: [first] }: Line, rules: readonly VerticalRule[]) {
  if (!first) return undefined;
  const middle = first.baselinePt - 0.3 * first.sizePt;
  const beside = rules.filter(({ topPt, bottomPt }) => topPt < middle && bottomPt > middle);
  const left = Math.max(...beside.map(({ xPt }) => xPt).filter((x) => x <= first.xPt));
  const right = Math.min(...beside.map(({ xPt }) => xPt).filter((x) => x > first.xPt));
  return { leftPt: left + CELL_PADDING_PT, rightPt: right - CELL_PADDING_PT };
}

function forcedPlaces(text: string): Set<number> {
  const parts = text.split('\n');
  return new Set(parts.slice(1).map((_, index) => [...squeeze(parts.slice(0, index + 1).join(''))].length));
}
