import type { List, ListItem, Root } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { type Mark, markAt } from '../phrases/marks.ts';
import { plainText } from '../phrases/plain-text.ts';

/** Signs that are bullets where the items of lists begin with them, whatever they may be elsewhere. */
const SIGNS = /^[・･•●○〇◯◎◇◆■□▪▫–—\-*]/u;
const PREVAILS = 0.6;

/**
 * Returns the signs that are bullets in a document's lists: those that are plainly so at some item, and the one that
 * most items begin with. 「○○○株式会社」 tells only by its neighbours how many circles are the name's.
 */
export function listBullets(tree: Root): ReadonlySet<string> {
  const plain = new Set<string>();
  const counts = new Map<string, number>();
  let items = 0;
  visit(tree, (node) => {
    // A page's list of contents has no bullets that are text.
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

/** Returns the bullet, among some signs, that every item of a list begins with; nothing where they differ. */
export function bulletOfList({ children }: List, signs: ReadonlySet<string>): Mark | undefined {
  const [first] = children;
  const sign = first && SIGNS.exec(itemText(first))?.[0];
  if (sign === undefined || !signs.has(sign) || !children.every((item) => itemText(item).startsWith(sign)))
    return undefined;
  return { kind: 'bullet', family: markAt(`${sign} 語`)?.family ?? sign, raw: sign };
}

/** The words of an item's first block. */
function itemText({ children: [first] }: ListItem): string {
  return first && first.type !== 'list' ? plainText(first).trimStart() : '';
}
