import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledModules, inProgram } from '../cli/compiled-modules.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/* `npm ci` runs this file: it uses each command once, so that V8 compiles its code, and keeps the compiled code. */
const out = mkdtempSync(join(tmpdir(), 'kenpo-notice-'));
const source = join(PROJECT_ROOT, 'source');
const modules = new CompiledModules();
const { program } = modules.require<typeof import('../cli/program.ts')>(inProgram('program'));
usedOnce()
  // Without the compiled code the program still works; it only starts more slowly.
  .catch((error: unknown) => process.emitWarning(`No compiled code is kept: ${error}`))
  .finally(() => rmSync(out, { recursive: true, force: true }));

async function usedOnce(): Promise<void> {
  const silent = {
    env: { LANG: 'ja' },
    stdout: { write: () => true },
    stderr: { write: () => true },
    once: () => undefined,
  };
  const use = async (...args: string[]) => {
    const status = await program(args, silent);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}.`);
  };
  await use('--help');
  await use('validate', source);
  await use('lint', source);
  await use('build', join(source, 'sample'), join(source, 'midori', '2026.json'), '--out', out);
  await use('verify', join(out, 'sample'), '--source', source);
  await use('diff', '2025', '2026', '--society', 'midori', '--source', source);
  const { answer } = modules.require<typeof import('../commands/import/import-thread.ts')>(
    inProgram('import-thread'),
  );
  for (const [format, name] of [
    ['html', 'index.html'],
    ['markdown', 'notice.md'],
    ['pdf', 'notice.pdf'],
  ] as const) {
    const file = join(out, 'sample', 'undated', 'draft', name);
    const imported = await answer({
      file,
      bytes: readFileSync(file),
      format,
      options: {},
      place: { society: 'sample', revision: '2025' },
      target: join(out, 'sample', '2025.json'),
      language: 'ja',
    });
    if (imported.text === undefined) throw new Error(`${name} was not read.`);
  }
  modules.writeCaches();
}
