import type { Root } from 'mdast';
import { isTooIntricate } from '../../markdown/too-intricate.ts';
import { TemplateLimit } from '../../print/templates/budget.ts';
import type { Templates } from '../../print/templates/render-template.ts';
import { fillHoles } from '../../print/tree/fill-holes.ts';
import { parseTemplateOutput } from '../../print/tree/parse-template-output.ts';
import type { View } from '../../print/views/leaf.ts';
import { type LeafFault, leafFaults } from '../../print/words/prove-words.ts';
import { type TemplateFault, templateFaults } from '../../print/words/template-faults.ts';

/** The filled output of a template, and its faults. */
export interface FilledTemplate {
  readonly tree: Root;
  readonly leafFaults: readonly LeafFault[];
  readonly templateFaults: readonly TemplateFault[];
}

/**
 * Template outputs and their trees. A hole has only a number, so views of the same form have the same output, whatever
 * their words are: most annexes share one tree, which is filled with different leaves.
 */
export type ParsedOutputs = Map<string, Root>;

/** Returns the tree of a view printed with a template. Throws a TemplateLimit as `Templates.render` does. */
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
