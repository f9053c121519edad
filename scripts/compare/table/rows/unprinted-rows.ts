import type { Change, Level } from '../../changes/changes.generated.ts';
import { meaningSpec } from '../../changes/meanings.ts';
import type { NodeType } from '../../changes/revision-tree.ts';
import { wordChanges } from '../../changes/word-changes.ts';
import type { UnitRow } from './comparison-rows.ts';
import type { Run } from './line-changes.ts';
import { propertyTitle, valueWords } from './property-words.ts';

/** A change that the text of the notice does not show, such as data handed over that only the annex lists. */
export interface UnprintedRow {
  readonly change: Change;
  readonly level: Level;
  /** What changed, such as 「(株)○○」の「取り扱う個人データ」. */
  readonly subject: string;
  readonly old: readonly Run[];
  readonly now: readonly Run[];
}

/** The properties that a notice never prints, even if it prints others of the same part. */
export const NEVER_PRINTED: Readonly<Partial<Record<NodeType, readonly string[]>>> = {
  dates: ['asOf'],
  style: [
    'sectionNumbering',
    'groupBrackets',
    'bullet',
    'typeface',
    'fontSizePt',
    'punchMarginMm',
    'enclosure',
    'oldColumn',
  ],
  item: ['basis', 'myNumber'],
  engagement: ['contractor', 'dataCategories', 'subcontracting'],
  contractor: ['legalName', 'aliases', 'address', 'website', 'country'],
  recipient: ['kind'],
  supplement: ['topic'],
};

/** Returns the changes that the rows of the notice's text do not show, in the order of the changes. */
export function unprintedRows(changes: readonly Change[], rows: readonly UnitRow[]): UnprintedRow[] {
  const isEnclosed = rows.some(showsEnclosure);
  const shown = new Set(rows.flatMap((row) => row.changes.map(({ number }) => number)));
  return changes.flatMap((change) => {
    const isShown = shown.has(change.number);
    const whole = change.kinds.some((kind) => kind !== 'amended') && !isShown ? [wholeRow(change)] : [];
    const never = NEVER_PRINTED[change.node] ?? [];
    const hidden = never.filter((property) => !(property === 'enclosure' && isEnclosed));
    const properties = (change.properties ?? []).filter(
      ({ property }) => !isShown || property === 'id' || hidden.includes(property),
    );
    return [...whole, ...properties.map((property) => propertyRow(change, property))];
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
  { property, old, new: now }: NonNullable<Change['properties']>[number],
): UnprintedRow {
  const segments = wordChanges(valueWords(property, old), valueWords(property, now));
  const runs = (other: 'added' | 'removed') =>
    segments
      .filter(({ change: kind }) => kind !== other)
      .map(({ text, change: kind }): Run => ({ text, changed: kind !== undefined }));
  const meaning = change.meanings.find((one) => one.property === property);
  return {
    change,
    level: meaning?.level ?? change.level,
    subject: `${change.label}　${propertyTitle(property)}`,
    old: runs('added'),
    now: runs('removed'),
  };
}
