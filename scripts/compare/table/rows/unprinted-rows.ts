import type { Change, Level } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { meaningSpec } from '../../changes/meanings.ts';
import type { RevisionNode } from '../../changes/revision-tree.ts';
import { wordChanges } from '../../changes/word-changes.ts';
import { partOf } from '../words/happenings.ts';
import { isNeverPrinted, nounOf } from '../words/property-nouns.ts';
import { sentenceOn, subjectWords } from '../words/subjects.ts';
import { valueWords } from '../words/value-words.ts';
import type { UnitRow } from './comparison-rows.ts';
import type { Run } from './line-changes.ts';

/** A change that the text of the notice does not show, such as data handed over that only the annex lists. */
export interface UnprintedRow {
  readonly change: Change;
  readonly level: Level;
  /** What changed, such as 「(株)○○」の「取り扱う個人データ」. */
  readonly subject: string;
  readonly old: readonly Run[];
  readonly now: readonly Run[];
}

/** Returns the changes that the rows of the notice's text do not show, in the order of the changes. */
export function unprintedRows(comparison: Comparison, rows: readonly UnitRow[]): UnprintedRow[] {
  const isEnclosed = rows.some(showsEnclosure);
  const shown = new Set(rows.flatMap((row) => row.changes.map(({ number }) => number)));
  return comparison.changes.changes.flatMap((change) => {
    const isShown = shown.has(change.number);
    const whole = change.kinds.some((kind) => kind !== 'amended') && !isShown ? [wholeRow(change)] : [];
    const part = partOf(change, comparison);
    const properties = (change.properties ?? []).filter(
      ({ property }) =>
        !isShown || (isNeverPrinted(change.node, property) && !(property === 'enclosure' && isEnclosed)),
    );
    return [...whole, ...properties.map((property) => propertyRow(change, part, property))];
  });
}

/** Returns whether 「記」 or 「以上」 came or went in the text. A society's own template may print neither. */
function showsEnclosure({ oldUnit, nowUnit, changes }: UnitRow): boolean {
  const unit = oldUnit && nowUnit ? undefined : (oldUnit ?? nowUnit);
  return unit?.isFixed === true && changes.some(({ node }) => node === 'style');
}

function wholeRow(change: Change): UnprintedRow {
  const words = change.meanings
    .filter(({ property }) => !property)
    .map(({ rule }) => meaningSpec(rule).words.ja);
  const runs = (value: object | undefined): Run[] => (value ? [{ text: change.label, changed: true }] : []);
  const isMoved = change.kinds.includes('moved');
  return {
    change,
    level: change.level,
    subject: words.join('、'),
    old: isMoved ? [{ text: change.label, changed: false }] : runs(change.old),
    now: isMoved ? [{ text: change.label, changed: false }] : runs(change.new),
  };
}

function propertyRow(
  change: Change,
  part: RevisionNode,
  { property, old, new: now }: NonNullable<Change['properties']>[number],
): UnprintedRow {
  const segments = wordChanges(valueWords(property, old), valueWords(property, now));
  const runs = (other: 'added' | 'removed') =>
    segments
      .filter(({ change: kind }) => kind !== other)
      .map(({ text, change: kind }): Run => ({ text, changed: kind !== undefined }));
  const meaning = change.meanings.find((one) => one.property === property);
  const { words } = nounOf(change.node, property);
  const noun = meaning?.rule === 'text/form' ? `${words}の${meaningSpec(meaning.rule).words.ja}` : words;
  return {
    change,
    level: meaning?.level ?? change.level,
    subject: sentenceOn(subjectWords(change, part), [noun]),
    old: runs('added'),
    now: runs('removed'),
  };
}
