import { plannedDocuments } from '../../edition/documents/documents.ts';
import { filledTree } from '../../edition/documents/fill-documents.ts';
import { normalise } from '../../notice/normalise.ts';
import { readJson } from '../../notice/source/read-json.ts';
import { utf8 } from '../../platform/bytes.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import { previewBlocks } from '../preview/preview-blocks.ts';
import { previewStyles } from '../preview/preview-styles.ts';
import { problemsOf } from '../preview/problems-of.ts';
import { showable } from '../preview/showable.ts';
import type { Shown } from '../preview/shown.ts';
import type { Ask, Looked } from './ask.ts';
import type { InstalledCore } from './installed-core.ts';
import { printedIn } from './printed.ts';
import { sourceFile } from './source-file.ts';

/** Returns what a state of the text says: its problems in the order of the text, and the page that it makes. */
export function look(
  { number, society, revision, text }: Extract<Ask, { kind: 'look' }>,
  installed: InstalledCore,
): Looked {
  const path = { society, revision };
  const read = readJson(sourceFile(path), utf8(text));
  if (!read.ok) return { number, problems: read.problems, printed: {} };
  const shown = showable(read.value, path, installed.validate);
  const problems = sortProblems(problemsOf(read.value, path, shown, installed.validate));
  return { number, problems, printed: {}, ...(shown ? pageOf(shown, installed) : {}) };
}

/** If the page has more than a template may print, there is no preview. */
function pageOf(
  { source, sourcePointer, leftOut }: Shown,
  { templates, folder }: InstalledCore,
): Pick<Looked, 'preview' | 'printed'> {
  const planned = plannedDocuments(normalise(source));
  const documents = planned.map(({ kind, plan }) => ({ audience: kind.audience, plan }));
  const printed = printedIn(documents, sourcePointer);
  const page = planned.find(({ kind }) => kind.audience === 'public');
  const kit = { templates, templateFiles: folder.set };
  const tree = page && filledTree(page.kind.template, page.plan.view, kit).tree;
  if (!tree) return { printed };
  const blocks = previewBlocks(tree, page.plan.view.leaves, sourcePointer);
  return { printed, preview: { blocks, styles: previewStyles(folder.styles), leftOut } };
}
