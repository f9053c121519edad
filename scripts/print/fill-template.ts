import type { Root } from 'mdast';
import { isTooIntricate } from '../markdown/too-intricate.ts';
import { TemplateLimit } from './templates/budget.ts';
import type { Templates } from './templates/render-template.ts';
import { fillHoles } from './tree/fill-holes.ts';
import { parseTemplateOutput } from './tree/parse-template-output.ts';
import type { ParsedOutputs } from './tree/parsed-outputs.ts';
import type { View } from './views/leaf.ts';
import { type LeafFault, leafFaults } from './words/prove-words.ts';
import { type TemplateFault, templateFaults } from './words/template-faults.ts';

/** The filled output of a template, and its faults. */
export interface FilledTemplate {
  readonly tree: Root;
  readonly leafFaults: readonly LeafFault[];
  readonly templateFaults: readonly TemplateFault[];
}

/**
 * Returns the tree of a view printed with a template. Throws a TemplateLimit as `Templates.render` does. `kept` has the
 * outputs that were parsed before, by default those of the whole process.
 */
export function fillTemplate(
  templates: Templates,
  name: string,
  { root, leaves }: View<object>,
  kept?: ParsedOutputs,
): FilledTemplate {
  const markdown = templates.render(name, root, leaves.length);
  if (isTooIntricate(markdown)) throw new TemplateLimit('nesting', name);
  const tree = fillHoles(parseTemplateOutput(markdown, kept), leaves);
  return { tree, leafFaults: leafFaults(tree, leaves), templateFaults: templateFaults(tree) };
}
