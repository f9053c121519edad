import { namedTextsHash, sha256Hex } from '../../platform/hashes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { TemplateSet } from './template-set.ts';

/** A template or style sheet. `file` is the path as the user sees it; `name` is its path below the folder, with `/`. */
export interface TemplateText {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** The files of a folder of templates, by their use. */
export interface TemplateFolder {
  readonly set: TemplateSet;
  readonly styles: { readonly site: string; readonly page: string; readonly comparison: string };
  /** Whether the society has its own page shell. */
  readonly hasOwnShell: boolean;
  /** SHA-256 of the names and texts of all templates and style sheets, in the order of their names. */
  readonly hash: string;
}

/** Returns the path of one of the program's own templates. It is the same wherever the program is installed. */
export function standardFile(name: string): string {
  return `templates/${name}`;
}

/** Returns the files of a folder by their use. */
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

/** Returns the Handlebars files of a folder. */
export function templateSet(files: readonly TemplateText[]): TemplateSet {
  return new Map(
    files
      .filter(({ name }) => name.endsWith('.hbs'))
      .map(({ name, file, text }) => [name.replace(/\.hbs$/, ''), { file, text }]),
  );
}

/**
 * Returns the templates that were compiled when the program was built, by their names. `known` has them by the SHA-256
 * of their texts. Returns undefined if one of the templates has another text now.
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
