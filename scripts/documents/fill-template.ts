import type { Root } from 'mdast';
import type { Templates } from '../templates/render-template.ts';
import { fillHoles } from '../tree/fill-holes.ts';
import { parseTemplateOutput } from '../tree/parse-template-output.ts';
import { unknownRoles } from '../tree/unknown-roles.ts';
import type { View } from '../views/view.ts';
import { type LeafFault, leafFaults } from '../words/prove-words.ts';

/** A template printed, parsed and filled, with what it failed to print. */
export interface FilledTemplate {
  readonly tree: Root;
  readonly faults: readonly LeafFault[];
  /** Directives that no compiler knows. */
  readonly unknown: readonly string[];
}

/** Returns the tree of a view in a template. */
export function fillTemplate(
  templates: Templates,
  name: string,
  { root, leaves }: View<object>,
): FilledTemplate {
  const tree = fillHoles(parseTemplateOutput(templates.render(name, root)), leaves);
  return { tree, faults: leafFaults(tree, leaves), unknown: unknownRoles(tree) };
}
