import { chmodSync, rmSync } from 'node:fs';
import { defineConfig, type OutputOptions, type PluginContext, type RolldownOptions } from 'rolldown';
import { nameProgram } from './scripts/program/bundle/name-program.ts';
import { precompile } from './scripts/program/bundle/precompile.ts';
import { withoutLineBreaker } from './scripts/program/bundle/without-line-breaker.ts';

const shared: RolldownOptions = {
  platform: 'node',
  // No bundler can follow jsonc-parser's main file.
  resolve: { mainFields: ['module', 'main'] },
  // These are loaded from where they are installed, because they load files of their own.
  external: [/^pdfjs-dist\//, 'css-tree'],
  // Without comments on the places of modules, the same sources make the same bundle on every machine.
  experimental: { attachDebugInfo: 'none' },
};

const modules: OutputOptions = {
  dir: 'build',
  format: 'cjs',
  // V8 reads and keeps text with one byte a character in half the memory.
  charset: 'ascii',
  comments: false,
};

/**
 * The launchers of the program and of its threads; the program in pieces that are loaded when they are needed; and the
 * script that runs once after bundling.
 */
export default defineConfig([
  {
    ...shared,
    input: { 'cli/main': 'scripts/program/cli/main.ts', 'cli/thread': 'scripts/program/cli/thread.ts' },
    plugins: [{ name: 'package', buildStart, generateBundle, writeBundle }],
    output: { ...modules, chunkFileNames: 'cli/[name].js' },
  },
  {
    ...shared,
    // A thread loads the module that answers its request.
    input: {
      'program/program': 'scripts/program/cli/program.ts',
      'program/import-thread': 'scripts/program/commands/import/import-thread.ts',
    },
    plugins: [precompile(), withoutLineBreaker(), nameProgram('program')],
    output: { ...modules, chunkFileNames: 'program/[name].js', strictExecutionOrder: true },
  },
  {
    ...shared,
    input: { 'bundle/write-caches': 'scripts/program/bundle/write-caches.ts' },
    output: modules,
  },
]);

/** Removes the former program. The workbench stays: npm packs the package after it has bundled the program once more. */
function buildStart(): void {
  for (const folder of ['cli', 'program', 'bundle'])
    rmSync(`build/${folder}`, { recursive: true, force: true });
}

/** Tells Node that the bundle's modules are CommonJS, unlike the package's own. */
function generateBundle(this: PluginContext): void {
  this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
}

/** Makes the launcher executable. npm does this only when it installs, not when the program is bundled again. */
function writeBundle(): void {
  chmodSync('build/cli/main.js', 0o755);
}
