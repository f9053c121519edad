import { diffArrays } from 'diff';
import { wordsOfText } from './words-of-text.ts';

/** A run of a text that was kept, or that is only in the old or only in the new text. */
export interface Segment {
  readonly text: string;
  readonly change?: 'removed' | 'added';
}

/** If more than this many words differ, the whole text is shown as replaced. */
const MAX_EDITS = 2000;

/**
 * Returns how one text becomes another, by words. The kept and removed segments together are the old text; the kept and
 * added segments are the new text. A removed segment comes before the segment that replaces it. No grapheme is cut.
 * Source of the method: E. W. Myers, An O(ND) Difference Algorithm, Algorithmica 1 (1986).
 */
export function wordChanges(old: string, now: string): Segment[] {
  if (old === now) return old === '' ? [] : [{ text: old }];
  const parts = diffArrays(wordsOfText(old), wordsOfText(now), { maxEditLength: MAX_EDITS });
  if (!parts) return replacement(old, now);
  const edits = parts.map(({ value, added, removed }): Edit => {
    const text = value.join('');
    return { kept: added || removed ? '' : text, removed: removed ? text : '', added: added ? text : '' };
  });
  return joined(edits).flatMap(({ kept, removed, added }) =>
    kept === '' ? replacement(removed, added) : [{ text: kept }],
  );
}

/** Kept words, or words that replace others. */
interface Edit {
  readonly kept: string;
  readonly removed: string;
  readonly added: string;
}

/**
 * Joins neighbouring edits, and also a few kept words between two replacements: a person sees 「被保険者資格証明書」→「資格確認書」 as
 * one replacement, not as three.
 */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    result.push(edit);
    mergeEnd(result);
  }
  return result;
}

function mergeEnd(edits: Edit[]): void {
  const [before, last] = edits.slice(-2);
  if (before && last && !before.kept && !last.kept) {
    edits.splice(-2, 2, {
      kept: '',
      removed: before.removed + last.removed,
      added: before.added + last.added,
    });
  }
  const [first, middle, end] = edits.slice(-3);
  if (first && middle?.kept && end && !first.kept && !end.kept && isLost(middle.kept, first, end)) {
    edits.splice(-3, 3, {
      kept: '',
      removed: first.removed + middle.kept + end.removed,
      added: first.added + middle.kept + end.added,
    });
  }
}

/**
 * Returns whether a reader would not notice the kept words, because they are no longer than the replacements on both
 * sides.
 */
function isLost(kept: string, before: Edit, after: Edit): boolean {
  const replaced = before.removed + after.removed !== '' && before.added + after.added !== '';
  const { length } = kept;
  const lengthOf = ({ removed, added }: Edit) => Math.max(removed.length, added.length);
  return (
    replaced &&
    !/[、。]/u.test(kept) &&
    length <= lengthOf(before) &&
    length <= lengthOf(after) &&
    length <= 4
  );
}

function replacement(removed: string, added: string): Segment[] {
  if (removed === added) return removed === '' ? [] : [{ text: removed }];
  return [
    ...(removed === '' ? [] : [{ text: removed, change: 'removed' as const }]),
    ...(added === '' ? [] : [{ text: added, change: 'added' as const }]),
  ];
}
