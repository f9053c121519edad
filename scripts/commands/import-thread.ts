import { type ImportedDraft, type ImportRequest, importedDraft } from './imported-draft.ts';

/** What `run-import` has answered by a thread of its own, which it can stop. */
export function answer(request: ImportRequest): Promise<ImportedDraft> {
  // Of a broken file, pdf.js drops promises of parts that nobody waits for; what it says of the whole file counts.
  if (request.format === 'pdf') process.on('unhandledRejection', () => undefined);
  return importedDraft(request);
}
