import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../project-root.ts';

/** What a thread starts with: a module of the bundle that exports `answer`, and the request for it. */
export interface ThreadData {
  readonly module: string;
  readonly request: unknown;
}

/** How much a thread may use before it is stopped. Memory is in MB. */
export interface Limits {
  readonly seconds: number;
  readonly memoryMb: number;
}

/** How a thread ended: with an answer, stopped at a limit, or silent, which means by itself without an answer. */
export type ThreadResult<Answer> =
  | { readonly ended: 'answered'; readonly answer: Answer }
  | { readonly ended: 'stopped' | 'silent' };

const LOOK_EACH_MS = 50;

const THREAD = join(PROJECT_ROOT, 'build', 'cli', 'thread.js');

/**
 * Lets a module of the bundle answer a request in a thread of its own. The thread is stopped if it uses more time or
 * memory than the limits. Rejects with the error that the module throws.
 */
export function runInThread<Answer>(data: ThreadData, limits: Limits): Promise<ThreadResult<Answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    const end = (settle: () => void) => {
      clearInterval(watch);
      worker.removeAllListeners();
      // The thread may still run out of memory while it is being stopped. This no longer matters.
      worker.on('error', () => undefined);
      void worker.terminate().then(settle);
    };
    const [start, memory] = [performance.now(), process.memoryUsage.rss()];
    const watch = setInterval(() => {
      const seconds = (performance.now() - start) / 1000;
      // The thread's own heap limit does not count byte arrays.
      const grownMb = (process.memoryUsage.rss() - memory) / 1_000_000;
      if (seconds > limits.seconds || grownMb > limits.memoryMb) end(() => resolve({ ended: 'stopped' }));
    }, LOOK_EACH_MS);
    // The caller, who names the module, also knows the type of its answer.
    worker.on('message', (answer: Answer) => end(() => resolve({ ended: 'answered', answer })));
    worker.on('error', (error: Error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (isFull ? resolve({ ended: 'stopped' }) : reject(error)));
    });
    worker.on('exit', () => end(() => resolve({ ended: 'silent' })));
  });
}
