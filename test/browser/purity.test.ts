import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { workIn } from '../support/work.ts';

/** Statements that the core may not contain, one a line. */
const IMPURE = [
  "export { readFileSync } from 'node:fs';",
  "export type { Stats } from 'node:fs';",
  "export type Dirent = import('node:fs').Dirent;",
  "export type Path = import('path').PlatformPath;",
  "export const files = () => import('fs');",
  'export const bytes = Buffer.from([1]);',
  'export let typed: Buffer | undefined;',
  'export let timer: NodeJS.Timeout | undefined;',
  'export const place = process.cwd();',
  'export const found = globalThis.process;',
  'export const here = import.meta.url;',
  "export const file = require('fs');",
  'export const title = document.title;',
  "export const kept = localStorage.getItem('a');",
  "export const loaded = fetch('https://example.jp/');",
  'export const later = setTimeout(() => undefined, 1);',
  'export const now = Date.now();',
  'export const today = new Date();',
  'export const clock = performance.now();',
  'export const chance = Math.random();',
  'export const id = crypto.randomUUID();',
];

/** Statements that it may contain: fixed dates, and what the language and every platform has. */
const PURE = [
  'export const epoch = new Date(0);',
  'export const utc = Date.UTC(2026, 3, 1);',
  "export const encoded = new TextEncoder().encode('a');",
  "export const uri = new URL('https://example.jp/');",
  'export const copy = structuredClone([1]);',
  "export type Given = import('./notice.ts').Notice;",
];

/** Returns the lines that the linter refuses in a file with this name, by the project's own rules. */
function refusedLines(file: string, lines: readonly string[]): number[] {
  const { folder, write } = workIn('biome.json', 'biome-no-clock.grit', 'biome-no-node-types.grit');
  write(file, `${lines.join('\n')}\n`);
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', file, '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=100'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const found = Array.from(stdout.matchAll(/^::error .*?\bline=(\d+)/gmu), ([, line]) => Number(line));
  return [...new Set(found)].sort((a, b) => a - b);
}

test('the linter refuses each thing in the core that is of one place alone, and nothing else', () => {
  const lines = [...IMPURE, ...PURE];
  expect(refusedLines('scripts/notice/any.ts', lines).map((line) => lines[line - 1])).toEqual(IMPURE);
});
