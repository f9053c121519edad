import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Measures the time from an edit of one telephone to its documents in dist, in a process that is warm. */

const EDITS = 12;
const folder = mkdtempSync(join(tmpdir(), 'kenpo-bench-watch-'));
cpSync('source', join(folder, 'source'), { recursive: true });
const source = join(folder, 'source/midori/2026.json');
const page = join(folder, 'dist/midori/2026/public/index.html');
const watcher = spawn(process.execPath, [resolve('build/cli/main.js'), 'watch', '--lang', 'en'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});

let said = '';
let wake = () => undefined;
watcher.stdout.on('data', (chunk) => {
  said += chunk;
  wake();
});

async function until(words) {
  while (!said.includes(words)) {
    await new Promise((done) => {
      wake = done;
    });
  }
  said = '';
}

/** Edits the first telephone after these words of the source several times. Prints the times. */
async function edit(what, after) {
  const times = [];
  for (let round = 0; round < EDITS; round += 1) {
    const number = `000-000-${1000 + round}`;
    const text = readFileSync(source, 'utf8');
    const at = text.indexOf(after);
    const edited = text.slice(at).replace(/"number": "[^"]+"/, `"number": "${number}"`);
    const started = performance.now();
    writeFileSync(source, text.slice(0, at) + edited);
    await until('midori 2026');
    times.push(performance.now() - started);
    if (!readFileSync(page, 'utf8').includes(number)) throw new Error('The page does not show the edit.');
  }
  const sorted = times.toSorted((a, b) => a - b);
  const ms = (time) => `${Math.round(time)} ms`;
  process.stdout.write(
    `${what}: median ${ms(sorted[EDITS / 2])}, slowest ${ms(sorted.at(-1))} of ${EDITS}\n`,
  );
}

await until('Waiting');
await edit("a contractor's telephone (notice and one annex)", '"contractors": [');
await edit("a contact's telephone (notice and every annex)", '"contacts": [');
watcher.kill('SIGINT');
