import type { Root } from 'mdast';
import type { Notice } from '../../notice/notice.ts';
import { type Comparison, compareNotices } from '../changes/compare-notices.ts';
import {
  type ComparisonDocument,
  type ComparisonOptions,
  comparisonDocument,
} from './comparison-document.ts';
import { type UnitRow, unitRows } from './rows/comparison-rows.ts';
import { REMARK_KINDS } from './rows/remark-kinds.ts';
import { withRemarks } from './rows/row-remarks.ts';

/** A notice with the filled tree of its printed document. */
export interface PrintedNotice {
  readonly notice: Notice;
  readonly tree: Root;
}

/**
 * Two printed notices and all that is needed to compare them. Each result is made when it is first asked for, and only
 * once.
 */
export class PreparedComparison {
  readonly old: PrintedNotice;
  readonly now: PrintedNotice;
  readonly #options: ComparisonOptions;
  #comparison: Comparison | undefined;
  #rows: readonly UnitRow[] | undefined;
  #document: ComparisonDocument | undefined;
  #full: ComparisonDocument | undefined;

  constructor(old: PrintedNotice, now: PrintedNotice, options: ComparisonOptions = {}) {
    this.old = old;
    this.now = now;
    this.#options = options;
  }

  /** The changes between the two. */
  get comparison(): Comparison {
    this.#comparison ??= compareNotices(this.old.notice, this.now.notice);
    return this.#comparison;
  }

  /** The table with the given options. */
  get document(): ComparisonDocument {
    this.#document ??= comparisonDocument(this.comparison, this.#allRows(), this.#options);
    return this.#document;
  }

  /** The table with all rows, for the officer. */
  get full(): ComparisonDocument {
    this.#full ??= comparisonDocument(this.comparison, this.#allRows(), { full: true });
    return this.#full;
  }

  #allRows(): readonly UnitRow[] {
    const printed = { old: this.old.tree, now: this.now.tree };
    this.#rows ??= withRemarks(
      unitRows(this.comparison, printed),
      this.comparison,
      this.#options.remarks ?? REMARK_KINDS,
    );
    return this.#rows;
  }
}
