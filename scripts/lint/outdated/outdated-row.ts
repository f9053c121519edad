import type { RuleId } from '../../problems/rules.ts';
import type { Law } from './law-references.ts';

/** The rules of the table of outdated wording. */
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

/** The common properties of all rows. */
interface Row {
  readonly rule: OutdatedRule;
  /** The law or notification that made the change. */
  readonly basis: string;
  /**
   * Texts in which the row finds something: the found words and, if `--fix` may change them, the text after the change.
   */
  readonly bad: readonly { readonly text: string; readonly found: string; readonly fixed?: string }[];
  /** Texts in which the row must find nothing. */
  readonly good: readonly string[];
}

/** Words that were replaced by another wording. Patterns are matched against folded texts. */
export interface OutdatedWords extends Row {
  readonly kind: 'words';
  /** The group `words` is the outdated part; the rest is the context that identifies it. Flags: `dgu`. */
  readonly pattern: RegExp;
  /** The wording of today. */
  readonly replacement: string;
  /** The first day from which it applies; absent if the old words were never right. */
  readonly since?: string;
  /** Whether it is only a renaming, so that the replacement can simply take the place of the words. */
  readonly isRenaming: boolean;
  /** The row does not apply to a notice with a match of this anywhere. */
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
  /** The new numbers with their first day, oldest first. */
  readonly to: readonly (ArticleNumbers & { readonly since: string })[];
  /** The words of the subject, if the number alone does not identify the article. */
  readonly about?: RegExp;
  /** The words of the subject, if the text does not name the law at the article. A row with `about` needs none. */
  readonly impliedAbout?: RegExp;
  /** Words about the article that has this number today. */
  readonly today?: RegExp;
}

/** A row of the table of outdated wording. */
export type OutdatedRow = OutdatedWords | OutdatedArticle;
