import type { PdfDict } from '../reader/pdf-values.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { RuleTable } from '../rule.ts';
import { leadsToPage } from './destinations.ts';

/** The bookmarks (ISO 32000-1, 12.3.3). A file without bookmarks breaks none of these rules. */
export const outlineRules = {
  'outline/chain': {
    clause: 'ISO 32000-1, 12.3.3, tables 152 and 153',
    says: 'Bookmarks are chained both ways, from First to Last, and name their parent.',
    *check(pdf) {
      for (const { node, children } of outlineNodes(pdf)) {
        if (node.dict('Last') !== children.at(-1)) yield `Last of ${titleOf(node)}`;
        for (const [index, child] of children.entries()) {
          if (child.dict('Prev') !== children[index - 1]) yield `Prev of ${titleOf(child)}`;
          if (child.dict('Parent') !== node) yield `Parent of ${titleOf(child)}`;
        }
      }
    },
  },
  'outline/titles': {
    clause: 'ISO 32000-1, 12.3.3, table 153',
    says: 'Every bookmark has words.',
    *check(pdf) {
      for (const { children } of outlineNodes(pdf)) {
        for (const child of children) if (!child.text('Title')?.trim()) yield 'a bookmark';
      }
    },
  },
  'outline/destinations': {
    clause: 'ISO 32000-1, 12.3.2 and 12.3.3',
    says: 'Every bookmark leads to a page of the document.',
    *check(pdf) {
      for (const { children } of outlineNodes(pdf)) {
        for (const child of children) if (!leadsToPage(pdf, child)) yield titleOf(child);
      }
    },
  },
  'outline/count': {
    clause: 'ISO 32000-1, 12.3.3, tables 152 and 153',
    says: 'Count is the number of bookmarks seen below, negative where they are folded in.',
    *check(pdf) {
      for (const { node, children } of outlineNodes(pdf)) {
        const seen = visible(children);
        const count = node.number('Count') ?? 0;
        const isRoot = node === pdf.catalog.dict('Outlines');
        if (count !== seen && (isRoot || Math.abs(count) !== seen))
          yield `${titleOf(node)}: ${count} for ${seen}`;
      }
    },
  },
  'outline/elements': {
    clause: 'ISO 32000-1, 12.3.3, table 153 (SE)',
    says: 'A bookmark that names an element names a heading of the structure.',
    *check(pdf) {
      const headings = new Set(
        pdf.structure.elements.filter(({ role }) => /^H\d?$/.test(role)).map(({ dict }) => dict),
      );
      for (const { children } of outlineNodes(pdf)) {
        for (const child of children) {
          const element = child.dict('SE');
          if (child.has('SE') && (!element || !headings.has(element))) yield titleOf(child);
        }
      }
    },
  },
} as const satisfies RuleTable;

type OutlineNode = { node: PdfDict; children: PdfDict[] };

/**
 * Returns the outline's root and every item, each with its children by First and Next. A circle ends where it closes.
 */
function outlineNodes({ catalog }: Pdf): OutlineNode[] {
  const root = catalog.dict('Outlines');
  const nodes: OutlineNode[] = [];
  const seen = new Set<PdfDict>();
  const waiting = root ? [root] : [];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    const children: PdfDict[] = [];
    for (let child = node.dict('First'); child && !seen.has(child); child = child.dict('Next')) {
      seen.add(child);
      children.push(child);
    }
    nodes.push({ node, children });
    waiting.push(...children);
  }
  return nodes;
}

function visible(children: readonly PdfDict[]): number {
  const below = children.map((child) => Math.max(0, child.number('Count') ?? 0));
  return below.reduce((sum, count) => sum + count, children.length);
}

function titleOf(node: PdfDict): string {
  return node.text('Title') ?? 'the outline';
}
