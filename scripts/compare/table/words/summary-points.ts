import type { Change, Level } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { LEVEL_NAMES, LEVELS } from '../../changes/meanings.ts';
import {
  contractorOf,
  type NodeType,
  nodesOf,
  type RevisionNode,
  textOf,
} from '../../changes/revision-tree.ts';
import { happenings, partOf } from './happenings.ts';
import { type Replacement, replacements } from './replacements.ts';
import { headingAbove, quotedItem, sentenceOn, subjectWords } from './subjects.ts';

/** Sentences on changes, below the section or the kind of part that they are about. */
export interface Points {
  readonly heading: string;
  readonly items: readonly string[];
  /** Whether nothing in it is for the board to weigh, so that its sentences may follow each other on one line. */
  readonly isBrief?: boolean;
}

/**
 * Returns what the board decides on, each change in a sentence: those to purposes and provision by section, then the
 * others by level, with their number. What came or went together with a part around it is told by that part.
 */
export function summaryPoints(comparison: Comparison): Points[] {
  const sentences = sentencesOf(comparison);
  return LEVEL_NAMES.flatMap((level) => {
    const of = sentences.filter((sentence) => sentence.level === level);
    if (level === 'substantive') return grouped(of);
    const items = of.map(({ words }) => words);
    return items.length === 0
      ? []
      : [{ heading: `${LEVELS[level].ja}　${items.length}件`, items, isBrief: true }];
  });
}

interface Sentence {
  readonly heading: string;
  readonly words: string;
  readonly level: Level;
}

function grouped(sentences: readonly Sentence[]): Points[] {
  const byHeading = new Map<string, string[]>();
  for (const { heading, words } of sentences) {
    const items = byHeading.get(heading);
    if (items) items.push(words);
    else byHeading.set(heading, [words]);
  }
  return [...byHeading].map(([heading, items]) => ({ heading, items }));
}

function sentencesOf(comparison: Comparison): Sentence[] {
  const { changes } = comparison.changes;
  const replaced = new Map<Change, Replacement>();
  for (const one of replacements(comparison))
    for (const change of [...one.ended, ...one.begun]) replaced.set(change, one);
  const printed = printedParts(comparison);
  const told = new Set<Replacement>();
  return changes.flatMap((change): Sentence[] => {
    const part = partOf(change, comparison);
    if (change.within || !printed.has(part)) return [];
    const replacement = replaced.get(change);
    if (!replacement) return sentencesOfChange(change, part, comparison);
    if (told.has(replacement)) return [];
    told.add(replacement);
    return [replacedSentence(replacement, part, comparison)];
  });
}

/** Returns all parts that a document prints or that others belong to. A contractor without work stands in no document. */
function printedParts({ trees }: Comparison): ReadonlySet<RevisionNode> {
  const parts = [trees.old, trees.now].flatMap(nodesOf);
  return new Set(
    parts.flatMap((part) => {
      if (part.type === 'contractor') return [];
      return part.type === 'engagement' ? [part, contractorOf(part) ?? part] : [part];
    }),
  );
}

function sentencesOfChange(change: Change, part: RevisionNode, comparison: Comparison): Sentence[] {
  const happened = happenings(change, comparison, 'board');
  return LEVEL_NAMES.flatMap((level): Sentence[] => {
    const of = happened.filter((one) => one.level === level);
    const words = of.map((one) => `${one.words}${one.note ?? ''}`);
    if (words.length === 0) return [];
    const subject = subjectWords(change, part);
    return [{ heading: headingOf(part, comparison), words: sentenceOn(subject, words), level }];
  });
}

/** Returns 「「…」の委託先　A社からB社へ変更」, with the scope if it is stated. */
function replacedSentence(
  { ended, begun }: Replacement,
  part: RevisionNode,
  comparison: Comparison,
): Sentence {
  const names = (changes: readonly Change[]) => changes.map(({ label }) => label).join('、');
  const [first] = begun;
  const item = (first ? partOf(first, comparison) : part).parent;
  const scope = textOf(part, 'scope') ?? '';
  return {
    heading: headingOf(item ?? part, comparison),
    words: `${quotedItem(item)}の${scope}委託先　${names(ended)}から${names(begun)}へ変更`,
    level: 'substantive',
  };
}

/** The headings of what stands in no section. */
const HEADINGS: Readonly<Partial<Record<NodeType, string>>> = {
  notice: '表題、前文及び結びの文',
  'joint-use': '共同利用',
  supplement: '付記',
  contractor: '委託先',
};

function headingOf(part: RevisionNode, comparison: Comparison): string {
  return headingAbove(part, comparison) ?? HEADINGS[part.type] ?? '';
}
