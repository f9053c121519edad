import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Notice } from '../../notice/notice.ts';
import { fillTemplate } from '../../print/fill-template.ts';
import { TemplateLimit } from '../../print/templates/budget.ts';
import type { LeafFault } from '../../print/words/prove-words.ts';
import { missingCharacter } from '../../problems/missing-character.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { charactersMissing } from '../../typeset/compile/check-characters.ts';
import type { FilledDocument } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { type DocumentKind, type PlannedDocument, plannedDocuments } from './documents.ts';

/** A document of a notice with its words in place, and the files it becomes. */
export interface FilledPlan {
  readonly document: FilledDocument;
  readonly files: PlannedDocument['files'];
}

/**
 * Returns every document of a notice in the order of `DOCUMENTS`, and what the templates do wrong; a document
 * whose template never ends is left out.
 */
export function fillDocuments(
  notice: Notice,
  kit: DocumentKit,
): { documents: FilledPlan[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const documents = plannedDocuments(notice).flatMap(({ kind, plan }): FilledPlan[] => {
    const { tree, problems: faults } = filledTree(kind, plan, kit);
    problems.push(...faults, ...(tree ? characterProblems(tree, kind, plan, notice, kit) : []));
    if (!tree) return [];
    const { view, title, files } = plan;
    const { leaves, root: data } = view;
    return [{ document: { notice, tree, leaves, data, title, audience: kind.audience }, files }];
  });
  return { documents, problems };
}

/** The tree of one document, unless its template never ends; with what the template does wrong. */
function filledTree(
  { template }: DocumentKind,
  { view }: PlannedDocument,
  { templates, templateFiles }: DocumentKit,
): { tree?: Root; problems: Problem[] } {
  const file = templateFiles.get(template)?.file ?? template;
  try {
    const filled = fillTemplate(templates, template, view);
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

/** Characters of the template's own words that no face has, each once; those of leaves are told of at their source. */
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
