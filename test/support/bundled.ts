import { join } from 'node:path';
import { build } from 'rolldown';

/** Bundles a TypeScript module into a folder. Returns the path of a file that plain Node can run. */
export async function bundled(module: string, folder: string): Promise<string> {
  const file = join(folder, 'bundled.mjs');
  await build({ input: module, platform: 'node', output: { file, format: 'esm' }, logLevel: 'warn' });
  return file;
}
