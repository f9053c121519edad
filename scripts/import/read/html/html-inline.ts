import type { Element, ElementContent } from 'hast';
import { type BlockFlow, paragraph } from '../block-flow.ts';
import { linkTo, type Mark, type Piece } from '../inline-pieces.ts';
import type { AddNode, Context } from './html-context.ts';
import { attribute } from './html-elements.ts';

/** Adds the words of an element that is in a line. Words from its attributes come after the line. */
export function addInline(element: Element, context: Context, flow: BlockFlow, addNode: AddNode): void {
  const { tagName } = element;
  if (tagName === 'br') flow.addPiece('break', context);
  else if (tagName === 'ruby') addRuby(element, context, flow, addNode);
  else if (ATTRIBUTES[tagName]) addAttribute(element, ATTRIBUTES[tagName], context, flow);
  else {
    const [open, close] = QUOTES[tagName] ?? [];
    const inner = inlineContext(element, context);
    if (open) flow.addPiece(textPiece(open, inner, element), inner);
    for (const child of element.children) addNode(child, inner, flow);
    if (close) flow.addPiece(textPiece(close, inner, element), inner);
  }
}

/** Returns the context within an element. Preformatted text keeps its white space. */
export function spacing({ tagName }: Element, context: Context): Context {
  return PREFORMATTED.has(tagName) ? { ...context, keep: true } : context;
}

const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext', 'textarea']);

/** The marks that browsers put around quoted words of a Japanese page. */
const QUOTES: Record<string, readonly [string, string]> = { q: ['「', '」'] };

function inlineContext(element: Element, around: Context): Context {
  const context = spacing(element, around);
  const mark = markOf(element);
  return mark ? { ...context, marks: [...context.marks, mark] } : context;
}

function markOf(element: Element): Mark | undefined {
  const { tagName } = element;
  if (tagName === 'strong' || tagName === 'b') return { type: 'strong' };
  if (tagName === 'em' || tagName === 'i') return { type: 'emphasis' };
  return tagName === 'a' ? linkTo(attribute(element, 'href')) : undefined;
}

function textPiece(value: string, { marks, keep }: Context, { position }: Element): Piece {
  return { value, marks, keep, position };
}

/** The words stay in the line. Their reading follows in brackets: 「漢字（かんじ）」. */
function addRuby(element: Element, context: Context, flow: BlockFlow, addNode: AddNode): void {
  const readings: ElementContent[] = [];
  const walk = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') addNode(node, context, flow);
      else if (node.tagName === 'rt') readings.push(...node.children);
      else if (node.tagName === 'rtc' || node.tagName === 'rb') walk(node.children);
      else addNode(node, context, flow);
    }
  };
  walk(element.children);
  if (readings.length === 0) return;
  flow.addPiece(textPiece('（', context, element), context);
  for (const node of readings) addNode(node, context, flow);
  flow.addPiece(textPiece('）', context, element), context);
}

/**
 * Elements whose words are in attributes, and the names of these attributes. The first one that has a value is read.
 */
const ATTRIBUTES: Record<string, (element: Element) => readonly string[]> = {
  img: () => ['alt'],
  input: (element) => INPUT_WORDS[attribute(element, 'type').toLowerCase()] ?? ['value', 'placeholder'],
};

const INPUT_WORDS: Record<string, readonly string[]> = {
  hidden: [],
  checkbox: [],
  radio: [],
  password: ['placeholder'],
  color: [],
  range: [],
  file: [],
  image: ['alt'],
};

function addAttribute(
  element: Element,
  names: (element: Element) => readonly string[],
  context: Context,
  flow: BlockFlow,
): void {
  const value = names(element)
    .map((name) => attribute(element, name).trim())
    .find((words) => words !== '');
  if (value === undefined) return;
  const aside = context.aside ?? 'alternative-text';
  const { position } = element;
  flow.addLater([paragraph([{ type: 'text', value }], { ...context, aside, position })]);
}
