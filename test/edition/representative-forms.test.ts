import { expect, test } from 'vitest';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import { readJson } from '../../scripts/notice/source/read-json.ts';
import type { Representative } from '../../scripts/notice/source.generated.ts';
import { sourceOf } from '../support/editions.ts';
import { kit } from '../support/kit.ts';

async function documentsWith(representative: Representative) {
  const source = sourceOf('source/midori/2026.json');
  source.society.representative = representative;
  for (const { manager } of source.jointUses ?? []) manager.representative = representative;
  const json = readJson('2026.json', new TextEncoder().encode(JSON.stringify(source)));
  if (!json.ok) throw new Error('The source is no JSON.');
  const parts = new Set(['pdf', 'html', 'annexes'] as const);
  const { files } = await makeDocuments(normalise(source), json.value, kit, parts);
  return new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]));
}

test('a source with its representatives in one text makes the same bytes as one with title, name and role', async () => {
  const inParts = await documentsWith({ title: '理事長', name: '○○ ○○', role: '個人情報取扱責任者' });
  const inOneText = await documentsWith('理事長　○○ ○○（個人情報取扱責任者）');
  expect(inParts.size).toBeGreaterThan(20);
  expect([...inOneText.keys()]).toEqual([...inParts.keys()]);
  for (const [path, bytes] of inParts) expect(inOneText.get(path) === bytes, path).toBe(true);
});
