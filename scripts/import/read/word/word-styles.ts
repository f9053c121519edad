import type { Heading } from 'mdast';
import { childElements, childNamed, isOn, settingOf, wholeNumber, type XmlElement } from './xml-tree.ts';

/** What a style says of the paragraphs or runs that have it, its bases' words included (ISO 29500-1, 17.7). */
export interface WordStyle {
  readonly id: string;
  /** The name by which every language's Word knows it, such as `heading 1`. */
  readonly name: string;
  /** `w:numPr`s, the nearest first. */
  readonly numbering: readonly XmlElement[];
  /** The level of the outline, 0 to 8. */
  readonly outline?: number | undefined;
  readonly isHidden: boolean;
  readonly isBold: boolean;
}

export interface WordStyles {
  /** The style of an id; that of paragraphs that name none. */
  readonly styleOf: (id: string | undefined) => WordStyle | undefined;
  /** The numbering that a numbering style stands for. */
  readonly numberingOf: (id: string) => string | undefined;
}

/** Reads the styles of a Word file. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const elements = childElements(root ?? NONE).filter(({ name }) => name === 'w:style');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const standard = elements.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const known = new Map<XmlElement, WordStyle>();
  const styleOf = (id: string | undefined) => {
    const element =
      (id === undefined ? undefined : byId.get(id)) ?? (id === undefined ? standard : undefined);
    if (!element) return undefined;
    const style = known.get(element) ?? merged(chainOf(element, byId));
    known.set(element, style);
    return style;
  };
  return {
    styleOf,
    numberingOf: (id) => settingOf(childNamed(childNamed(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

const NONE: XmlElement = { name: '', attributes: {}, children: [] };

/** A style is based on few others; a chain of thousands is made to be gone through for each of them. */
const MAX_CHAIN = 100;

/** A style and those it is based on, each once even if they go in a circle. */
function chainOf(element: XmlElement, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain = new Set<XmlElement>();
  for (let next: XmlElement | undefined = element; next && !chain.has(next) && chain.size < MAX_CHAIN; ) {
    chain.add(next);
    next = byId.get(settingOf(next, 'w:basedOn') ?? '');
  }
  return [...chain];
}

function merged(chain: readonly XmlElement[]): WordStyle {
  const paragraphs = chain.map((style) => childNamed(style, 'w:pPr'));
  const runs = chain.map((style) => childNamed(style, 'w:rPr'));
  const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined);
  const name = settingOf(chain[0], 'w:name') ?? '';
  const outline = first(paragraphs.map((properties) => settingOf(properties, 'w:outlineLvl')));
  return {
    id: chain[0]?.attributes['w:styleId'] ?? '',
    name,
    numbering: paragraphs.flatMap((properties) => childNamed(properties, 'w:numPr') ?? []),
    outline: outlineOf(
      chain.map((style) => settingOf(style, 'w:name') ?? ''),
      outline,
    ),
    isHidden: first(runs.map((properties) => isOn(properties, 'w:vanish'))) ?? false,
    isBold: first(runs.map((properties) => isOn(properties, 'w:b'))) ?? false,
  };
}

/** A heading's style tells its level by its name even where an old file leaves the outline out. */
function outlineOf(names: readonly string[], outline: string | undefined): number | undefined {
  const own = wholeNumber(outline);
  if (own !== undefined) return own;
  for (const name of names) {
    const level = /^(?:heading|見出し) ?([1-9])$/i.exec(name)?.[1];
    if (level !== undefined) return Number(level) - 1;
    if (/^(title|表題)$/i.test(name)) return 0;
  }
  return undefined;
}

/** Returns a heading's level, 1 to 6, by the paragraph's own outline level or its style's; undefined if it is none. */
export function headingOf(
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
): Heading['depth'] | undefined {
  const outline = wholeNumber(settingOf(properties, 'w:outlineLvl')) ?? style?.outline;
  return outline === undefined ? undefined : DEPTHS[outline];
}

/** By the level of the outline, 0 to 8. */
const DEPTHS: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6, 6, 6, 6];
