import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../scripts/platform/hashes.ts';
import { editedFiles, foreignFiles } from '../../../scripts/program/files/foreign-files.ts';
import { nodePlatform } from '../../../scripts/program/node-platform.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const manifest = JSON.stringify({
  outputs: ['public/notice.pdf', 'changes/comparison.docx'].map((path) => ({
    path,
    sha256: sha256Hex([path], nodePlatform),
  })),
});

test('what the manifest does not list is a person’s, but for what a system leaves', () => {
  const folder = folderOf({
    'manifest.json': manifest,
    'public/notice.pdf': '',
    'public/覚え書き.txt': '',
    'public/Thumbs.db': '',
    '.DS_Store': '',
    'notes.md': '',
  });
  expect(foreignFiles(folder)).toEqual(['notes.md', 'public/覚え書き.txt']);
});

test('a Word file of other bytes than were made is a person’s work; other files are made anew', () => {
  const made = { 'manifest.json': manifest, 'changes/comparison.docx': 'changes/comparison.docx' };
  expect(editedFiles(folderOf(made))).toEqual([]);
  const edited = { ...made, 'changes/comparison.docx': 'edited', 'public/notice.pdf': 'edited' };
  expect(editedFiles(folderOf(edited))).toEqual(['changes/comparison.docx']);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{}',
  '{"outputs":{}}',
  '{"outputs":[null,1,{},{"path":1},{"path":"a.docx"}]}',
])('where the manifest is 「%s」, every file is a person’s, and none is lost', (damaged) => {
  const folder = folderOf({ 'manifest.json': damaged, 'a.docx': '' });
  expect(foreignFiles(folder)).toEqual(['a.docx', 'manifest.json']);
  expect(editedFiles(folder)).toEqual([]);
});

test('a folder that is not there yet has nothing of anybody', () => {
  expect(foreignFiles(join(temporaryFolder(), 'new'))).toEqual([]);
});

test('what a browser leaves beside a file that it was writing is nobody’s', () => {
  const folder = folderOf({
    'manifest.json': manifest,
    'public/notice.pdf': '',
    'public/notice.pdf.1.crswap': '',
  });
  expect(foreignFiles(folder)).toEqual([]);
});
