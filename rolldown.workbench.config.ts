import { defineConfig } from 'rolldown';
import { workbenchConfig } from './scripts/program/bundle/workbench/workbench-config.ts';

/** The workbench as a site and as a single file. */
export default defineConfig(
  workbenchConfig({
    page: 'scripts/workbench/view/main.tsx',
    worker: 'scripts/workbench/worker/worker.ts',
    styles: 'scripts/workbench/view',
    dir: 'build/workbench',
  }),
);
