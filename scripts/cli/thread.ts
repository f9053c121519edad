import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from '../files/run-apart.ts';
import { CompiledModules, inProgram } from './compiled-modules.ts';

// Begins a thread of the program: the module that it is told answers what it is given.
const { module, request } = workerData as ThreadData;
const { answer } = new CompiledModules().require<{ answer(request: unknown): Promise<unknown> }>(
  inProgram(module),
);
answer(request).then(
  (answered) => parentPort?.postMessage(answered),
  (error: unknown) => setImmediate(() => throwFault(error)),
);

/** A fault of the program itself ends the thread, and is told. */
function throwFault(error: unknown): never {
  throw error;
}
