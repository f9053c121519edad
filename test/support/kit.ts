import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentKit } from '../../scripts/documents/document-kit.ts';
import { loadKit } from '../../scripts/files/load-kit.ts';
import { compileTemplates } from '../../scripts/templates/render-template.ts';

/** The kit of a build, loaded once for a test file. */
export const kit: DocumentKit = await loadKit({ fragment: { headingLevel: 2, ascii: false } });

/** The templates with the sources of some of them replaced. */
export function templatesWith(replaced: Record<string, (source: string) => string>) {
  const sources = readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => {
      const name = file.replaceAll('\\', '/').replace(/\.hbs$/, '');
      const source = readFileSync(`templates/${file}`, 'utf8');
      return [name, replaced[name]?.(source) ?? source] as const;
    });
  return compileTemplates(new Map(sources));
}
