import type { Ask, Failed, Looked, Made } from './ask.ts';
import type { InstalledCore } from './installed-core.ts';
import { look } from './look.ts';
import { make } from './make.ts';

/** Returns the answer to an ask. A bug of ours is answered too, so that the page can tell of it. */
export async function answer(ask: Ask, installed: Promise<InstalledCore>): Promise<Looked | Made | Failed> {
  try {
    return ask.kind === 'look' ? look(ask, await installed) : await make(ask, await installed);
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: ask.kind, number: ask.number, failure };
  }
}
