import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isContainerRole, isSpanRole } from './roles.ts';

/** Returns the directives that a template wrote and no compiler knows, as they are written, in order. */
export function unknownRoles(tree: Root): string[] {
  const unknown: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'containerDirective' && !isContainerRole(node.name)) unknown.push(`:::${node.name}`);
    if (node.type === 'leafDirective') unknown.push(`::${node.name}`);
    if (node.type === 'textDirective' && !isSpanRole(node.name)) unknown.push(`:${node.name}`);
  });
  return unknown;
}
