import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { programHash } from '../../../scripts/program/installed/program-hash.ts';
import { programVersions } from '../../../scripts/program/installed/program-versions.ts';
import { buildSamples } from '../../support/dist.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MADE_FROM = ['scripts', 'schema', 'templates', 'package.json', 'rolldown.config.ts', 'tsconfig.json'];

/** The program's sources at another place, whose name is no plain one. */
function copiedSources(): string {
  const folder = join(temporaryFolder(), '別の 場所');
  for (const name of MADE_FROM) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Bundles the sources of a folder. Returns the name of the program. */
function bundledIn(folder: string): string {
  const rolldown = resolve('node_modules/rolldown/bin/cli.mjs');
  execFileSync(process.execPath, [rolldown, '-c', '--logLevel', 'warn'], { cwd: folder, stdio: 'ignore' });
  return nameIn(folder);
}

function nameIn(folder: string): string {
  return readFileSync(join(folder, 'build/program/program-hash.txt'), 'utf8').trim();
}

/** As `sha256sum` would tell it of the pieces with their names. */
function hashOfPieces(folder: string): string {
  const hash = createHash('sha256');
  const pieces = readdirSync(join(folder, 'build/program')).filter((name) => name.endsWith('.js'));
  for (const name of pieces.sort())
    hash.update(`program/${name}\0${readFileSync(join(folder, 'build/program', name), 'utf8')}\0`);
  return hash.digest('hex');
}

test('the same sources make a program of the same name anywhere, and others one of another', () => {
  const folder = copiedSources();
  expect(bundledIn(folder)).toBe(nameIn('.'));
  appendFileSync(join(folder, 'templates/notice.md.hbs'), '\n');
  expect(bundledIn(folder)).not.toBe(nameIn('.'));
  expect(nameIn(folder)).toBe(hashOfPieces(folder));
});

test('a manifest names the program by its pieces, or by the sources that it runs from', () => {
  expect(nameIn('.')).toBe(hashOfPieces('.'));
  const manifest = JSON.parse(readFileSync(join(buildSamples(), 'midori/2026/manifest.json'), 'utf8'));
  expect(manifest.versions.program).toBe(nameIn('.'));
  expect(programVersions('').program).toBe(programHash());
  expect(programHash()).toMatch(/^[0-9a-f]{64}$/);
  expect(programHash()).not.toBe(nameIn('.'));
});
