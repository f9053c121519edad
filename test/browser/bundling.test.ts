import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Every module of the core. */
const CORE = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('program/'));

test('the whole core is bundled for browsers without an alias, and asks for nothing that they lack', async () => {
  const input = join(temporaryFolder(), 'core.js');
  const names = CORE.map((name) => JSON.stringify(resolve('scripts', name)));
  writeFileSync(input, names.map((name, index) => `export * as module${index} from ${name};\n`).join(''));
  const told: string[] = [];
  const { output } = await build({
    input,
    platform: 'browser',
    output: { format: 'esm', codeSplitting: false },
    treeshake: false,
    write: false,
    onLog: (_, { message }) => told.push(message),
  });
  expect(told).toEqual([]);
  expect(output).toHaveLength(1);
  expect(output[0].imports).toEqual([]);
});
