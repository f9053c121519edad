import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../project-root.ts';

/** What a thread begins with: a module of the bundle that exports `answer`, and what that is given. */
export interface ThreadData {
  readonly module: string;
  readonly request: unknown;
}

/** What a thread may take before it is ended. */
export interface Limits {
  readonly seconds: number;
  readonly memoryMb: number;
}

/** What a thread came to: its answer, the end of its time or memory, or an end of its own without an answer. */
export type Apart<Answer> =
  | { readonly ended: 'answered'; readonly answer: Answer }
  | { readonly ended: 'stopped' | 'silent' };

const LOOK_EACH_MS = 50;

const THREAD = join(PROJECT_ROOT, 'build', 'cli', 'thread.js');

/**
 * Has a module of the bundle answer a request in a thread of its own, which is ended when it takes longer or more than
 * the limits. Rejects with what the module throws.
 */
export function runApart<Answer>(data: ThreadData, limits: Limits): Promise<Apart<Answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    const end = (settle: () => void) => {
      clearInterval(watch);
      worker.removeAllListeners();
      // A thread that is being ended may still run out of memory; nobody waits for that any more.
      worker.on('error', () => undefined);
      void worker.terminate().then(settle);
    };
    const [start, memory] = [performance.now(), process.memoryUsage.rss()];
    const watch = setInterval(() => {
      const seconds = (performance.now() - start) / 1000;
      // The limit of the thread's own heap does not count arrays of bytes.
      const grownMb = (process.memoryUsage.rss() - memory) / 1_000_000;
      if (seconds > limits.seconds || grownMb > limits.memoryMb) end(() => resolve({ ended: 'stopped' }));
    }, LOOK_EACH_MS);
    // Whoever names a module of the bundle names what it answers.
    worker.on('message', (answer: Answer) => end(() => resolve({ ended: 'answered', answer })));
    worker.on('error', (error: Error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (isFull ? resolve({ ended: 'stopped' }) : reject(error)));
    });
    worker.on('exit', () => end(() => resolve({ ended: 'silent' })));
  });
}
