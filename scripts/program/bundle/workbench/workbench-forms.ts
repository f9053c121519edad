import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { base64 } from '../../../platform/bytes.ts';
import { sha256Hex } from '../../../platform/hashes.ts';
import { SITE_POLICY, workbenchPolicy } from '../../installed/workbench-policy.ts';
import { nodePlatform } from '../../node-platform.ts';
import { aboutTheProgram } from './about-program.ts';
import { packedFaces } from './packed-faces.ts';
import { dataBlock, escaped, workbenchPage } from './workbench-page.ts';
import { bundledProgram } from './workbench-parts.ts';

/** What both forms of the workbench are made of. */
interface Ingredients {
  readonly page: string;
  readonly worker: string;
  readonly style: string;
  readonly faces: ReadonlyMap<string, Uint8Array>;
}

/** A file of `build/workbench`. */
export interface WorkbenchFile {
  readonly fileName: string;
  readonly source: string | Uint8Array;
}

/** The file that has the hash of the program whose workbench this is. */
export const WORKBENCH_PROGRAM = 'program-hash.txt';

/** The style sheets of the page, in order. */
const STYLES = ['bare-page.css', 'workbench.css'];

/**
 * Returns a bundler plugin that puts the page's script into the two forms of the workbench: the site and the single
 * file. `worker` makes the worker's script, and `folder` has the style sheets.
 */
export function workbenchForms(worker: () => Promise<string>, folder: string): Plugin {
  return {
    name: 'workbench-forms',
    async generateBundle(_, bundle) {
      const [script, ...others] = Object.values(bundle);
      if (script?.type !== 'chunk' || others.length > 0) throw new Error('The page is more than one script.');
      delete bundle[script.fileName];
      const style = STYLES.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
      const made = { page: script.code, worker: await worker(), style, faces: packedFaces() };
      const program = { fileName: WORKBENCH_PROGRAM, source: `${bundledProgram()}\n` };
      for (const file of [...siteFiles(made), singleFile(made), program])
        this.emitFile({ type: 'asset', ...file });
    },
  };
}

/** Returns the files of the site. All but its page are named by their content. */
function siteFiles({ page, worker, style, faces }: Ingredients): WorkbenchFile[] {
  const script = hashed('page', 'js', page);
  const workerFile = hashed('worker', 'js', worker);
  const sheet = hashed('style', 'css', style);
  const faceFiles = Array.from(faces, ([name, bytes]) => [name, hashed(name, 'bin', bytes)] as const);
  const source = workbenchPage({
    policy: SITE_POLICY,
    head: `<link rel="stylesheet" href="${sheet.name}">\n<script src="${script.name}" defer></script>`,
    installed: {
      ...aboutTheProgram(),
      worker: workerFile.name,
      faces: Object.fromEntries(faceFiles.map(([name, file]) => [name, file.name])),
    },
    body: '',
  });
  const files = [script, workerFile, sheet, ...faceFiles.map(([, file]) => file)];
  return [{ name: 'index.html', source }, ...files].map((file) => ({
    fileName: `site/${file.name}`,
    source: file.source,
  }));
}

/** Returns the single file. Scripts and style are in it as they are, the faces in base64. */
function singleFile({ page: script, worker, style, faces }: Ingredients): WorkbenchFile {
  // Either could end the element or change how the rest of it is read. In code they stand in strings and patterns alone.
  const page = script.replace(/<(?=\/script|!--)/giu, '\\x3C');
  if (style.includes('</')) throw new Error('The style sheet cannot stand in a page.');
  const blocks = Array.from(faces, ([name, bytes]) => dataBlock(name, 'text/plain', inBase64(bytes)));
  const source = workbenchPage({
    policy: workbenchPolicy({ scripts: hashSource(page), styles: hashSource(style), connect: "'none'" }),
    head: `<style>${style}</style>`,
    installed: aboutTheProgram(),
    body: [
      dataBlock('worker', 'application/json', escaped(JSON.stringify(worker))),
      ...blocks,
      `<script>${page}</script>`,
    ].join('\n'),
  });
  return { fileName: 'kenpo-notice.html', source };
}

function hashed(name: string, extension: string, source: string | Uint8Array) {
  const hash = sha256Hex([source], nodePlatform).slice(0, 16);
  return { name: `${name}-${hash}.${extension}`, source };
}

/** Returns the source of a policy that allows exactly this text. */
function hashSource(text: string): string {
  return `'sha256-${base64(nodePlatform.sha256([text]))}'`;
}

function inBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
