import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { safeUrl } from '../../notice/link-addresses.ts';
import { isContainerRole, isSpanRole } from '../tree/roles.ts';
import { squeeze } from './main-flow.ts';

/** Something in the output of a template that no compiler can show. */
export interface TemplateFault {
  /**
   * The node's type; `directive` for an unknown directive; `address` for a link that is not safe; `empty-heading` or
   * `skipped-heading` for headings that confuse a person who reads by headings.
   */
  readonly construct: string;
  /** Its first words, so that an author can find it. */
  readonly excerpt: string;
}

/** The types of node that documents may have. */
const NODES: ReadonlySet<string> = new Set<Nodes['type']>([
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
  'containerDirective',
  'textDirective',
]);

const EXCERPT_LENGTH = 30;

/** Returns the faults of a filled tree in order. */
export function templateFaults(tree: Root): TemplateFault[] {
  const faults: TemplateFault[] = [];
  let level = 0;
  visit(tree, (node) => {
    const fault = node.type === 'heading' ? headingFault(node, level) : faultOf(node);
    if (node.type === 'heading') level = node.depth;
    if (fault) faults.push({ ...fault, excerpt: [...fault.excerpt].slice(0, EXCERPT_LENGTH).join('') });
  });
  return faults;
}

/**
 * Headings must have words, the first must have level 1, and none may be more than one level below the one before it
 * (ISO 14289-1, 7.4).
 */
function headingFault(heading: Heading, level: number): TemplateFault | undefined {
  const excerpt = textOf(heading);
  if (squeeze(excerpt) === '') return { construct: 'empty-heading', excerpt: '#'.repeat(heading.depth) };
  return heading.depth > level + 1 ? { construct: 'skipped-heading', excerpt } : undefined;
}

function faultOf(node: Nodes): TemplateFault | undefined {
  switch (node.type) {
    case 'containerDirective':
      return isContainerRole(node.name) ? undefined : { construct: 'directive', excerpt: `:::${node.name}` };
    case 'textDirective':
      return isSpanRole(node.name) ? undefined : { construct: 'directive', excerpt: `:${node.name}` };
    case 'leafDirective':
      return { construct: 'directive', excerpt: `::${node.name}` };
    case 'link':
      return isLinkable(node.url) ? undefined : { construct: 'address', excerpt: node.url };
    default:
      if (NODES.has(node.type)) return undefined;
      return { construct: node.type, excerpt: 'value' in node ? node.value : textOf(node) };
  }
}

/** Whether an address has a safe scheme or is a file in the same folder. */
function isLinkable(url: string): boolean {
  return safeUrl(url) !== undefined || /^[a-z0-9][a-z0-9-]*\.(?:pdf|html)$/u.test(url);
}
