import type { InputOptions, OutputOptions } from 'rolldown';
import { precompile } from '../precompile.ts';
import { withoutLineBreaker } from '../without-line-breaker.ts';
import { CLASSIC, workerScript } from './classic-script.ts';
import { workbenchForms } from './workbench-forms.ts';
import { workbenchParts } from './workbench-parts.ts';

/** Where the parts of a workbench are, and the folder for its forms, which is emptied first. */
export interface WorkbenchPlaces {
  readonly page: string;
  readonly worker: string;
  readonly styles: string;
  readonly dir: string;
}

/** Returns how the bundler makes a workbench in both forms. The command's program must have been bundled before. */
export function workbenchConfig({
  page,
  worker,
  styles,
  dir,
}: WorkbenchPlaces): InputOptions & { output: OutputOptions } {
  const plugins = [precompile(), workbenchParts(), withoutLineBreaker()];
  return {
    ...CLASSIC,
    input: { page },
    // The plugin does all the work, and may take long.
    checks: { pluginTimings: false },
    plugins: [workbenchForms(() => workerScript(worker, plugins), styles)],
    output: { ...CLASSIC.output, dir, cleanDir: true },
  };
}
