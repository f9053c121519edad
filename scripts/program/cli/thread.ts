import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from '../files/run-apart.ts';
import { CompiledModules, inProgram } from './compiled-modules.ts';

// Begins a thread of the program: the module that it is told answers what it is given.
// `runApart` begins every thread, with such data.
const { module, request } = workerData as ThreadData;
const { answer } = new CompiledModules().require<{ answer(request: unknown): Promise<unknown> }>(
  inProgram(module),
);
answer(request)
  .then((answered) => parentPort?.postMessage(answered))
  // A fault of the program itself, thrown here outside of any promise, ends the thread and is told.
  .catch((error: unknown) =>
    setImmediate(() => {
      throw error;
    }),
  );
