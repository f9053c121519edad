import type { Nodes, Root } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { type Mark, markAt } from './marks.ts';
import { plainText } from './plain-text.ts';

/** Signs that are bullets where the items of lists begin with them, whatever they may be elsewhere. */
const SIGNS = /^[・･•●○〇◯◎◇◆■□▪▫–—\-*]/u;
const PREVAILS = 0.6;

/** Returns the sign that most items of a document's lists begin with, as a mark; nothing where there is none. */
export function listBullet(tree: Root): Mark | undefined {
  const counts = new Map<string, number>();
  let items = 0;
  visit(tree, (node: Nodes) => {
    // A page's list of contents has no bullets that are text.
    if (node.data?.block?.aside) return SKIP;
    if (node.type !== 'listItem') return CONTINUE;
    const [first] = node.children;
    if (!first || first.type === 'list') return CONTINUE;
    items += 1;
    const sign = SIGNS.exec(plainText(first).trimStart())?.[0];
    if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return CONTINUE;
  });
  const [sign, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (sign === undefined || count === undefined || count < items * PREVAILS) return undefined;
  return { kind: 'bullet', family: markAt(`${sign} 語`)?.family ?? sign, raw: sign };
}
