import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findRevisions } from '../../../scripts/program/files/find-revisions.ts';
import { findSources } from '../../../scripts/program/files/find-sources.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function folderOf(...paths: string[]): string {
  const folder = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '{}');
  }
  return folder;
}

const WORK = '作業用（消さないでください）';

test('what the workbench keeps for itself is no source, and neither is what is made', async () => {
  const folder = folderOf(
    'midori/2026.json',
    `midori/${WORK}/2026の入力の控え.json`,
    `midori/${WORK.normalize('NFD')}/2025の入力の控え.json`,
    'midori/dist/midori/2026/manifest.json',
    'midori/dist/midori/2026/changes/changes.json',
  );
  expect(await findSources([folder])).toEqual({ sources: [join(folder, 'midori/2026.json')], empty: [] });
});

test('documents that the workbench has not finished are no revision, and told once', async () => {
  const folder = folderOf(
    'midori/2025/manifest.json',
    'midori/2025.new/manifest.json',
    'midori/2026/public/notice.md',
    'midori/2026.new/public/notice.md',
    'midori/2027/public/notice.md',
    'midori/notes.new/a.md',
    `midori/${WORK}/a.json`,
  );
  const { revisions, strays, unfinished } = await findRevisions(folder);
  expect(revisions).toEqual([join(folder, 'midori/2025')]);
  expect(unfinished).toEqual(
    ['midori/2025.new', 'midori/2026.new', 'midori/notes.new'].map((path) => join(folder, path)),
  );
  expect(strays).toEqual([join(folder, 'midori/2027/public/notice.md')]);
});
