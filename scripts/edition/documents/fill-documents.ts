import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Notice } from '../../notice/notice.ts';
import { TemplateLimit } from '../../print/templates/budget.ts';
import type { LeafFault } from '../../print/words/prove-words.ts';
import { missingCharacter } from '../../problems/missing-character.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { charactersMissing } from '../../typeset/compile/check-characters.ts';
import type { FilledDocument } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { type DocumentKind, type PlannedDocument, plannedDocuments } from './documents.ts';
import { fillTemplate, type ParsedOutputs } from './fill-template.ts';

/** A document with its words filled in, and its files. */
export interface FilledPlan {
  readonly document: FilledDocument;
  readonly files: PlannedDocument['files'];
}

/**
 * Returns all documents of a notice in the order of `DOCUMENTS`, and the problems of the templates. A document whose
 * template never ends is left out.
 */
export function fillDocuments(
  notice: Notice,
  kit: DocumentKit,
): { documents: FilledPlan[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const parsed: ParsedOutputs = new Map();
  const documents = plannedDocuments(notice).flatMap(({ kind, plan }): FilledPlan[] => {
    const { tree, problems: faults } = filledTree(kind, plan, kit, parsed);
    problems.push(...faults, ...(tree ? characterProblems(tree, kind, plan, notice, kit) : []));
    if (!tree) return [];
    const { view, title, files } = plan;
    const { leaves, root: data } = view;
    return [{ document: { notice, tree, leaves, data, title, audience: kind.audience }, files }];
  });
  return { documents, problems };
}

/** Returns the tree of one document, unless its template never ends, and the problems of the template. */
function filledTree(
  { template }: DocumentKind,
  { view }: PlannedDocument,
  { templates, templateFiles }: DocumentKit,
  parsed: ParsedOutputs,
): { tree?: Root; problems: Problem[] } {
  const file = templateFiles.get(template)?.file ?? template;
  try {
    const filled = fillTemplate(templates, template, view, parsed);
    const problems = [
      ...filled.leafFaults.map((fault) => leafProblem(fault, file)),
      ...filled.templateFaults.map((fault) => problem('template/construct', { ...fault }, { file })),
    ];
    return { tree: filled.tree, problems };
  } catch (error) {
    if (!(error instanceof TemplateLimit)) throw error;
    const culprit = templateFiles.get(error.template)?.file ?? file;
    return { problems: [problem('template/limit', { limit: error.limit }, { file: culprit })] };
  }
}

/**
 * Returns the problems of characters that no face has in the template's own words, each character once. Characters in
 * leaves are reported at their place in the source.
 */
function characterProblems(
  tree: Root,
  { template }: DocumentKind,
  { files }: PlannedDocument,
  { content }: Notice,
  { faces, templateFiles }: DocumentKit,
): Problem[] {
  if (!files.some(({ format }) => format === 'pdf')) return [];
  const words: string[] = [];
  visit(tree, 'text', ({ value, data }) => {
    if (!data?.leaf) words.push(value);
  });
  const missing = charactersMissing(words.join('\n'), content.style.typeface, faces);
  const file = templateFiles.get(template)?.file ?? template;
  return [...new Set(missing)].map((character) => missingCharacter(character, { file }));
}

function leafProblem({ fault, leaf: { pointer, text } }: LeafFault, file: string): Problem {
  return problem('template/leaf', { fault, pointer, text }, { file });
}
