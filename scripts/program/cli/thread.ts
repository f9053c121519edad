import { parentPort, workerData } from 'node:worker_threads';
import { CompiledModules, inProgram } from './compiled-modules.ts';
import type { ThreadData } from './run-in-thread.ts';

// The start of a thread: the module that it is told to load answers the request that it is given. `runInThread` starts
// every thread, with data of this type.
const { module, request } = workerData as ThreadData;
const { answer } = new CompiledModules().require<{ answer(request: unknown): Promise<unknown> }>(
  inProgram(module),
);
answer(request)
  .then((answered) => parentPort?.postMessage(answered))
  // An error of the program itself is thrown outside of the promise. So it ends the thread and `runInThread` gets it.
  .catch((error: unknown) =>
    setImmediate(() => {
      throw error;
    }),
  );
