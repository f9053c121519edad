import { namedTextsHash, sha256Hex } from '../../platform/hashes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { TemplateSet } from './template-set.ts';

/** A template or style sheet: its path as a user sees it, and its name below its folder, with `/`. */
export interface TemplateText {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** What a folder of templates holds, each file in its use. */
export interface TemplateFolder {
  readonly set: TemplateSet;
  readonly styles: { readonly site: string; readonly page: string; readonly comparison: string };
  /** Whether the page shell is not the program's. */
  readonly hasOwnShell: boolean;
  /** SHA-256 of all templates and style sheets, names and texts, in order of their names. */
  readonly hash: string;
}

/** Returns the path of a template of the program's own: wherever the program stands, it is called the same. */
export function standardFile(name: string): string {
  return `templates/${name}`;
}

/** Returns what the files of a folder are for. */
export function templateFolder(files: readonly TemplateText[], platform: Platform): TemplateFolder {
  const set = templateSet(files);
  const style = (name: string) => files.find((file) => file.name === name)?.text ?? '';
  return {
    set,
    styles: { site: style('site.css'), page: style('page.css'), comparison: style('comparison.css') },
    hasOwnShell: set.get('page.html')?.file !== standardFile('page.html.hbs'),
    hash: namedTextsHash(
      files.map(({ name, text }) => [name, text] as const),
      platform,
    ),
  };
}

/** Returns the Handlebars files among those of a folder. */
export function templateSet(files: readonly TemplateText[]): TemplateSet {
  return new Map(
    files
      .filter(({ name }) => name.endsWith('.hbs'))
      .map(({ name, file, text }) => [name.replace(/\.hbs$/, ''), { file, text }]),
  );
}

/**
 * Returns what was compiled of the templates beforehand, by their names; `known` has it by the SHA-256 of their texts.
 * Returns undefined if one of them has another text now.
 */
export function compiledBeforehand(
  set: TemplateSet,
  known: Readonly<Record<string, TemplateSpecification>>,
  platform: Platform,
): ReadonlyMap<string, TemplateSpecification> | undefined {
  const found = [...set].flatMap(([name, { text }]) => {
    const specification = known[sha256Hex([text], platform)];
    return specification ? [[name, specification] as const] : [];
  });
  return found.length < set.size ? undefined : new Map(found);
}
