import type { List, ListItem, Root } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { ALL_BULLETS, CIRCLES } from '../../../notice/vocabulary/list-marks.ts';
import { type Mark, markAt } from '../phrases/marks.ts';
import { plainText } from '../phrases/plain-text.ts';

/** Signs that are bullets where the items of lists begin with them, whatever they may be elsewhere. */
const SIGNS = new RegExp(`^[${ALL_BULLETS}${CIRCLES}–—\\-*]`, 'u');
const PREVAILS = 0.6;

/**
 * Returns the signs that are bullets in a document's lists: those that are clearly bullets at one item, and the one
 * with which most items begin. In 「○○○株式会社」 only the other items show how many circles belong to the name.
 */
export function listBullets(tree: Root): ReadonlySet<string> {
  const plain = new Set<string>();
  const counts = new Map<string, number>();
  let items = 0;
  visit(tree, (node) => {
    // The list of contents of a page has no bullets in its text.
    if (node.data?.block?.aside) return SKIP;
    if (node.type !== 'listItem') return CONTINUE;
    const text = itemText(node);
    const sign = SIGNS.exec(text)?.[0];
    items += 1;
    if (sign === undefined) return CONTINUE;
    if (markAt(text)?.kind === 'bullet') plain.add(sign);
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return CONTINUE;
  });
  const prevailing = [...counts].flatMap(([sign, count]) => (count >= items * PREVAILS ? [sign] : []));
  return new Set([...plain, ...prevailing]);
}

/** Returns the bullet, among `signs`, with which every item of a list begins; undefined if they differ. */
export function bulletOfList({ children }: List, signs: ReadonlySet<string>): Mark | undefined {
  const [first] = children;
  const sign = first && SIGNS.exec(itemText(first))?.[0];
  if (sign === undefined || !signs.has(sign) || !children.every((item) => itemText(item).startsWith(sign)))
    return undefined;
  return { kind: 'bullet', family: markAt(`${sign} 語`)?.family ?? sign, raw: sign };
}

/** Returns the words of an item's first block. */
function itemText({ children: [first] }: ListItem): string {
  return first && first.type !== 'list' ? plainText(first).trimStart() : '';
}
