import { readFile } from 'node:fs/promises';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'rolldown';
import { newAjv } from '../../notice/validate/compile-validator.ts';
import { sha256Hex } from '../../platform/hashes.ts';
import { templateExpression } from '../../print/templates/compile-templates.ts';
import { readTemplateFolder } from '../files/template-files.ts';
import { TEMPLATE_FOLDER } from '../installed/load-templates.ts';
import { NOTICE_SCHEMA } from '../installed/load-validator.ts';
import { nodePlatform } from '../node-platform.ts';

/** The modules with the compiled validator and the compiled templates. Each has a default export. */
export const VALIDATOR = '\0notice-validator';
export const TEMPLATES = '\0templates';

/**
 * Returns a bundler plugin that compiles the schema and the templates, because this takes longer than to use them. The
 * result replaces the module `installed/precompiled.ts`.
 */
export function precompile(): Plugin {
  return {
    name: 'precompile',
    resolveId: (id) => ([VALIDATOR, TEMPLATES].includes(id) ? id : null),
    async load(id) {
      if (id === VALIDATOR) return validatorModule();
      if (id === TEMPLATES) return templatesModule();
      return id.endsWith('/installed/precompiled.ts') ? precompiledModule() : null;
    },
  };
}

async function precompiledModule(): Promise<string> {
  const hash = sha256Hex([await readFile(NOTICE_SCHEMA, 'utf8')], nodePlatform);
  return `export const PRECOMPILED = {
    validator: { hash: ${JSON.stringify(hash)}, load: () => import(${JSON.stringify(VALIDATOR)}) },
    templates: () => import(${JSON.stringify(TEMPLATES)}),
  };`;
}

async function validatorModule(): Promise<string> {
  const ajv = newAjv({ code: { source: true, esm: true } });
  return standaloneCode.default(ajv, ajv.compile(JSON.parse(await readFile(NOTICE_SCHEMA, 'utf8'))));
}

async function templatesModule(): Promise<string> {
  const { texts } = readTemplateFolder(TEMPLATE_FOLDER);
  const entries = texts
    .filter(({ name }) => name.endsWith('.hbs'))
    .map(({ text }) => `${JSON.stringify(sha256Hex([text], nodePlatform))}: ${templateExpression(text)}`);
  return `export default { ${entries.join(',\n')} };`;
}
