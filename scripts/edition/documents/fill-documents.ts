import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Notice } from '../../notice/notice.ts';
import { fillTemplate } from '../../print/fill-template.ts';
import { TemplateLimit } from '../../print/templates/budget.ts';
import type { TemplateName } from '../../print/templates/template-set.ts';
import type { Leaf, View } from '../../print/views/leaf.ts';
import { noticeView } from '../../print/views/notice-view.ts';
import type { LeafFault } from '../../print/words/prove-words.ts';
import { missingCharacter } from '../../problems/missing-character.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { charactersMissing } from '../../typeset/compile/check-characters.ts';
import type { FilledDocument } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { type DocumentKind, type PlannedDocument, plannedDocuments } from './documents.ts';

/** A document with its words filled in, and its files. */
export interface FilledPlan {
  readonly document: FilledDocument;
  readonly files: PlannedDocument['files'];
}

/** The filled documents of a notice, and what was found. */
export interface FilledDocuments {
  /** In the order of `DOCUMENTS`. A document whose template never ends is left out. */
  readonly documents: readonly FilledPlan[];
  /** Every value that the documents print, including documents that were left out. */
  readonly leaves: readonly Leaf[];
  /** The problems of the templates. */
  readonly problems: readonly Problem[];
}

/** Returns all documents of a notice with their words filled in. */
export function fillDocuments(notice: Notice, kit: DocumentKit): FilledDocuments {
  const problems: Problem[] = [];
  const planned = plannedDocuments(notice);
  const documents = planned.flatMap(({ kind, plan }): FilledPlan[] => {
    const { tree, problems: faults } = filledTree(kind.template, plan.view, kit);
    problems.push(...faults, ...(tree ? characterProblems(tree, kind, plan, notice, kit) : []));
    if (!tree) return [];
    const { view, title, files } = plan;
    const { leaves, root: data } = view;
    return [{ document: { notice, tree, leaves, data, title, audience: kind.audience }, files }];
  });
  return { documents, leaves: planned.flatMap(({ plan }) => plan.view.leaves), problems };
}

/** Returns the filled tree of the public notice, or undefined if there is none. */
export function publicTree(documents: readonly FilledPlan[]): Root | undefined {
  return documents.find(({ document }) => document.audience === 'public')?.document.tree;
}

/** The filled tree of one document; absent if its template never ends. `problems` are those of the template. */
export interface FilledTree {
  readonly tree?: Root;
  readonly problems: readonly Problem[];
}

/** Returns only the public notice. A former edition is compared in this form: as today's templates print it. */
export function fillNotice(notice: Notice, kit: DocumentKit): FilledTree {
  return filledTree('notice.md', noticeView(notice), kit);
}

/** Returns the filled tree of one view. */
export function filledTree(
  template: TemplateName,
  view: View<object>,
  { templates, templateFiles }: Pick<DocumentKit, 'templates' | 'templateFiles'>,
): FilledTree {
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
