import type { Heading } from 'mdast';
import { childElements, childNamed, isOn, settingOf, type XmlElement } from './xml-tree.ts';

/** What a style says about its paragraphs or runs, with what the styles it is based on say (ISO 29500-1, 17.7). */
export interface WordStyle {
  readonly id: string;
  /** The name that Word uses in every language, such as `heading 1`. */
  readonly name: string;
  /** The `w:numPr` elements of the style and its bases, the nearest first. */
  readonly numbering: readonly XmlElement[];
  /** The level of the outline, 0 to 8. */
  readonly outline?: number | undefined;
  readonly isHidden: boolean;
  readonly isBold: boolean;
}

export interface WordStyles {
  /**
   * Returns the style with an id, or undefined if there is none. Without an id, returns the default style of
   * paragraphs.
   */
  readonly styleOf: (id: string | undefined) => WordStyle | undefined;
  /** Returns the id of the numbering that a numbering style means. */
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

/**
 * A style is based on a few others. A longer chain of thousands would take too long, because it is followed for each of
 * its styles.
 */
const MAX_CHAIN = 100;

/** Returns a style and the styles it is based on, each once, even if they form a circle. */
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

/** The style of a heading shows its level by its name, even if an old file has no outline level. */
function outlineOf(names: readonly string[], outline: string | undefined): number | undefined {
  if (outline !== undefined) return Number(outline);
  for (const name of names) {
    const level = /^(?:heading|見出し) ?([1-9])$/i.exec(name)?.[1];
    if (level !== undefined) return Number(level) - 1;
    if (/^(title|表題)$/i.test(name)) return 0;
  }
  return undefined;
}

/**
 * Returns the level of a heading, 1 to 6, by the paragraph's own outline level or its style's; undefined if it is not a
 * heading.
 */
export function headingOf(
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
): Heading['depth'] | undefined {
  const outline = settingOf(properties, 'w:outlineLvl') ?? style?.outline;
  return outline === undefined ? undefined : DEPTHS[Number(outline)];
}

/** Levels of headings, by the outline level from 0 to 8. */
const DEPTHS: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6, 6, 6, 6];
