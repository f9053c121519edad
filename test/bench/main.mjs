/* Whole cold processes in turn, A B A B …: the sample job of this program against a plain pdfmake script. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 9;
const out = mkdtempSync(join(tmpdir(), 'kenpo-bench-'));
const jobs = {
  'kenpo-notice': ['build/cli/main.js', 'build', 'source/sample', '--out', join(out, 'ours')],
  'plain pdfmake': ['test/bench/plain-pdfmake.mjs', join(out, 'plain')],
};

const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, args] of Object.entries(jobs)) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    if (round > 0) times[name].push(performance.now() - started);
  }
}
rmSync(out, { recursive: true });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ratios = times['kenpo-notice'].map((time, round) => time / times['plain pdfmake'][round]);
const rows = Object.entries(times).map(
  ([name, all]) => `${name.padEnd(16)}${median(all).toFixed(0).padStart(8)} ms`,
);
process.stdout.write(`${rows.join('\n')}\nratio (median of ${ROUNDS} pairs)  ${median(ratios).toFixed(2)}\n`);
