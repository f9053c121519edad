import { formatDate } from '../../notice/calendar-date.ts';
import type { Change, ContractorEffect, Level } from '../changes/changes.generated.ts';
import type { Comparison } from '../changes/compare-notices.ts';
import { LEVELS, meaningSpec } from '../changes/meanings.ts';
import { nodeAt } from '../changes/revision-tree.ts';
import type { Confidential } from './confidential-words.ts';
import type { Row, UnitRow } from './rows/comparison-rows.ts';
import { sectionName } from './rows/section-name.ts';
import { joinedRows, shownRows } from './rows/shown-rows.ts';
import { type UnprintedRow, unprintedRows } from './rows/unprinted-rows.ts';

/** What a reader of the comparison may choose. */
export interface ComparisonOptions {
  /** Whether the old edition is on the left. If absent, the new edition's style decides. */
  readonly oldLeft?: boolean;
  /** Whether all rows are shown. */
  readonly full?: boolean;
  /** Whether there is a column of remarks even if it is empty. */
  readonly remarks?: boolean;
}

/**
 * The words of the comparison table (新旧対照表) and of the page before it. Every format prints these words and no others.
 */
export interface ComparisonDocument {
  readonly title: string;
  readonly society: string;
  /** The mark 「取扱注意」; absent if every contractor that the document names is published. */
  readonly confidential?: Confidential;
  /** Lines at the top right, such as 「理事会　議案第○号」. */
  readonly references: readonly string[];
  /** 「令和8年4月1日施行予定」. */
  readonly effective: string | undefined;
  readonly summary: ComparisonSummary;
  readonly heads: { readonly old: string; readonly now: string };
  /** The meaning of the underline. */
  readonly legend: string;
  readonly oldLeft: boolean;
  readonly hasRemarks: boolean;
  /** Empty if the revisions say the same. */
  readonly rows: readonly Row[];
  readonly unprinted: readonly UnprintedRow[];
  /** The sentence for a comparison without changes; undefined if there are changes. */
  readonly identical: string | undefined;
  readonly changes: readonly Change[];
}

/** The page before the table. */
export interface ComparisonSummary {
  readonly reason: string;
  readonly mainPoints: readonly string[];
  /** The number of all other changes, by level. */
  readonly others: readonly string[];
  readonly effective: string;
  readonly contractors: readonly EffectLine[];
}

/** One line about contractors: how many, and which. */
export interface EffectLine {
  readonly text: string;
  readonly names: readonly string[];
}

/** Returns the document of a comparison. `all` has every row of both revisions, with its remarks. */
export function comparisonDocument(
  comparison: Comparison,
  all: readonly UnitRow[],
  options: ComparisonOptions = {},
): ComparisonDocument {
  const { now, changes } = comparison;
  const { revision, style, title, society } = now.content;
  const isDraft = revision.status === 'draft';
  const rows =
    changes.changes.length === 0 && !options.full
      ? []
      : options.full
        ? all
        : shownRows(joinedRows(all), comparison);
  const { agendaNumber, documentNumber, body } = revision.approval ?? {};
  const approval = [body, agendaNumber, documentNumber].filter((text) => text !== undefined).join('　');
  const effective = revision.dates?.effective && formatDate(revision.dates.effective, style.dateStyle);
  return {
    title: `「${title}」新旧対照表${isDraft ? '（案）' : ''}`,
    society: society.name,
    references: approval === '' ? [] : [approval],
    effective: effective && `${effective}${isDraft ? '施行予定' : '施行'}`,
    summary: {
      reason: revision.reason ?? '（記載なし）',
      mainPoints: mainPoints(comparison),
      others: otherChanges(changes.changes),
      effective: effective ?? '（未定）',
      contractors: effectLines(changes.contractors),
    },
    heads: isDraft ? { old: '現行', now: '改正案' } : { old: '改正前', now: '改正後' },
    legend: '（下線の部分は改正部分）',
    oldLeft: options.oldLeft ?? style.oldColumn === 'left',
    hasRemarks: options.remarks === true || rows.some(({ remarks }) => remarks.length > 0),
    rows,
    unprinted: unprintedRows(changes.changes, all),
    identical: changes.changes.length === 0 ? '現行と改正案に相違はありません。' : undefined,
    changes: changes.changes,
  };
}

/** Returns what the board decides on: each substantive change that is not part of another listed change. */
function mainPoints(comparison: Comparison): string[] {
  const { changes } = comparison.changes;
  const listed = changes.filter(
    ({ level, within, node }) => level === 'substantive' && !within && node !== 'contractor',
  );
  return listed.map(
    (change) =>
      `${placeWords(change)}${subjectWords(change, comparison)}　${meaningWords(change, 'substantive')}`,
  );
}

/** Returns words for the changed part. For an engagement or a recipient, they also name its item. */
function subjectWords({ node, label, old, new: now }: Change, { trees }: Comparison): string {
  if (node !== 'engagement' && node !== 'recipient') return `「${label}」`;
  const part = now ? nodeAt(trees.now, now.pointer) : nodeAt(trees.old, old?.pointer ?? '');
  return `「${part.parent?.own.text}」の${node === 'engagement' ? '委託先' : '提供先'} ${label}`;
}

function placeWords({ old, new: now }: Change): string {
  const number = now?.section ?? old?.section;
  return number === undefined ? '' : `${sectionName(number)}　`;
}

/** Returns the words for the meanings of a change, each once; with a level, only for the meanings of that level. */
export function meaningWords({ meanings }: Change, level?: Level): string {
  const words = meanings
    .filter((meaning) => level === undefined || meaning.level === level)
    .map(({ rule }) => meaningSpec(rule).words.ja);
  return [...new Set(words)].join('、');
}

function otherChanges(changes: readonly Change[]): string[] {
  return (['administrative', 'editorial'] as const).flatMap((level) => {
    const of = changes.filter((change) => change.level === level);
    const labels = of.map((change) => `${change.label}（${meaningWords(change)}）`);
    return of.length === 0 ? [] : [`${LEVELS[level].ja}　${of.length}件：${labels.join('、')}`];
  });
}

const EFFECTS = [
  { annex: 'reissue', because: 'work', words: '別紙の差替え（委託の内容、名称又は連絡先の変更）' },
  {
    annex: 'reissue',
    because: 'common',
    words: '別紙の差替え（窓口など、すべての別紙に共通の記載だけの変更）',
  },
  { annex: 'new', because: undefined, words: '新規' },
  { annex: 'withdrawn', because: undefined, words: '終了' },
  { annex: 'unchanged', because: undefined, words: '別紙に変更なし' },
] as const;

function effectLines(contractors: readonly ContractorEffect[]): EffectLine[] {
  return EFFECTS.flatMap(({ annex, because, words }) => {
    const of = contractors.filter((effect) => effect.annex === annex && effect.because === because);
    return of.length === 0 ? [] : [{ text: `${words}　${of.length}社`, names: of.map(({ name }) => name) }];
  });
}
