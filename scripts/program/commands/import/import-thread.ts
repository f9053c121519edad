import { problem } from '../../../problems/problem.ts';
import { failed } from '../failed-outcome.ts';
import type { ImportedDraft, ImportRequest } from './import-request.ts';
import { importedDraft } from './imported-draft.ts';

/** Answers the request of `run-import` in a thread of its own, which `run-import` can stop. */
export async function answer(request: ImportRequest): Promise<ImportedDraft> {
  const { file, format } = request;
  // In a broken file, pdf.js drops promises that nobody awaits. Only its error about the whole file counts.
  if (format === 'pdf') process.on('unhandledRejection', () => undefined);
  try {
    return await importedDraft(request);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack, an argument list or a text is too long: the document has more of something than fits.
    return { outcome: failed([problem('import/too-intricate', { format }, { file })]) };
  }
}
