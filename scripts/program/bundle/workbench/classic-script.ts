import { build, type Plugin, type RolldownOptions } from 'rolldown';

/** The oldest browsers in which the workbench runs. */
const TARGET = ['chrome120', 'firefox128', 'safari17'];

/** How each script of the workbench is bundled: with everything that it imports, dynamic imports too, in one script. */
export const CLASSIC = {
  platform: 'browser',
  transform: { target: TARGET },
  output: { format: 'iife', codeSplitting: false, comments: false, minify: true },
} as const satisfies RolldownOptions;

/** Returns the script of a worker. Throws with each message of the bundler. */
export async function workerScript(input: string, plugins: readonly Plugin[]): Promise<string> {
  const { output } = await build({
    ...CLASSIC,
    input,
    // A package may have a version for pages that uses the document, which a worker does not have.
    resolve: { conditionNames: ['worker', 'browser', 'import', 'default'] },
    plugins: [...plugins],
    write: false,
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  if (output.length > 1) throw new Error(`${input} is more than one script.`);
  return output[0].code;
}
