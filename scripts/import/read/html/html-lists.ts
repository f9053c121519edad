import type { Element, ElementContent } from 'hast';
import type { ListItem } from 'mdast';
import { type Block, known } from '../block-flow.ts';
import { formatNumber, type NumberFormat } from '../number-formats.ts';
import { type Context, contextIn, type ReadBlocks } from './html-context.ts';
import { attribute, elementsIn, integer, styleOf } from './html-elements.ts';

/**
 * Returns a list. Each item's label is the mark that a browser prints before it. Words in the list that stand in no
 * item are added to the item before them.
 */
export function listOf(element: Element, context: Context, readBlocks: ReadBlocks): Block[] {
  const ordered = element.tagName === 'ol';
  const step = element.properties.reversed === undefined ? 1 : -1;
  const items: ListItem[] = [];
  let next = integer(element, 'start') ?? (step < 0 ? elementsIn(element.children).filter(isItem).length : 1);
  let stray: ElementContent[] = [];
  const addStray = () => {
    const blocks = readBlocks(stray, context);
    stray = [];
    const last = items.at(-1);
    if (last) last.children.push(...blocks);
    else if (blocks.length > 0) items.push(item(blocks, element, context));
  };
  for (const child of element.children) {
    if (child.type !== 'element' || !isItem(child)) {
      stray.push(child);
      continue;
    }
    addStray();
    const number = integer(child, 'value') ?? next;
    next = number + step;
    const within = contextIn(child, context);
    const blocks = readBlocks(child.children, within);
    if (blocks.length === 0) continue;
    const label = within.origin.labelOf(child, printedMark(child, element, number));
    items.push(item(blocks, child, within, label));
  }
  addStray();
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ordered,
      spread: false,
      children: items,
      ...known({ ...context, position: context.position ?? items[0]?.position }),
    },
  ];
}

const isItem = (element: Element) => element.tagName === 'li';

function item(children: Block[], element: Element, context: Context, label?: string): ListItem {
  const id = context.origin.idOf(element);
  const more = { ...(id === undefined ? {} : { id }), ...(label === undefined ? {} : { label }) };
  const position = context.position ?? element.position;
  return { type: 'listItem', spread: false, children, ...known({ ...context, position }, more) };
}

/**
 * The style of the item, of the list, of their `type`, or else the usual one of such a list. Undefined for `none`.
 */
function printedMark(child: Element, list: Element, number: number): string | undefined {
  const style =
    listStyleOf(child) ??
    TYPES[attribute(child, 'type')] ??
    listStyleOf(list) ??
    TYPES[attribute(list, 'type')] ??
    (list.tagName === 'ol' ? 'decimal' : 'disc');
  if (style === 'none') return undefined;
  const bullet = BULLETS[style];
  if (bullet !== undefined) return bullet;
  const [format, suffix] = STYLES[style] ?? STYLES.decimal ?? ['decimal', '.'];
  return `${formatNumber(number, format)}${suffix}`;
}

function listStyleOf(element: Element): string | undefined {
  const type = styleOf(element, 'list-style-type');
  if (type !== undefined) return type;
  return styleOf(element, 'list-style')
    ?.split(/\s+/)
    .find((word) => word === 'none' || word in STYLES || word in BULLETS);
}

/** The values of `type` (HTML 4.4.5). They are case-sensitive. */
const TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'disc',
  circle: 'circle',
  square: 'square',
  none: 'none',
};

const BULLETS: Record<string, string> = { disc: '•', circle: '◦', square: '▪' };

/** The number formats of CSS Counter Styles 3, and the sign after each number. */
const STYLES: Record<string, readonly [NumberFormat, string]> = {
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimal-leading-zero', '.'],
  'lower-alpha': ['lower-letter', '.'],
  'lower-latin': ['lower-letter', '.'],
  'upper-alpha': ['upper-letter', '.'],
  'upper-latin': ['upper-letter', '.'],
  'lower-roman': ['lower-roman', '.'],
  'upper-roman': ['upper-roman', '.'],
  'cjk-ideographic': ['kanji', '、'],
  'japanese-informal': ['kanji', '、'],
  'cjk-decimal': ['kanji-digits', '、'],
  hiragana: ['hiragana', '、'],
  katakana: ['katakana', '、'],
  'hiragana-iroha': ['hiragana-iroha', '、'],
  'katakana-iroha': ['katakana-iroha', '、'],
  'cjk-heavenly-stem': ['era-kanji', '、'],
  'cjk-earthly-branch': ['zodiac-kanji', '、'],
};
