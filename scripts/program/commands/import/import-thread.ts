import { problem } from '../../../problems/problem.ts';
import { failed, type ImportedDraft, type ImportRequest } from './import-request.ts';
import { importedDraft } from './imported-draft.ts';

/** What `run-import` has answered by a thread of its own, which it can stop. */
export async function answer(request: ImportRequest): Promise<ImportedDraft> {
  const { file, format } = request;
  // Of a broken file, pdf.js drops promises of parts that nobody waits for; what it says of the whole file counts.
  if (format === 'pdf') process.on('unhandledRejection', () => undefined);
  try {
    return await importedDraft(request);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack or an argument list has ended, or a text was longer than any may be: there is more of something than fits.
    return { outcome: failed([problem('import/too-intricate', { format }, { file })]) };
  }
}
