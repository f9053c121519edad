import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { sha256Hex } from '../../platform/hashes.ts';
import { nodePlatform } from '../node-platform.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { PRECOMPILED } from './precompiled.ts';

/** The path of the schema of sources. */
export const NOTICE_SCHEMA = join(PROJECT_ROOT, 'schema', 'notice.schema.json');

/**
 * Returns the validator of sources. If the one from the build was made from exactly this schema, returns it. Otherwise
 * compiles a new one, which takes longer.
 */
export async function loadValidator(): Promise<ValidateFunction> {
  const schema = readFileSync(NOTICE_SCHEMA, 'utf8');
  const { validator } = PRECOMPILED;
  if (validator?.hash === sha256Hex([schema], nodePlatform)) return (await validator.load()).default;
  const { compileValidator } = await import('../../notice/validate/compile-validator.ts');
  return compileValidator(JSON.parse(schema));
}
