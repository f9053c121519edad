import type { Entry } from './entry.ts';
import { type GroupHeading, groupHeadingIn } from './group-heading.ts';

/**
 * Returns the groups that a table's head names where the head has become one line:
 * 「内部での利用 他の事業者等への情報提供を伴う利用」; nothing for any other line.
 */
export function tableColumnsOf({ text, marks, cell }: Entry): readonly GroupHeading[] | undefined {
  if (marks.length > 0 || cell) return undefined;
  const parts = text.split(/[\s|｜]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const headings = parts.map((part) => groupHeadingIn(part));
  const known = headings.filter((heading) => heading?.isKnown === true);
  return known.length >= 2 && known.length === parts.length
    ? known.filter((heading) => heading !== undefined)
    : undefined;
}

/** Returns whether a cell stands in a table's first row beside another, and both name groups. */
export function isHeadCell({ cell, text }: Entry, entries: readonly Entry[]): boolean {
  if (cell?.row !== 0 || !groupHeadingIn(text)?.isKnown) return false;
  return (
    entries.filter(
      (other) =>
        other.cell?.table === cell.table && other.cell.row === 0 && groupHeadingIn(other.text)?.isKnown,
    ).length > 1
  );
}
