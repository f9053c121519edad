import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Templates } from '../../print/templates/render-template.ts';
import {
  compiledBeforehand,
  standardFile,
  type TemplateFolder,
  type TemplateText,
  templateFolder,
  templateSet,
} from '../../print/templates/template-folder.ts';
import { PARTIALS, type TemplateSet } from '../../print/templates/template-set.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { readTemplateFolder } from '../files/template-files.ts';
import { nodePlatform } from '../node-platform.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { PRECOMPILED } from './precompiled.ts';

/** The folder of the program's own templates, its page shell and its style sheets. */
export const TEMPLATE_FOLDER = join(PROJECT_ROOT, 'templates');
const VIEWS_SCHEMA = join(PROJECT_ROOT, 'schema', 'views.schema.json');

/** The templates and style sheets of the documents. */
export interface LoadedTemplates extends TemplateFolder {
  readonly templates: Templates;
}

/** The templates. They are absent if a society's own templates have a problem. */
export interface TemplateLoad {
  readonly loaded?: LoadedTemplates;
  readonly problems: readonly Problem[];
  /** The texts of the files that may have problems, by file name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the program's templates. A file in the society's own folder replaces the one of the same name. */
export async function loadTemplates(ownFolder?: string): Promise<TemplateLoad> {
  const standard = readTemplateFolder(TEMPLATE_FOLDER).texts.map((text) => ({
    ...text,
    file: standardFile(text.name),
  }));
  if (ownFolder === undefined) return { loaded: await loaded(standard), problems: [], texts: new Map() };
  const own = readTemplateFolder(ownFolder);
  const names = standard.map(({ name }) => name);
  const files = [...new Map([...standard, ...own.texts].map((text) => [text.name, text])).values()].sort(
    byName,
  );
  const problems = [
    ...own.problems,
    ...own.texts.flatMap((text) => strayFile(text, names)),
    ...(await checked(templateSet(files))),
    ...(await styleProblems(own.texts)),
  ];
  const texts = new Map(own.texts.map(({ file, text }) => [file, text]));
  return problems.length > 0 ? { problems, texts } : { loaded: await loaded(files), problems, texts };
}

async function loaded(files: readonly TemplateText[]): Promise<LoadedTemplates> {
  const folder = templateFolder(files, nodePlatform);
  return { ...folder, templates: (await precompiled(folder.set)) ?? (await compiledNow(folder.set)) };
}

/** Returns the templates that were compiled when the program was built, or undefined if any text is different now. */
async function precompiled(set: TemplateSet): Promise<Templates | undefined> {
  const found = compiledBeforehand(set, (await PRECOMPILED.templates?.())?.default ?? {}, nodePlatform);
  if (!found) return undefined;
  const { precompiledTemplates } = await import('../../print/templates/precompiled-templates.ts');
  return precompiledTemplates(found);
}

async function compiledNow(set: TemplateSet): Promise<Templates> {
  const { compileTemplates } = await import('../../print/templates/compile-templates.ts');
  return compileTemplates(set);
}

async function checked(set: TemplateSet): Promise<Problem[]> {
  const { checkTemplates } = await import('../../print/templates/check/check-templates.ts');
  return checkTemplates(set, JSON.parse(await readFile(VIEWS_SCHEMA, 'utf8')));
}

/** A partial's name is used in templates. Names such as `__proto__` mean something else to JavaScript. */
const PARTIAL = new RegExp(`^${PARTIALS}(?:[A-Za-z0-9][A-Za-z0-9-]*/)*[A-Za-z0-9][A-Za-z0-9-]*\\.hbs$`, 'u');

/** Without this problem, nobody would notice a file with a misspelt name: it would just have no effect. */
function strayFile({ name, file }: TemplateText, names: readonly string[]): Problem[] {
  if (names.includes(name) || PARTIAL.test(name)) return [];
  const known = nearest(name, names);
  return [problem('template/unknown-file', { name, ...(known ? { nearest: known } : {}) }, { file })];
}

async function styleProblems(own: readonly TemplateText[]): Promise<Problem[]> {
  const sheets = own.filter(({ name }) => name.endsWith('.css'));
  if (sheets.length === 0) return [];
  const { styleFaults } = await import('../../print/html/style-faults.ts');
  return sheets.flatMap(({ file, text }) =>
    styleFaults(text).map(({ fault, range }) =>
      problem('template/style', { fault }, range ? { file, range } : { file }),
    ),
  );
}

function byName(a: TemplateText, b: TemplateText): number {
  return a.name < b.name ? -1 : 1;
}
