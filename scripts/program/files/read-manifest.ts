import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Manifest } from '../../edition/manifest.ts';
import { newAjv } from '../../notice/validate/compile-validator.ts';
import { textOfUtf8 } from '../../platform/bytes.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/** Returns a function that reads manifest.json. It returns undefined if the bytes are no manifest. */
export async function manifestReader(): Promise<(bytes: Uint8Array) => Manifest | undefined> {
  const schema = await readFile(join(PROJECT_ROOT, 'schema', 'manifest.schema.json'), 'utf8');
  const validate: ValidateFunction = newAjv().compile(JSON.parse(schema));
  return (bytes) => {
    const value = parsed(bytes);
    // The schema describes the type `Manifest`.
    return validate(value) ? (value as Manifest) : undefined;
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOfUtf8(bytes));
  } catch {
    return undefined;
  }
}
