import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentMemory } from '../../../scripts/edition/documents/document-memory.ts';
import { makeEdition } from '../../../scripts/edition/documents/make-edition.ts';
import type { Manifest } from '../../../scripts/edition/manifest.ts';
import { type Edition, readEdition } from '../../../scripts/edition/read-edition.ts';
import { verifyRevision } from '../../../scripts/edition/verify/verify-revision.ts';
import { sha256Hex } from '../../../scripts/platform/hashes.ts';
import { PARTS } from '../../../scripts/program/commands/build/build-options.ts';
import { programVersions } from '../../../scripts/program/installed/program-versions.ts';
import { nodePlatform } from '../../../scripts/program/node-platform.ts';
import { validator } from '../../support/editions.ts';
import { kit as plainKit } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';

// Only what a forgery cannot touch is remembered: the documents that are made of the source.
const kit = { ...plainKit, memory: new DocumentMemory(nodePlatform) };
const versions = programVersions(kit.templatesHash);
const [former, edition] = ['2025', '2026'].map(editionOf) as [Edition, Edition];
const made = await makeEdition(edition, former, kit, { parts: new Set(PARTS), versions });
const genuine = new Map(made.files.map(({ path, bytes }) => [path, bytes]));
const MANIFEST = 'manifest.json';
const paths = [...genuine.keys()].filter((path) => path !== MANIFEST);

function editionOf(revision: string): Edition {
  const file = `source/midori/${revision}.json`;
  const read = readEdition(file, readFileSync(file), validator, { society: 'midori', revision });
  if (!read.edition) throw new Error(`${file} is not valid.`);
  return read.edition;
}

/** A folder that a forger may change in any way, its manifest too. */
interface Forgery {
  readonly files: Map<string, Uint8Array>;
  readonly manifest: Omit<Manifest, 'versions'> & { readonly versions: Record<string, unknown> };
}

type Step = (forgery: Forgery) => void;

/** What a forger does to files. The manifest is made to agree afterwards. */
const fileSteps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ path: fc.constantFrom(...paths), at: fc.nat(), bit: fc.nat(7) }).map(
    ({ path, at, bit }): Step =>
      ({ files }) => {
        const bytes = Uint8Array.from(files.get(path) ?? []);
        const index = at % Math.max(bytes.length, 1);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        files.set(path, bytes);
      },
  ),
  fc.record({ path: fc.constantFrom(...paths), more: fc.constantFrom('\n', '<!-- -->', '%%EOF\n', ' ') }).map(
    ({ path, more }): Step =>
      ({ files }) =>
        files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), Buffer.from(more)])),
  ),
  fc.constantFrom(...paths).map(
    (path): Step =>
      ({ files }) => {
        files.delete(path);
      },
  ),
  fc.constantFrom('public/more.html', 'contractors/x.pdf', 'changes/review2.html').map(
    (path): Step =>
      ({ files }) =>
        files.set(path, Buffer.from('x')),
  ),
  fc.record({ one: fc.constantFrom(...paths), other: fc.constantFrom(...paths) }).map(
    ({ one, other }): Step =>
      ({ files }) => {
        const bytes = files.get(one);
        const others = files.get(other);
        if (!bytes || !others) return;
        files.set(one, others);
        files.set(other, bytes);
      },
  ),
  fc.constantFrom('public/', 'contractors/', 'changes/').map(
    (folder): Step =>
      ({ files }) => {
        for (const path of [...files.keys()]) if (path.startsWith(folder)) files.delete(path);
      },
  ),
  fc.constantFrom('</head>', '</main>', '<p', 'tel:').map(
    (where): Step =>
      ({ files }) => {
        for (const [path, bytes] of files)
          if (path.endsWith('.html'))
            files.set(
              path,
              Buffer.from(Buffer.from(bytes).toString().replace(where, `<i hidden></i>${where}`)),
            );
      },
  ),
);

/** What a forger claims in the manifest. */
const claims: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('node', 'zlib', 'icu').map(
    (name): Step =>
      ({ manifest }) => {
        manifest.versions[name] = '0';
      },
  ),
  fc.constant<Step>(({ manifest }) => {
    const { node, zlib, icu, ...shared } = manifest.versions;
    Object.assign(manifest, { versions: { ...shared, browser: 'Chromium 156', deflate: 'fflate 0.8.3' } });
  }),
  fc.constant<Step>(({ manifest }) => Object.assign(manifest, { options: { ascii: true } })),
  fc.constant<Step>(() => undefined),
);

/** What a forger changes in the manifest alone, which no file tells of. */
const lies: readonly (readonly [string, Step])[] = [
  ['another status', ({ manifest }) => Object.assign(manifest, { status: 'draft' })],
  ['no predecessor', ({ manifest }) => Object.assign(manifest, { inputs: manifest.inputs.slice(0, 1) })],
  [
    'another predecessor',
    ({ manifest }) => Object.assign(manifest.inputs[1] ?? {}, { path: 'midori/2024.json' }),
  ],
  ['an output less', ({ manifest }) => Object.assign(manifest, { outputs: manifest.outputs.slice(1) })],
  [
    'outputs in another order',
    ({ manifest }) => Object.assign(manifest, { outputs: manifest.outputs.toReversed() }),
  ],
  ['other options', ({ manifest }) => Object.assign(manifest, { options: { headingLevel: 3 } })],
  ['another program', ({ manifest }) => Object.assign(manifest.versions, { program: '0'.repeat(64) })],
  ['another source', ({ manifest }) => Object.assign(manifest.inputs[0] ?? {}, { sha256: '0'.repeat(64) })],
];

test('the genuine edition is proved', async () => {
  expect(await problemsAfter([])).toEqual([]);
});

test.each(lies)('a manifest that says %s is found', async (_name, lie) => {
  expect(await problemsAfter([lie])).not.toEqual([]);
});

test('whatever a forger does to the files, with a manifest that agrees, never passes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fileSteps, { minLength: 1, maxLength: 3 }), claims, async (steps, claim) => {
      const { forgery, problems } = await verified([...steps, agree, claim]);
      expect(problems.length > 0 || isGenuine(forgery)).toBe(true);
    }),
    { numRuns: runs(25) },
  );
});

/** Makes the manifest agree with the files. */
function agree({ files, manifest }: Forgery): void {
  const known = manifest.outputs.filter(({ path }) => files.has(path)).map(({ path }) => path);
  const added = [...files.keys()].filter((path) => !known.includes(path));
  const outputs = [...known, ...added].map((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    return { path, bytes: bytes.byteLength, sha256: sha256Hex([bytes], nodePlatform) };
  });
  Object.assign(manifest, { outputs });
}

/** Two swaps may be none. */
function isGenuine({ files }: Forgery): boolean {
  return (
    files.size === paths.length &&
    paths.every((path) => Buffer.from(genuine.get(path) ?? []).equals(files.get(path) ?? new Uint8Array()))
  );
}

async function verified(steps: readonly Step[]) {
  const manifest = JSON.parse(Buffer.from(genuine.get(MANIFEST) ?? []).toString());
  const files = new Map([...genuine].filter(([path]) => path !== MANIFEST));
  const forgery: Forgery = { files, manifest };
  for (const step of steps) step(forgery);
  const origin = { sourceBytes: edition.bytes, edition, predecessor: former, kit, versions };
  const found = { folder: 'dist/midori/2026', manifest: manifest as Manifest, files, odd: [] };
  return { forgery, problems: await verifyRevision(found, origin, nodePlatform, PARTS) };
}

async function problemsAfter(steps: readonly Step[]): Promise<string[]> {
  const { problems } = await verified(steps);
  return problems.map(({ rule, file }) => `${rule} ${file}`);
}
