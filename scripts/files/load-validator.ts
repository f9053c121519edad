import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { PROJECT_ROOT } from './project-root.ts';

const require = createRequire(import.meta.url);

/** Where the validator made beforehand lies, and the schema it is made from. */
export const NOTICE_SCHEMA = join(PROJECT_ROOT, 'schema', 'notice.schema.json');
export const PRECOMPILED_VALIDATOR = join(PROJECT_ROOT, 'build', 'precompiled', 'notice-validator.cjs');

/**
 * Returns the validator of sources: the one compiled beforehand while it is of this very schema, else one
 * compiled now, which takes longer.
 */
export async function loadValidator(): Promise<ValidateFunction> {
  const schema = await readFile(NOTICE_SCHEMA, 'utf8');
  return (await precompiled(schemaHash(schema))) ?? (await compiledNow(schema));
}

/** The hash that ties a compiled validator to its schema. */
export function schemaHash(schema: string): string {
  return createHash('sha256').update(schema).digest('hex');
}

async function precompiled(hash: string): Promise<ValidateFunction | undefined> {
  const code = await readFile(PRECOMPILED_VALIDATOR, 'utf8').catch(() => '');
  if (!code.startsWith(`// ${hash}\n`)) return undefined;
  // The first line ties the module to the schema whose validator it exports.
  return require(PRECOMPILED_VALIDATOR) as ValidateFunction;
}

async function compiledNow(schema: string): Promise<ValidateFunction> {
  const { compileValidator } = await import('../validate/compile-validator.ts');
  return compileValidator(JSON.parse(schema));
}
