import type { Root } from 'mdast';
import type { Notice } from '../notice/notice.ts';
import { checkCharacters } from '../pdf/check-characters.ts';
import { type Problem, problem, type Where } from '../problems/problem.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { TemplateLimit } from '../templates/budget.ts';
import { at } from '../validate/place.ts';
import type { Leaf } from '../views/leaf.ts';
import type { LeafFault } from '../words/prove-words.ts';
import type { OutputFile, Part } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { DOCUMENTS, type DocumentKind, type PlannedDocument } from './documents.ts';
import { fillTemplate } from './fill-template.ts';
import { FORMATS } from './formats.ts';

/** The files of a revision, and what was found wrong on the way; with an error among that, no files. */
export interface MadeDocuments {
  readonly files: readonly OutputFile[];
  readonly problems: readonly Problem[];
}

/** Makes every file of the parts asked for, in the order of `DOCUMENTS`. */
export async function makeDocuments(
  notice: Notice,
  source: SourceDocument,
  kit: DocumentKit,
  parts: ReadonlySet<Part>,
): Promise<MadeDocuments> {
  const planned = DOCUMENTS.flatMap((kind) => kind.plan(notice).map((plan) => ({ kind, plan })));
  const problems: Problem[] = characterProblems(planned, notice, source, kit);
  const filled = planned.flatMap(({ kind, plan }) => {
    const { tree, problems: faults } = filledTree(kind, plan, kit);
    problems.push(...faults);
    if (!tree) return [];
    const { view, title } = plan;
    return [{ plan, document: { notice, tree, leaves: view.leaves, title, audience: kind.audience } }];
  });
  if (hasError(problems)) return { files: [], problems };
  const files: OutputFile[] = [];
  for (const { plan, document } of filled) {
    const made: OutputFile[] = [];
    for (const { format, path } of plan.files.filter(({ part }) => parts.has(part))) {
      const { bytes, problems: faults = [] } = await FORMATS[format](document, kit, made);
      problems.push(...faults);
      if (bytes) made.push({ path, bytes });
    }
    files.push(...made);
  }
  return hasError(problems) ? { files: [], problems } : { files, problems };
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
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
    return { problems: [problem('template/limit', { limit: error.limit }, { file })] };
  }
}

function characterProblems(
  planned: readonly { kind: DocumentKind; plan: PlannedDocument }[],
  notice: Notice,
  source: SourceDocument,
  { measure }: DocumentKit,
): Problem[] {
  const leaves = planned.flatMap(({ plan }) => plan.view.leaves);
  return checkCharacters(leaves, notice.content.style.typeface, measure).map(
    ({ leaf, kind, characters, index }) => {
      const where = placeInLeaf(source, leaf, index);
      if (kind === 'variation') return problem('font/variation', { sequence: characters }, where);
      const hex = (characters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return problem('font/missing-character', { character: characters, codePoint: `U+${hex}` }, where);
    },
  );
}

/** The character itself where the leaf's words are the source's own string, else the value they come from. */
function placeInLeaf(source: SourceDocument, leaf: Leaf, index: number): Where {
  const place = at(source, leaf.pointer);
  const range = source.characterRangeOf(leaf.pointer, index);
  return range ? { ...place, range } : place;
}

function leafProblem({ fault, leaf: { pointer, text } }: LeafFault, file: string): Problem {
  return problem('template/leaf', { fault, pointer, text }, { file });
}
