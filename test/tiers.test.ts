import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { QUICK } from './tiers.ts';

/** Returns the files that match a pattern of a tier. */
function filesOf(pattern: string): string[] {
  if (!pattern.includes('*')) return existsSync(pattern) ? [pattern] : [];
  const folder = dirname(pattern);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name));
}

test.each(QUICK)('there is a quick test %s', (pattern) => {
  expect(filesOf(pattern)).not.toEqual([]);
});

/** Returns a test file with all test files that it imports. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !file.startsWith('test/') || !existsSync(file)) return known;
  known.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
    withImports(join(dirname(file), path), known);
  return known;
}

test('no quick test starts a program or a browser', () => {
  const starting = QUICK.flatMap(filesOf).filter((file) =>
    [...withImports(file)].some((one) =>
      /from '(?:node:child_process|playwright-core)'/.test(readFileSync(one, 'utf8')),
    ),
  );
  expect(starting).toEqual([]);
});
