import { type HandleOperations, OPERATIONS } from './handle-operations.ts';

/** Operations that count themselves. */
export interface FailingOperations extends HandleOperations {
  count: number;
}

/**
 * Returns operations of which those fail that `fails` names by their number, from 1 on, before they do anything. An
 * operation that removes with all that is inside is cut into parts, because the system does not do it at once. A write
 * whose end is refused is over, unless the page is dead.
 */
export function failingOperations(
  operations: HandleOperations,
  fails: (number: number) => string | undefined,
): FailingOperations {
  const step = () => {
    failing.count += 1;
    const name = fails(failing.count);
    if (name !== undefined) throw new DOMException(`operation ${failing.count}`, name);
  };
  const failing = { ...operations, count: 0 };
  for (const name of OPERATIONS) {
    // The compiler cannot see that each name has its own arguments.
    const operation = operations[name] as (...args: unknown[]) => Promise<never>;
    failing[name] = async (...args: unknown[]) => {
      step();
      return operation(...args);
    };
  }
  failing.closeSwap = async (swap, path) => {
    try {
      step();
    } catch (error) {
      if (!isDeath(error)) await operations.abortSwap(swap);
      throw error;
    }
    await operations.closeSwap(swap, path);
  };
  failing.abortSwap = async (swap) => {
    try {
      step();
    } catch (error) {
      if (isDeath(error)) throw error;
    }
    await operations.abortSwap(swap);
  };
  failing.remove = async (path, recursive) => {
    if (recursive && (await operations.kindOf(path)) === 'directory')
      for (const [child] of await operations.list(path)) await failing.remove(`${path}/${child}`, true);
    step();
    await operations.remove(path, false);
  };
  return failing;
}

/** The name of the error in a page that was killed. */
export const DEATH = 'AbortError';

function isDeath(error: unknown): boolean {
  return error instanceof DOMException && error.name === DEATH;
}
