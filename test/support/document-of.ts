import type { ReadDocument } from '../../scripts/import/read/read-document.ts';
import { formatOf, loadReader } from '../../scripts/import/readers.ts';
import { pdfResources } from '../../scripts/program/installed/pdf-resources.ts';

/** Returns the document in a file's bytes. Throws if it, or a part of it, could not be read. */
export async function documentOf(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const format = formatOf(name, bytes);
  const reader = format && (await loadReader(format, pdfResources));
  const outcome = await reader?.(name, bytes, {});
  if (!outcome?.ok || outcome.value.warnings)
    throw new Error(`${name} cannot be read: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
