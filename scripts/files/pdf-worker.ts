import { parentPort, workerData } from 'node:worker_threads';
import { pdfReader } from '../readers/read-pdf.ts';
import { pdfResources } from './pdf-resources.ts';

// Reads one PDF in a thread of its own, which `readPdfApart` starts with these data and can stop.
const { file, bytes } = workerData as { readonly file: string; readonly bytes: Uint8Array };
void pdfReader(pdfResources)(file, bytes, {}).then((outcome) => parentPort?.postMessage(outcome));
