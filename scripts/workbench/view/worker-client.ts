import type { Ask, Failed, Looked, Made } from '../answers/ask.ts';

type Look = Extract<Ask, { kind: 'look' }>;
type Make = Extract<Ask, { kind: 'make' }>;
type Answer = Looked | Made | Failed;

/** What the page does with the answers of its worker. */
export interface Listener {
  looked(looked: Looked): void;
  /** The worker has a bug, or it could not start. */
  failed(message: string): void;
}

/**
 * Asks the worker. Of several states that wait to be looked at only the latest is asked about, so that a fast typist never waits
 * for what is older.
 */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #listener: Listener;
  #asked: Look | undefined;
  #waiting: Look | undefined;
  /** Why the worker answers nothing any more. */
  #broken: string | undefined;
  readonly #makes = new Map<number, { done(made: Made): void; failed(error: Error): void }>();

  constructor(worker: Worker, listener: Listener) {
    this.#worker = worker;
    this.#listener = listener;
    worker.addEventListener('message', (event: MessageEvent<Answer>) => this.#answered(event.data));
    worker.addEventListener('error', (event) => this.#broke(event.message));
  }

  /** Asks about a state of the text. The answer goes to the listener, unless a later state is asked about before it. */
  look(ask: Omit<Look, 'kind'>): void {
    this.#waiting = { kind: 'look', ...ask };
    this.#next();
  }

  /** Resolves with all documents. Rejects if the worker has a bug. */
  make(ask: Omit<Make, 'kind'>): Promise<Made> {
    if (this.#broken !== undefined) return Promise.reject(new Error(this.#broken));
    return new Promise((done, failed) => {
      this.#makes.set(ask.number, { done, failed });
      this.#worker.postMessage({ kind: 'make', ...ask } satisfies Ask);
    });
  }

  /** Ends the worker. */
  end(): void {
    this.#worker.terminate();
  }

  #next(): void {
    if (this.#asked || !this.#waiting) return;
    this.#asked = this.#waiting;
    this.#waiting = undefined;
    this.#worker.postMessage(this.#asked);
  }

  #answered(answer: Answer): void {
    const isOfMake = 'files' in answer || ('failure' in answer && answer.kind === 'make');
    const make = isOfMake ? this.#makes.get(answer.number) : undefined;
    if (make) {
      this.#makes.delete(answer.number);
      if ('failure' in answer) make.failed(new Error(answer.failure));
      else if ('files' in answer) make.done(answer);
      return;
    }
    this.#asked = undefined;
    if ('failure' in answer) this.#listener.failed(answer.failure);
    else if ('printed' in answer) this.#listener.looked(answer);
    this.#next();
  }

  #broke(message: string): void {
    this.#broken = message;
    for (const { failed } of this.#makes.values()) failed(new Error(message));
    this.#makes.clear();
    this.#asked = undefined;
    this.#listener.failed(message);
  }
}
