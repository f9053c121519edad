import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROGRAM } from '../../support/program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the program watching midori in its own folder. `until` waits for words and returns all output so far. */
async function watching() {
  const folder = temporaryFolder();
  for (const year of ['2025', '2026'])
    cpSync(`source/midori/${year}.json`, join(folder, `source/midori/${year}.json`));
  const child = spawn(process.execPath, [PROGRAM, 'watch', '--lang', 'ja'], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  running.push(child);
  let said = '';
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      wake();
    });
  }
  async function until(words: string): Promise<string> {
    while (!said.includes(words)) {
      if (child.exitCode !== null) throw new Error(`The program ended: ${said}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const all = said;
    said = '';
    return all;
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  void ended.then(() => wake());
  const path = (name: string) => join(folder, name);
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(path(name), change(readFileSync(path(name), 'utf8')));
  const page = () => readFileSync(path('dist/midori/2026/public/index.html'), 'utf8');
  const first = await until('保存を待っています');
  return { child, ended, until, path, edit, page, first };
}

const SOURCE = 'source/midori/2026.json';

test('a save makes what it concerns, and says what and how long it took', async () => {
  const { first, until, edit, page, path } = await watching();
  expect(first).toMatch(/midori 2025　[\d.]+秒[\s\S]*midori 2026　[\d.]+秒/);
  const former = readFileSync(path('dist/midori/2025/manifest.json'), 'utf8');
  edit(SOURCE, (text) => text.replace('つばめ発送○○(株)', 'つばめ配送○○(株)'));
  const said = await until('midori 2026');
  expect(said).toMatch(/midori 2026　[\d.]+秒　public\/notice\.pdf、public\/index\.html、.*ほか8件/);
  expect(page()).toContain('つばめ配送○○(株)');
  expect(readFileSync(path('dist/midori/2025/manifest.json'), 'utf8')).toBe(former);
});

test('an error keeps the last good documents until it is mended', async () => {
  const { until, edit, page } = await watching();
  const good = page();
  edit(SOURCE, (text) => text.replace('"official"', '"offical"'));
  const said = await until('前に作った文書をそのまま残しました');
  expect(said).toMatch(/2026\.json:16:15 {2}error {2}schema\/enum/);
  expect(page()).toBe(good);
  edit(SOURCE, (text) => text.replace('"offical"', '"official"'));
  expect(await until('midori 2026')).toContain('変わりなし');
});

test('a new source and an own template are taken up, and Ctrl+C ends well', async () => {
  const { child, ended, until, path, page } = await watching();
  const draft = JSON.parse(readFileSync(path(SOURCE), 'utf8'));
  Object.assign(draft.revision, { id: '2027', predecessor: '2026' });
  writeFileSync(path('source/midori/2027.json'), JSON.stringify(draft));
  await until('midori 2027');
  expect(existsSync(path('dist/midori/2027/manifest.json'))).toBe(true);
  mkdirSync(path('source/midori/templates'));
  writeFileSync(path('source/midori/templates/site.css'), '.kn-notice { margin: 0 }\n');
  await until('midori 2027');
  expect(page()).toContain('.kn-notice { margin: 0 }');
  writeFileSync(path('source/midori/templates/site.css'), '@import "x";\n');
  expect(await until('midori/2027.json　前に')).toContain('template/style');
  expect(page()).toContain('.kn-notice { margin: 0 }');
  rmSync(path('source/midori/templates'), { recursive: true });
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
