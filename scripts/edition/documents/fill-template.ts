import type { Root } from 'mdast';
import { isTooIntricate } from '../../markdown/too-intricate.ts';
import { TemplateLimit } from '../../print/templates/budget.ts';
import type { Templates } from '../../print/templates/render-template.ts';
import { fillHoles } from '../../print/tree/fill-holes.ts';
import { parseTemplateOutput } from '../../print/tree/parse-template-output.ts';
import type { View } from '../../print/views/leaf.ts';
import { type LeafFault, leafFaults } from '../../print/words/prove-words.ts';
import { type TemplateFault, templateFaults } from '../../print/words/template-faults.ts';

/** A template printed, parsed and filled, with what it failed to print. */
export interface FilledTemplate {
  readonly tree: Root;
  readonly leafFaults: readonly LeafFault[];
  readonly templateFaults: readonly TemplateFault[];
}

/**
 * What templates have printed, with its trees. A hole is known by its number, so that views alike in form are printed
 * alike whatever their words: most annexes are one tree, filled with other leaves.
 */
export type ParsedOutputs = Map<string, Root>;

/** Returns the tree of a view in a template. Throws a TemplateLimit as `Templates.render` does. */
export function fillTemplate(
  templates: Templates,
  name: string,
  { root, leaves }: View<object>,
  parsed: ParsedOutputs = new Map(),
): FilledTemplate {
  const markdown = templates.render(name, root, leaves.length);
  if (isTooIntricate(markdown)) throw new TemplateLimit('nesting', name);
  const unfilled = parsed.get(markdown) ?? parseTemplateOutput(markdown);
  parsed.set(markdown, unfilled);
  const tree = fillHoles(unfilled, leaves);
  return { tree, leafFaults: leafFaults(tree, leaves), templateFaults: templateFaults(tree) };
}
