import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentKit } from '../../scripts/edition/documents/document-kit.ts';
import { compileTemplates } from '../../scripts/print/templates/compile-templates.ts';
import type { TemplateSet } from '../../scripts/print/templates/template-set.ts';
import { KitShelf } from '../../scripts/program/installed/load-kit.ts';

/** The kit of a build. It is loaded once for each test file. */
export const kit: DocumentKit = await loadKit();

async function loadKit(): Promise<DocumentKit> {
  const { kit: loaded } = await new KitShelf({ fragment: { headingLevel: 2, ascii: false } }).kit(undefined);
  if (!loaded) throw new Error('The program’s own templates have a problem.');
  return loaded;
}

/** Returns the program's templates with some of their sources replaced and others added. */
export function templateSetWith(replaced: Record<string, (source: string) => string> = {}): TemplateSet {
  const names = readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.hbs$/, ''));
  return new Map(
    [...new Set([...names, ...Object.keys(replaced)])].map((name) => {
      const source = names.includes(name) ? readFileSync(`templates/${name}.hbs`, 'utf8') : '';
      return [name, { file: `${name}.hbs`, text: replaced[name]?.(source) ?? source }];
    }),
  );
}

/** Returns the same templates, ready to print. */
export function templatesWith(replaced: Record<string, (source: string) => string>) {
  return compileTemplates(templateSetWith(replaced));
}
