import { type ApprovalAct, approvalActs } from '../../notice/approval-acts.ts';
import { formatDate } from '../../notice/calendar-date.ts';
import type { NoticeStyle } from '../../notice/notice.ts';
import type { Change } from '../changes/changes.generated.ts';
import type { Comparison } from '../changes/compare-notices.ts';
import type { Confidential } from './confidential-words.ts';
import type { Row, UnitRow } from './rows/comparison-rows.ts';
import { REMARK_KINDS, type RemarkKind } from './rows/remark-kinds.ts';
import { joinedRows, shownRows } from './rows/shown-rows.ts';
import { type UnprintedRow, unprintedRows } from './rows/unprinted-rows.ts';
import { type EffectLine, effectLines } from './words/effect-lines.ts';
import { type Points, summaryPoints } from './words/summary-points.ts';

/** What a reader of the comparison may choose. */
export interface ComparisonOptions {
  /** Whether the old edition is on the left. If absent, the new edition's style decides. */
  readonly oldLeft?: boolean;
  /** Whether all rows are shown. */
  readonly full?: boolean;
  /** What the column of remarks says. If empty, there is no such column; by default, it says all, if there is a difference. */
  readonly remarks?: readonly RemarkKind[];
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
  /** 「令和8年4月1日施行予定」; of a correction, its own day: 「令和8年5月11日訂正」. */
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
  /** The sentence for revisions that print the same; undefined if the table shows a difference. */
  readonly identical: string | undefined;
  readonly changes: readonly Change[];
}

/** The page before the table. */
export interface ComparisonSummary {
  /** What was done: 改正 or 訂正. */
  readonly act: '改正' | '訂正';
  /** What happens on the day of `effective`. */
  readonly comesInto: '施行' | '訂正';
  readonly reason: string;
  /** What the board decides on, and all other changes that are printed. */
  readonly points: readonly Points[];
  readonly effective: string;
  readonly contractors: readonly EffectLine[];
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
  const { heads, legend, act, comesInto } = KINDS[revision.kind ?? 'revision'](isDraft);
  const isUnchanged = changes.changes.length === 0;
  const isSame = isUnchanged || !all.some(({ differs, remarks }) => differs || remarks.length > 0);
  const { remarks: wanted = REMARK_KINDS, full = false } = options;
  const rows: readonly (Row | UnitRow)[] = full ? all : isSame ? [] : shownRows(joinedRows(all), comparison);
  const day = act === '訂正' ? revision.dates?.corrected?.at(-1)?.date : revision.dates?.effective;
  const effective = day && formatDate(day, style.dateStyle);
  return {
    title: `「${title}」新旧対照表${isDraft ? '（案）' : ''}`,
    society: society.name,
    references: approvalActs(revision).map((act) => referenceOf(act, style)),
    effective: effective && `${effective}${comesInto}${isDraft ? '予定' : ''}`,
    summary: {
      act,
      comesInto,
      reason: revision.reason ?? '（記載なし）',
      points: summaryPoints(comparison).map((points) => actedOn(points, act)),
      effective: effective ?? '（未定）',
      contractors: effectLines(comparison),
    },
    heads,
    legend,
    oldLeft: options.oldLeft ?? style.oldColumn === 'left',
    hasRemarks: wanted.length > 0 && (!isSame || options.remarks !== undefined),
    rows: rows.map(withHappened),
    unprinted: unprintedRows(comparison, all),
    identical: identicalWords(isUnchanged, isSame, heads),
    changes: changes.changes,
  };
}

/** In a correction nothing was 改正: what was prose is 訂正 too. */
function actedOn(points: Points, act: ComparisonSummary['act']): Points {
  return { ...points, items: points.items.map((words) => words.replace(/を改正$/u, `を${act}`)) };
}

interface KindWords extends Pick<ComparisonDocument, 'heads' | 'legend'> {
  readonly act: ComparisonSummary['act'];
  readonly comesInto: ComparisonSummary['comesInto'];
}

/** The words for each kind of edition; a draft's columns are what is in force and what is proposed. */
const KINDS: Readonly<Record<'revision' | 'correction', (isDraft: boolean) => KindWords>> = {
  revision: (isDraft) => ({
    heads: isDraft ? { old: '現行', now: '改正案' } : { old: '改正前', now: '改正後' },
    legend: '（下線の部分は改正部分）',
    act: '改正',
    comesInto: '施行',
  }),
  correction: (isDraft) => ({
    heads: isDraft ? { old: '現行', now: '訂正案' } : { old: '訂正前', now: '訂正後' },
    legend: '（下線の部分は訂正部分）',
    act: '訂正',
    comesInto: '訂正',
  }),
};

/** 「理事会承認　令和8年2月20日　議案第○号」. */
function referenceOf(
  { body, act, date, agendaNumber, documentNumber }: ApprovalAct,
  { dateStyle }: NoticeStyle,
): string {
  const day = date && formatDate(date, dateStyle);
  return [`${body}${act ?? ''}`, day, agendaNumber, documentNumber]
    .filter((text) => text !== undefined)
    .join('　');
}

function withHappened(row: Row | UnitRow): Row {
  return 'happened' in row && row.happened ? { ...row, remarks: [row.happened, ...row.remarks] } : row;
}

/** Returns the sentence for revisions that print the same. What is not printed may differ all the same. */
function identicalWords(
  isUnchanged: boolean,
  isSame: boolean,
  { old, now }: ComparisonDocument['heads'],
): string | undefined {
  if (isUnchanged) return `${old}と${now}に相違はありません。`;
  return isSame ? `公表文の文言は、${old}と${now}とで相違ありません。` : undefined;
}
