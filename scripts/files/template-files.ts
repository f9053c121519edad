import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

/** The folder of the templates, the page shell and the style sheets. */
export const TEMPLATE_FOLDER = join(PROJECT_ROOT, 'templates');

/** Lists every template and style sheet, sorted by code unit. */
export async function templateFiles(): Promise<string[]> {
  const entries = await readdir(TEMPLATE_FOLDER, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:hbs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
