import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { problem } from '../problems/problem.ts';
import type { Reader, ReadOutcome } from '../readers/read-document.ts';
import { PROJECT_ROOT } from './project-root.ts';

const WORKER = join(PROJECT_ROOT, 'build', 'program', 'pdf-worker.js');

/** What the reading of a PDF may take: many times what a notice does. */
const LIMITS = { seconds: 60, memoryMb: 800 };
const LOOK_EACH_MS = 50;

/**
 * Reads a PDF in a thread of its own. A few bytes of a PDF can unpack to gigabytes or be drawn without end, and pdf.js
 * cannot be told where to stop; so the thread is ended, and the file is a problem, when it takes too long or too much.
 */
export const readPdfApart: Reader = (file, bytes) =>
  new Promise<ReadOutcome>((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: { file, bytes },
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
    });
    const end = (settle: () => void) => {
      clearInterval(watch);
      worker.removeAllListeners();
      void worker.terminate().then(settle);
    };
    const refuse = (rule: 'import/too-intricate' | 'import/damaged') =>
      end(() => resolve({ ok: false, problems: [problem(rule, { format: 'pdf' }, { file })] }));
    const [start, memory] = [performance.now(), process.memoryUsage.rss()];
    const watch = setInterval(() => {
      const seconds = (performance.now() - start) / 1000;
      // The limit of the thread's own heap does not count the arrays of bytes that pdf.js unpacks to.
      const grownMb = (process.memoryUsage.rss() - memory) / 1_000_000;
      if (seconds > LIMITS.seconds || grownMb > LIMITS.memoryMb) refuse('import/too-intricate');
    }, LOOK_EACH_MS);
    worker.on('message', (outcome: ReadOutcome) => end(() => resolve(outcome)));
    worker.on('error', (error: Error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('import/too-intricate');
      else end(() => reject(error));
    });
    // pdf.js waits for ever for some streams that are broken; the thread then ends without an answer.
    worker.on('exit', () => refuse('import/damaged'));
  });
