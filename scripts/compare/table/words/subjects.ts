import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import type { NodeType, RevisionNode } from '../../changes/revision-tree.ts';
import { sectionHeading, sectionOf } from './section-words.ts';

type Subject = (part: RevisionNode, label: string) => string;

const NONE: Subject = () => '';
const quoted: Subject = (_part, label) => `「${shortened(label)}」`;
const called =
  (noun: string): Subject =>
  (_part, label) =>
    `${noun}「${shortened(label)}」`;
const ofItem =
  (noun: string): Subject =>
  (part, label) =>
    `${quotedItem(part.parent)}の${noun} ${label}`;

/** A reader knows a part by its first words. The table has them all. */
const ENOUGH = 60;

function shortened(label: string): string {
  const characters = [...label];
  return characters.length > ENOUGH ? `${characters.slice(0, ENOUGH).join('')}…` : label;
}

/** Returns 「…」 with the words of an item, at most the first. */
export function quotedItem(item: RevisionNode | undefined): string {
  return `「${shortened(String(item?.own.text ?? ''))}」`;
}

/** What a sentence is about. The properties of the notice, the society and so on name themselves. */
const SUBJECTS: Readonly<Record<NodeType, Subject>> = {
  notice: NONE,
  society: NONE,
  dates: NONE,
  style: NONE,
  section: quoted,
  group: quoted,
  item: quoted,
  recipient: ofItem('提供先'),
  engagement: ofItem('委託先'),
  'joint-use': called('共同利用'),
  supplement: called('付記'),
  contact: called('窓口'),
  contractor: (_part, label) => `委託先 ${label}`,
};

/** These are named by what happened to them as a whole: 「窓口を追加」. */
const NAMED_BY_WHOLE: ReadonlySet<NodeType> = new Set(['joint-use', 'supplement', 'contact']);

/** Returns the words for the part that a sentence is about, or '' if the sentence itself says it. */
export function subjectWords({ label, kinds }: Change, part: RevisionNode): string {
  const isWhole = kinds.some((kind) => kind !== 'amended');
  const subject = isWhole && NAMED_BY_WHOLE.has(part.type) ? quoted : SUBJECTS[part.type];
  return subject(part, label);
}

/** Returns a sentence on a part: 「窓口「…」　手数料を変更」. */
export function sentenceOn(subject: string, happened: readonly string[]): string {
  return subject === '' ? happened.join('、') : `${subject}　${happened.join('、')}`;
}

/**
 * Returns the heading of the section that a part stands in, or undefined if it stands in none. A section that both
 * editions have is called as the new one does.
 */
export function headingAbove(
  part: RevisionNode,
  { alignment, old, now, trees }: Comparison,
): string | undefined {
  const own = sectionOf(part);
  if (!own) return undefined;
  if (rootOf(own) === trees.now) return sectionHeading(own, now);
  const counterpart = alignment.counterpartOf(own);
  return counterpart ? sectionHeading(counterpart, now) : sectionHeading(own, old);
}

function rootOf(node: RevisionNode): RevisionNode {
  return node.parent ? rootOf(node.parent) : node;
}
