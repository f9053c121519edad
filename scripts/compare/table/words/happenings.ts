import equal from 'fast-deep-equal';
import { withoutUndefined } from '../../../notice/without-undefined.ts';
import type { Change, Level, Meaning } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { type MeaningId, meaningSpec } from '../../changes/meanings.ts';
import { inOneForm } from '../../changes/one-form.ts';
import { type NodeType, nodeAt, type RevisionNode } from '../../changes/revision-tree.ts';
import { printedValue } from './printed-values.ts';
import { nounOf } from './property-nouns.ts';
import { propertyPhrases } from './property-phrases.ts';
import { sectionOf, sectionWords } from './section-words.ts';

/** Who reads: the board hears what is printed and what looks otherwise, the officer hears of every record. */
export type Reader = 'board' | 'officer';

/** One thing that happened to a part, such as 「所在地を変更」. */
export interface Happening {
  readonly words: string;
  readonly level: Level;
  /** More on it, such as the former name. */
  readonly note?: string;
  /** The property that it happened to; absent if it happened to the part as a whole. */
  readonly property?: string;
}

/**
 * Returns what happened to the part of a change, each once: as a whole, then property by property. For the board, empty
 * if nothing that happened is printed.
 */
export function happenings(change: Change, comparison: Comparison, reader: Reader): Happening[] {
  const sides = sidesOf(change, comparison);
  const found = change.meanings.flatMap((meaning): Happening[] => {
    const { property, rule, level } = meaning;
    if (!property) return wholeWords(meaning, sides, comparison, reader).map((words) => ({ words, level }));
    const noteFor = (words: string) => formerName(words, property, sides);
    return propertyWords(property, rule, sides, reader).map((words) =>
      withoutUndefined({ words, level, property, note: noteFor(words) }),
    );
  });
  return found.filter(({ words }, index) => found.findIndex((one) => one.words === words) === index);
}

/** The part of a change in either edition. */
export interface Sides {
  readonly old: RevisionNode | undefined;
  readonly now: RevisionNode | undefined;
}

/** Returns the part of a change in the editions that have it. */
export function sidesOf({ old, new: now }: Change, { trees }: Comparison): Sides {
  return { old: old && nodeAt(trees.old, old.pointer), now: now && nodeAt(trees.now, now.pointer) };
}

/** Returns the part of a change in the new edition, or in the old one if it is gone. */
export function partOf(change: Change, comparison: Comparison): RevisionNode {
  const { old, now } = sidesOf(change, comparison);
  const part = now ?? old;
  if (!part) throw new Error('A change has a place in at least one edition.');
  return part;
}

/** What is known only from records. */
const FOR_OFFICERS: ReadonlySet<MeaningId> = new Set<MeaningId>([
  'my-number/touched',
  'my-number/narrowed',
  'contractor/added',
  'contractor/removed',
]);

function wholeWords({ rule }: Meaning, sides: Sides, comparison: Comparison, reader: Reader): string[] {
  const isRecord = [...FOR_OFFICERS].some((one) => one === rule);
  if (isRecord && reader === 'board') return [];
  return [movedWords(rule, sides, comparison) ?? meaningSpec(rule).words.ja];
}

/** Returns from where a part came into another section. */
function movedWords(rule: string, { old }: Sides, comparison: Comparison): string | undefined {
  const from = old && sectionOf(old);
  if (!from || !/\/resectioned$/u.test(rule)) return undefined;
  const noun = old.type === 'group' ? '事例のまとまり' : '利用目的';
  return `${noun}を${sectionWords(from, comparison.old)}から移動`;
}

function propertyWords(property: string, rule: string, { old, now }: Sides, reader: Reader): string[] {
  if (!old || !now) return [];
  const noun = nounOf(now.type, property);
  if (reader === 'board' && noun.told === 'review') return [];
  const value = (node: RevisionNode) =>
    reader === 'board' ? printedValue(node, property) : node.own[property];
  const [before, after] = inOneForm(property, value(old), value(now));
  if (rule === 'text/form') return reader === 'board' ? [] : [`${noun.words}の${meaningSpec(rule).words.ja}`];
  if (equal(before, after)) return [];
  if (rule === 'contractor/replaced' && property === 'name') return [`${before}から${after}へ変更`];
  const isRecord =
    noun.record !== undefined && equal(printedValue(old, property), printedValue(now, property));
  return propertyPhrases(isRecord ? { ...noun, words: noun.record } : noun, before, after);
}

const PARTIES: ReadonlySet<NodeType> = new Set(['contractor', 'recipient']);

/** The part of a company or body under another name now bears only the new one. */
function formerName(words: string, property: string, { old, now }: Sides): string | undefined {
  const isParty = now !== undefined && PARTIES.has(now.type) && property === 'name';
  return isParty && words === '名称を変更' ? `（旧　${old?.own.name}）` : undefined;
}
