/** A stream that tells of its own failure. */
interface Failing {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Hears the failures of the output streams, which otherwise end the process with a stack trace. A reader who has closed the
 * pipe wants no more, and the work goes on to its end. Returns whether anything could not be written for another reason,
 * such as a full disk; this is said on the other stream.
 */
export function guardedStreams(
  {
    stdout,
    stderr,
  }: { readonly stdout: Failing; readonly stderr: Failing & { write(text: string): unknown } },
  failed: () => void,
): void {
  stdout.on('error', ({ code = '' }) => {
    if (code === 'EPIPE') return;
    failed();
    stderr.write(`標準出力に書き込めません（${code}）。 / Standard output cannot be written (${code}).\n`);
  });
  stderr.on('error', ({ code }) => {
    if (code !== 'EPIPE') failed();
  });
}
