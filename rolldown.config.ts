import { chmodSync } from 'node:fs';
import { defineConfig, type OutputOptions, type PluginContext, type RolldownOptions } from 'rolldown';
import { nameProgram } from './scripts/program/bundle/name-program.ts';
import { precompile } from './scripts/program/bundle/precompile.ts';
import { withoutLineBreaker } from './scripts/program/bundle/without-line-breaker.ts';

const shared: RolldownOptions = {
  platform: 'node',
  // jsonc-parser's main file is one that no bundler can follow.
  resolve: { mainFields: ['module', 'main'] },
  // Found where they are installed: they load files of their own.
  external: [/^pdfjs-dist\//, 'css-tree'],
  // No comment says where a module lay: the same sources make the same bundle on every machine.
  experimental: { attachDebugInfo: 'none' },
};

const modules: OutputOptions = {
  dir: 'build',
  format: 'cjs',
  // One byte a character: V8 reads and keeps such text in half the room.
  charset: 'ascii',
  comments: false,
};

/**
 * The launchers of the program and of its threads; the program in pieces that load when they are needed; what is run
 * once after bundling.
 */
export default defineConfig([
  {
    ...shared,
    input: { 'cli/main': 'scripts/program/cli/main.ts', 'cli/thread': 'scripts/program/cli/thread.ts' },
    plugins: [{ name: 'package', generateBundle, writeBundle }],
    output: { ...modules, chunkFileNames: 'cli/[name].js', cleanDir: true },
  },
  {
    ...shared,
    // What a thread answers by is a module of its own.
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

/** Tells Node that the bundle's modules are CommonJS, unlike the package's own. */
function generateBundle(this: PluginContext): void {
  this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
}

/** Lets the launcher be run: npm sees to that only when it installs, not when the bundle is made anew. */
function writeBundle(): void {
  chmodSync('build/cli/main.js', 0o755);
}
