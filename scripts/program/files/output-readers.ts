import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../edition/manifest.ts';
import type { PublicationRecord } from '../../edition/publish/publication-record.ts';
import { newAjv } from '../../notice/validate/compile-validator.ts';
import { textOfUtf8 } from '../../platform/bytes.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/** Reads a file that the program has written. Returns undefined if the bytes are not such a file. */
export type Reader<T> = (bytes: Uint8Array) => T | undefined;

/** Returns the reader of manifest.json. */
export function manifestReader(): Promise<Reader<Manifest>> {
  return readerBy<Manifest>('manifest.schema.json');
}

/** Returns the reader of record.json. */
export function recordReader(): Promise<Reader<PublicationRecord>> {
  return readerBy<PublicationRecord>('record.schema.json');
}

const known = new Map<string, Promise<Reader<unknown>>>();

/** The schema describes the type that the caller names. */
async function readerBy<T>(schema: string): Promise<Reader<T>> {
  const reader = known.get(schema) ?? readerOf(schema);
  known.set(schema, reader);
  return (await reader) as Reader<T>;
}

async function readerOf(schema: string): Promise<Reader<unknown>> {
  const validate = newAjv().compile(JSON.parse(await readFile(join(PROJECT_ROOT, 'schema', schema), 'utf8')));
  return (bytes) => {
    const value = parsed(bytes);
    return validate(value) ? value : undefined;
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOfUtf8(bytes));
  } catch {
    return undefined;
  }
}
