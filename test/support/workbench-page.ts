import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'rolldown';
import { diskOperations } from '../workbench/stand-in/disk-operations.ts';
import type { HandleOperations } from '../workbench/stand-in/handle-operations.ts';
import { answering } from '../workbench/stand-in/sent-operations.ts';
import { PROGRAM } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The two forms of the workbench. */
export type Form = 'site' | 'file';

/** Where a form of the workbench is opened. The caller stops it. */
export interface OpenedForm {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the site by the real command, or puts the single file into a folder whose name has spaces and kanji. */
export async function openedForm(form: Form): Promise<OpenedForm> {
  if (form === 'file') {
    const file = join(temporaryFolder(), '公表文 の編集', 'kenpo-notice.html');
    mkdirSync(dirname(file));
    cpSync('build/workbench/kenpo-notice.html', file);
    return { address: pathToFileURL(file).href, stop: async () => undefined };
  }
  const server = spawn(process.execPath, [PROGRAM, 'workbench', '--no-open', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/?/u.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.on('exit', () => reject(new Error(`The command ended: ${told}`)));
  });
  return {
    address,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    },
  };
}

/**
 * Gives a page a picker that chooses this folder of the disk. Each call of its handles is carried out on the disk, as
 * `operations` does it. Call it before the page is opened.
 */
export async function pickOnDisk(
  page: Page,
  folder: string,
  operations: HandleOperations = diskOperations(folder),
): Promise<void> {
  await page.exposeFunction('askDisk', answering(operations));
  const { output } = await build({
    input: 'test/workbench/stand-in/disk-picker.ts',
    platform: 'browser',
    output: { format: 'iife', codeSplitting: false },
    write: false,
  });
  await page.addInitScript(`const diskName = ${JSON.stringify(basename(folder))};\n${output[0].code}`);
}

const SINGLE_FILE = pathToFileURL(resolve('build/workbench/kenpo-notice.html')).href;

/** Opens the single file, or another form, and in it the draft of the folder that the page's picker chooses. */
export async function openDraft(page: Page, address = SINGLE_FILE): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
  await page.getByRole('button', { name: /令和8年4月1日施行$/u }).click();
  await page
    .frameLocator('.preview iframe')
    .getByText('医療費通知の作成及び発送の委託')
    .waitFor({ state: 'attached' });
}

/** The draft's path in its working folder. */
export const DRAFT = 'source/midori/2026.json';

/** Returns a value of the draft as it is on the disk, with or without a byte order mark. */
export function sourceIn(folder: string, pointer: string): unknown {
  const source: unknown = JSON.parse(new TextDecoder().decode(readFileSync(join(folder, DRAFT))));
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => Reflect.get(Object(value), name), source);
}

/** Makes a working folder with midori's editions, the later one as a draft. Returns its path. */
export function draftFolder(): string {
  const folder = join(temporaryFolder(), '公表文');
  cpSync('source/midori/2025.json', join(folder, 'source/midori/2025.json'));
  const text = readFileSync('source/midori/2026.json', 'utf8');
  writeFileSync(
    join(folder, 'source/midori/2026.json'),
    text.replace('"status": "official"', '"status": "draft"'),
  );
  return folder;
}

/**
 * Gives an open page a picker that chooses a folder of the origin-private file system, which holds a copy of this folder. The page is
 * loaded again.
 */
export async function pickPrivateFolder(page: Page, folder: string): Promise<void> {
  const files = filesBelow(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  await page.evaluate(
    `(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('公表文', { create: true });
      for (const { path, text } of ${JSON.stringify(files)}) {
        const names = path.split('/');
        let at = folder;
        for (const name of names.slice(0, -1)) at = await at.getDirectoryHandle(name, { create: true });
        const file = await (await at.getFileHandle(names.at(-1), { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    })()`,
  );
  await page.addInitScript(
    `globalThis.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('公表文');`,
  );
  await page.reload();
}

/** Copies everything in the chosen folder of the origin-private file system to the disk. */
export async function copyPrivateFolder(page: Page, folder: string): Promise<void> {
  const files = await page.evaluate<{ path: string; base64: string }[]>(
    `(async () => {
      const found = [];
      const walk = async (handle, path) => {
        for await (const [name, child] of handle.entries()) {
          if (child.kind === 'directory') await walk(child, path + name + '/');
          else {
            const bytes = new Uint8Array(await (await child.getFile()).arrayBuffer());
            let text = '';
            for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
            found.push({ path: path + name, base64: btoa(text) });
          }
        }
      };
      await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('公表文'), '');
      return found;
    })()`,
  );
  for (const { path, base64 } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(base64, 'base64'));
  }
}

/** Returns the paths of all files below a folder, relative to it, with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
