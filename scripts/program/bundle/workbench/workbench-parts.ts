import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { standardFile, templateFolder } from '../../../print/templates/template-folder.ts';
import { readTemplateFolder } from '../../files/template-files.ts';
import { TEMPLATE_FOLDER } from '../../installed/load-templates.ts';
import { BUNDLE_HASH } from '../../installed/program-hash.ts';
import { sharedVersions, versionOf } from '../../installed/program-versions.ts';
import { nodePlatform } from '../../node-platform.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { TEMPLATES, VALIDATOR } from '../precompile.ts';

/** Returns a bundler plugin that replaces the module `worker/installed-parts.ts`. It needs `precompile()` beside it. */
export function workbenchParts(): Plugin {
  return {
    name: 'workbench-parts',
    load: (id) => (id.replaceAll('\\', '/').endsWith('/worker/installed-parts.ts') ? partsModule() : null),
  };
}

function partsModule(): string {
  const texts = readTemplateFolder(TEMPLATE_FOLDER).texts.map((text) => ({
    ...text,
    file: standardFile(text.name),
  }));
  const versions = {
    ...sharedVersions(bundledProgram(), templateFolder(texts, nodePlatform).hash),
    deflate: `fflate ${versionOf('fflate/package.json')}`,
  };
  return `export const INSTALLED_PARTS = {
    validator: () => import(${JSON.stringify(VALIDATOR)}),
    templates: () => import(${JSON.stringify(TEMPLATES)}),
    templateTexts: ${JSON.stringify(texts)},
    versions: ${JSON.stringify(versions)},
  };`;
}

/**
 * Returns the hash that names the command's program. The workbench takes it over, so that `verify` knows its documents.
 * Throws if the program was not bundled.
 */
export function bundledProgram(): string {
  const file = join(PROJECT_ROOT, 'build', 'program', BUNDLE_HASH);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`There is no ${file}. Run npm run prepare first.`, { cause: error });
  }
}
