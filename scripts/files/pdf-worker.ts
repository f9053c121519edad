import { parentPort, workerData } from 'node:worker_threads';
import { pdfReader } from '../readers/read-pdf.ts';
import { pdfResources } from './pdf-resources.ts';

// Reads one PDF in a thread of its own, which `readPdfApart` starts with these data and can stop.
const { file, bytes } = workerData as { readonly file: string; readonly bytes: Uint8Array };

// Of a broken file, pdf.js drops promises of parts that nobody waits for; what it says of the whole file counts.
process.on('unhandledRejection', () => undefined);

pdfReader(pdfResources)(file, bytes, {}).then(
  (outcome) => parentPort?.postMessage(outcome),
  (error: unknown) => setImmediate(() => throwFault(error)),
);

/** A fault of the program itself ends the thread, and is told. */
function throwFault(error: unknown): never {
  throw error;
}
