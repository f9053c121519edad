import { formatNumber, type NumberFormat } from '../number-formats.ts';
import { symbolsAsText } from '../symbol-fonts.ts';
import { WORD_NUMBER_FORMATS } from './word-number-formats.ts';
import type { WordStyle, WordStyles } from './word-styles.ts';
import { childElements, childNamed, elementsNamed, isOn, settingOf, type XmlElement } from './xml-tree.ts';

/** The automatic number or bullet before a paragraph. */
export interface NumberMark {
  /** As it is printed, such as `（1）`, `第2条` or `•`. */
  readonly label: string;
  /** Its level, 0 to 8. */
  readonly level: number;
  readonly isBullet: boolean;
  /** The text between the mark and the words. */
  readonly gap: '' | ' ';
}

/**
 * Returns the mark of a paragraph, or undefined if it has none. Each call counts on, so it must be called once for each
 * paragraph in the order of the document.
 */
export type Numbering = (
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
) => NumberMark | undefined;

/**
 * Returns the function that numbers the paragraphs of a Word file (ISO 29500-1, 17.9), by the paragraph's own `w:numPr`
 * or by its style's, with the levels' starts, restarts and overrides. Lists with the same definition share one count.
 */
export function readNumbering(root: XmlElement | undefined, styles: WordStyles): Numbering {
  const lists = listsOf(root, styles);
  const counts = new Map<XmlElement, number[]>();
  const started = new Set<string>();
  return (properties, style) => {
    const place = placeOf(properties, style, lists);
    const list = place && lists.get(place.numId);
    const level = place && list?.levels[place.level];
    if (!place || !list || !level) return undefined;
    const counted = counts.get(list.definition) ?? [];
    counts.set(list.definition, counted);
    if (!started.has(place.numId)) {
      started.add(place.numId);
      list.starts.forEach((start, at) => {
        if (start !== undefined) counted[at] = start - 1;
      });
    }
    count(counted, place.level, list.levels);
    const label = labelOf(level, counted, list.levels);
    if (label === '') return undefined;
    const gap = settingOf(level.element, 'w:suff') === 'nothing' ? '' : ' ';
    return { label, level: place.level, isBullet: level.format === 'bullet', gap };
  };
}

interface Level {
  readonly element: XmlElement;
  readonly format: NumberFormat | 'bullet';
  readonly start: number;
  /** The level, counted from 1, after which this level begins again. 0 means never. */
  readonly restart?: number | undefined;
}

interface List {
  readonly definition: XmlElement;
  readonly levels: readonly (Level | undefined)[];
  /** The numbers at which this list begins again, even if its definition has counted before. */
  readonly starts: readonly (number | undefined)[];
}

function listsOf(root: XmlElement | undefined, styles: WordStyles): Map<string, List> {
  const children = root ? childElements(root) : [];
  const definitions = new Map(
    children
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(
    children.filter(({ name }) => name === 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]),
  );
  const definitionOf = (numId: string): XmlElement | undefined => {
    let definition: XmlElement | undefined;
    let next: string | undefined = numId;
    for (let links = 0; next !== undefined && links <= MAX_LINKS; links += 1) {
      definition = definitions.get(settingOf(nums.get(next), 'w:abstractNumId') ?? '');
      const link = settingOf(definition, 'w:numStyleLink');
      next = link === undefined ? undefined : styles.numberingOf(link);
    }
    return definition;
  };
  const levelsOf = new Map([...definitions.values()].map((one) => [one, levelsIn(one)]));
  return new Map(
    [...nums].flatMap(([numId, num]): [string, List][] => {
      const definition = definitionOf(numId);
      return definition ? [[numId, listOf(definition, levelsOf.get(definition) ?? [], num)]] : [];
    }),
  );
}

/** A definition can refer to another one through a style. More steps than this are a circle. */
const MAX_LINKS = 8;

function listOf(definition: XmlElement, usual: readonly (Level | undefined)[], num: XmlElement): List {
  const levels = [...usual];
  const starts: (number | undefined)[] = [];
  for (const override of childElements(num).filter(({ name }) => name === 'w:lvlOverride')) {
    const at = levelNumber(override.attributes['w:ilvl']);
    if (at === undefined) continue;
    starts[at] = wholeNumber(settingOf(override, 'w:startOverride'));
    levels[at] = levelsIn(override).find((one) => one !== undefined) ?? levels[at];
  }
  return { definition, levels, starts };
}

function levelsIn(element: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of childElements(element).filter(({ name }) => name === 'w:lvl')) {
    const at = levelNumber(level.attributes['w:ilvl'] ?? '0');
    if (at === undefined) continue;
    const [format] = elementsNamed(level, NUM_FMT).reverse();
    levels[at] = {
      element: level,
      format: WORD_NUMBER_FORMATS.get(format?.attributes['w:val'] ?? '') ?? 'decimal',
      start: wholeNumber(settingOf(level, 'w:start')) ?? 0,
      restart: wholeNumber(settingOf(level, 'w:lvlRestart')),
    };
  }
  return levels;
}

/** Levels are 0 to 8 (ISO 29500-1, 17.9.3). An array with a level of four thousand million would never end. */
function levelNumber(value: string | undefined): number | undefined {
  const level = wholeNumber(value);
  return level !== undefined && level <= 8 ? level : undefined;
}

/** Returns a number that a paragraph can have, or undefined. JavaScript would also take `Infinity` for a number. */
function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** A newer format comes together with one that every version knows. The known one is the last. */
const NUM_FMT = new Set(['w:numFmt']);

/** Returns the list and the level of a paragraph, or undefined if it has none or switches off its style's list. */
function placeOf(
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
  lists: ReadonlyMap<string, List>,
): { numId: string; level: number } | undefined {
  const own = childNamed(properties, 'w:numPr');
  const all = [...(own ? [own] : []), ...(style?.numbering ?? [])];
  const numId = all.map((one) => settingOf(one, 'w:numId')).find((id) => id !== undefined);
  if (numId === undefined || numId === '0') return undefined;
  const level = all.map((one) => settingOf(one, 'w:ilvl')).find((one) => one !== undefined);
  return { numId, level: levelNumber(level) ?? levelOfStyle(style, lists.get(numId)) ?? 0 };
}

function levelOfStyle(style: WordStyle | undefined, list: List | undefined): number | undefined {
  const at =
    list?.levels.findIndex((level) => level && settingOf(level.element, 'w:pStyle') === style?.id) ?? -1;
  return at < 0 ? undefined : at;
}

function count(counted: number[], at: number, levels: readonly (Level | undefined)[]): void {
  counted[at] = (counted[at] ?? (levels[at]?.start ?? 1) - 1) + 1;
  for (let deeper = at + 1; deeper < 9; deeper += 1) {
    const restart = levels[deeper]?.restart;
    if (restart === undefined || at < restart) delete counted[deeper];
  }
}

function labelOf(level: Level, counted: readonly number[], levels: readonly (Level | undefined)[]): string {
  const text = settingOf(level.element, 'w:lvlText') ?? '';
  if (text.length > MAX_LABEL) return '';
  if (level.format === 'bullet') {
    const fonts = childNamed(childNamed(level.element, 'w:rPr'), 'w:rFonts')?.attributes;
    return symbolsAsText(text, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '');
  }
  const isLegal = isOn(level.element, 'w:isLgl') ?? false;
  return text.replace(/%([1-9])/g, (_, figure: string) => {
    const at = Number(figure) - 1;
    const other = levels[at];
    const format = other === undefined || other.format === 'bullet' || isLegal ? 'decimal' : other.format;
    return formatNumber(counted[at] ?? other?.start ?? 1, format);
  });
}

/** No real mark is longer. A mark of megabytes before each of thousands of paragraphs would fill the memory. */
const MAX_LABEL = 255;
