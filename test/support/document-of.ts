import { pdfResources } from '../../scripts/files/pdf-resources.ts';
import type { ReadDocument } from '../../scripts/readers/read-document.ts';
import { pdfReader } from '../../scripts/readers/read-pdf.ts';
import { readerOf } from '../../scripts/readers/readers.ts';

/** Returns the document in a file's bytes; throws where it cannot be read, or where some of it could not. */
export async function documentOf(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const reader = await readerOf(name, bytes, undefined)?.load(pdfReader(pdfResources));
  const outcome = await reader?.(name, bytes, {});
  if (!outcome?.ok || outcome.problems) throw new Error(`${name} cannot be read: ${JSON.stringify(outcome)}`);
  return outcome.document;
}
