import type { RuleId } from '../problems/rules.ts';
import type { Law } from './law-references.ts';

/** The rules of the table. */
export type OutdatedRule = Extract<
  RuleId,
  | 'lint/insurance-card'
  | 'lint/my-number-19-7'
  | 'lint/appi-renumbered'
  | 'lint/joint-use-article'
  | 'lint/guideline-name'
  | 'lint/reasonable-relation'
  | 'lint/act-name'
  | 'lint/child-support-levy'
>;

/** What every row of the table says. */
interface Row {
  readonly rule: OutdatedRule;
  /** The law or notification that the change comes from. */
  readonly basis: string;
  /** Texts that the row finds: the words found, and the text as `--fix` leaves it where it may. */
  readonly bad: readonly { readonly text: string; readonly found: string; readonly fixed?: string }[];
  /** Texts that are right, or that the row knows nothing of. */
  readonly good: readonly string[];
}

/** Words that another wording has taken the place of. Patterns are matched against folded texts. */
export interface OutdatedWords extends Row {
  readonly kind: 'words';
  /** The group `words` is what is outdated, the rest the subject it is known by; flags `dgu`. */
  readonly pattern: RegExp;
  /** What is written today. */
  readonly replacement: string;
  /** The first day it applies on; absent where it was never right. */
  readonly since?: string;
  /** A mere renaming: the replacement can take the place of the words. */
  readonly isRenaming: boolean;
  /** The row does not apply to a notice that has this somewhere. */
  readonly unless?: RegExp;
}

/** The numbers of an article, a paragraph and an item. */
export interface ArticleNumbers {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** A reference to an article that has another number today. */
export interface OutdatedArticle extends Row {
  readonly kind: 'article';
  readonly law: Law;
  readonly from: ArticleNumbers;
  /** The numbers by the day from which they hold, the oldest first. */
  readonly to: readonly (ArticleNumbers & { readonly since: string })[];
  /** The subject's words, where the number alone does not tell which article is meant. */
  readonly about?: RegExp;
  /** Words that speak for the article that has the number today. */
  readonly today?: RegExp;
}

export type OutdatedRow = OutdatedWords | OutdatedArticle;
