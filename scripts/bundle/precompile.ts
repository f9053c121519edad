import { readFile } from 'node:fs/promises';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'rolldown';
import { NOTICE_SCHEMA, schemaHash } from '../files/load-validator.ts';
import { newAjv } from '../validate/compile-validator.ts';

const VALIDATOR = '\0notice-validator';

/** A plugin of the bundler: compiles what takes longer to compile than to use, and puts it in place of `files/precompiled.ts`. */
export function precompile(): Plugin {
  return {
    name: 'precompile',
    resolveId: (id) => (id === VALIDATOR ? id : null),
    async load(id) {
      if (id === VALIDATOR) return validatorModule();
      return id.endsWith('/files/precompiled.ts') ? precompiledModule() : null;
    },
  };
}

async function precompiledModule(): Promise<string> {
  const hash = schemaHash(await readFile(NOTICE_SCHEMA, 'utf8'));
  return `export const PRECOMPILED = {
    validator: { hash: ${JSON.stringify(hash)}, load: () => import(${JSON.stringify(VALIDATOR)}) },
  };`;
}

async function validatorModule(): Promise<string> {
  const ajv = newAjv({ code: { source: true, esm: true } });
  return standaloneCode.default(ajv, ajv.compile(JSON.parse(await readFile(NOTICE_SCHEMA, 'utf8'))));
}
