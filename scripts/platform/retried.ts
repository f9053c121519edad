/** How long to wait before each further try, in ms: a scanner or OneDrive holds a file for about that long. */
const PAUSES_MS = [10, 25, 50, 100];

/**
 * Returns the result of the first try that succeeds. There are five of them, with short pauses. Rejects at once with an
 * error that does not pass, and with the last one otherwise.
 */
export async function retried<T>(
  attempt: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  pause: (ms: number) => Promise<void>,
): Promise<T> {
  for (const ms of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await pause(ms);
    }
  }
  return attempt();
}
