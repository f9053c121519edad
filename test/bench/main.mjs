/*
 * Whole cold processes in turn, A B C A B C …: the sample job of this program, which proves its words and writes pages,
 * tagged archival PDFs and a manifest, against a plain pdfmake script and Typst on the same words. The ratios are those
 * of each turn, so that a machine that is slow for a while slows all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 15;
const TYPST = '@myriaddreamin/typst-ts-node-compiler';
const out = mkdtempSync(join(tmpdir(), 'kenpo-bench-'));
const jobs = {
  'plain pdfmake': ['test/bench/plain-pdfmake.mjs', join(out, 'plain')],
  'kenpo-notice': ['build/cli/main.js', 'build', 'source/sample', '--out', join(out, 'ours')],
  ...(isInstalled(TYPST) ? { Typst: ['test/bench/typst.mjs', join(out, 'typst')] } : {}),
  'node alone': ['-e', '0'],
};

const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, args] of Object.entries(jobs)) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    // The first round only fills the system's cache of files.
    if (round > 0) times[name].push(performance.now() - started);
  }
}

const base = times['plain pdfmake'];
for (const [name, all] of Object.entries(times)) {
  const ratios = all.map((time, round) => time / base[round]);
  print(name, `${median(all).toFixed(0).padStart(6)} ms`, median(ratios).toFixed(2), bytesOf(name));
}
if (!times.Typst) process.stdout.write(`Typst is not installed: npm install --no-save ${TYPST}@0.7\n`);
rmSync(out, { recursive: true });

function print(name, ...columns) {
  process.stdout.write(`${name.padEnd(16)}${columns.map((column) => column.padStart(12)).join('')}\n`);
}

/** Returns the sizes of the notice's PDF and of all PDFs. */
function bytesOf(name) {
  const folder = jobs[name].at(-1);
  if (name === 'node alone') return '';
  const pdfs = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.pdf'));
  const size = (path) => statSync(join(folder, path)).size;
  const notice = pdfs.find((path) => path.endsWith('notice.pdf'));
  const all = pdfs.reduce((sum, path) => sum + size(path), 0);
  return `  notice.pdf ${(size(notice) / 1000).toFixed(1)} kB, ${pdfs.length} PDFs ${(all / 1000).toFixed(1)} kB`;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
