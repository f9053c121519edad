import { defineConfig } from 'rolldown';
import { precompile } from './scripts/program/bundle/precompile.ts';
import { withoutLineBreaker } from './scripts/program/bundle/without-line-breaker.ts';
import { CLASSIC, workerScript } from './scripts/program/bundle/workbench/classic-script.ts';
import { workbenchForms } from './scripts/program/bundle/workbench/workbench-forms.ts';
import { workbenchParts } from './scripts/program/bundle/workbench/workbench-parts.ts';

const worker = () =>
  workerScript('scripts/workbench/worker/worker.ts', [precompile(), workbenchParts(), withoutLineBreaker()]);

/** The workbench as a site and as a single file. The program must have been bundled before. */
export default defineConfig({
  ...CLASSIC,
  input: { page: 'scripts/workbench/view/main.tsx' },
  // The plugin does all the work, and may take long.
  checks: { pluginTimings: false },
  plugins: [workbenchForms(worker, 'scripts/workbench/view')],
  output: { ...CLASSIC.output, dir: 'build/workbench', cleanDir: true },
});
