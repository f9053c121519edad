import type { MadeFile } from '../../../scripts/workbench/answers/ask.ts';
import { hashOf } from '../../../scripts/workbench/store/folder-documents.ts';

/** Returns documents with these texts and their manifest, which comes last. */
export async function madeDocuments(texts: Readonly<Record<string, string>>): Promise<MadeFile[]> {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const outputs = await Promise.all(
    files.map(async ({ path, bytes }) => ({
      path,
      bytes: bytes.byteLength,
      sha256: await hashOf(bytes),
    })),
  );
  const manifest = new TextEncoder().encode(JSON.stringify({ outputs }));
  return [...files, { path: 'manifest.json', bytes: manifest }];
}
