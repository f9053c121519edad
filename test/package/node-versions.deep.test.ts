import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSamples } from '../support/dist.ts';
import { PROGRAM } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const VERSIONS = ['20.19', '22', '24', '26'];

/** The registry has Node for each system as a package with one file. No script must download it. */
const NODE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const nodes = temporaryFolder();
const expected = new Map<string, string>();

beforeAll(() => {
  const aliases = VERSIONS.map((version) => `node-${version}@npm:${NODE}@${version}`);
  const flags = ['--prefix', nodes, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...aliases, ...flags], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const [path, hash] of hashesIn(buildSamples())) expected.set(path, hash);
});

/** Returns the hash of each file. Manifests are compared without the versions of Node and its libraries. */
function hashesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => {
        const bytes = readFileSync(join(folder, path));
        const content = path.endsWith('manifest.json') ? withoutVersions(bytes.toString('utf8')) : bytes;
        return [path, createHash('sha256').update(content).digest('hex')] as const;
      }),
  );
}

function withoutVersions(manifest: string): string {
  const { versions, ...rest } = JSON.parse(manifest);
  const { node, zlib, icu, ...others } = versions;
  return JSON.stringify({ ...rest, versions: others });
}

test.each(VERSIONS)(
  'Node %s makes the bytes of every document of the samples that this one makes',
  (version) => {
    const node = join(nodes, 'node_modules', `node-${version}`, 'bin/node');
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(`v${version}.`);
    const out = temporaryFolder();
    execFileSync(node, [PROGRAM, 'build', '--out', out], { stdio: 'ignore' });
    expect(expected.size).toBeGreaterThan(60);
    expect(hashesIn(out)).toEqual(expected);
  },
);
