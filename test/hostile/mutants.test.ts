import fc from 'fast-check';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { fillDocuments } from '../../scripts/edition/documents/fill-documents.ts';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { PROOFS } from '../../scripts/edition/verify/proofs.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import { renderProblem } from '../../scripts/problems/render-problem.ts';
import { reportText } from '../../scripts/problems/report-text.ts';
import { checkPdf } from '../conformance/check-pdf.ts';
import { expectedTree, squeezed } from '../conformance/expected-tree.ts';
import { ARCHIVAL } from '../conformance/profiles.ts';
import { readStructureTree } from '../conformance/structure-tree.ts';
import { check, SAMPLES, sourceOf } from '../support/editions.ts';
import { kit } from '../support/kit.ts';
import { runs } from '../support/properties.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

const NO_STRINGS = [null, 0, -1, true, [], {}, [[[[[]]]]], { id: 'x' }];
const KEYS = ['__proto__', 'constructor', 'toString', 'nmae', 'id', '', '$ref', 'length'];

type Json = Record<string, unknown> | unknown[];
interface Mutation {
  readonly how: 'set' | 'text' | 'delete' | 'double' | 'key' | 'swap';
  readonly where: number;
  readonly what: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom('set', 'text', 'delete', 'double', 'key', 'swap'),
  where: fc.nat(100_000),
  what: fc.nat(1000),
});

/** Returns every value of a JSON tree with its owner. */
function placesIn(node: unknown): { owner: Json; key: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => [{ owner: node as Json, key }, ...placesIn(child)]);
}

function mutate(source: unknown, { how, where, what }: Mutation): void {
  const places = placesIn(source).filter(
    ({ owner, key }) => how !== 'text' || typeof Reflect.get(owner, key) === 'string',
  );
  const place = places[where % places.length];
  if (!place) return;
  const { owner, key } = place;
  const put = (name: string, value: unknown) =>
    Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
  switch (how) {
    case 'set':
      return void put(key, NO_STRINGS[what % NO_STRINGS.length]);
    case 'text':
      return void put(key, HOSTILE_WORDS[what % HOSTILE_WORDS.length]);
    case 'delete':
      return void (Array.isArray(owner) ? owner.splice(Number(key), 1) : Reflect.deleteProperty(owner, key));
    case 'double':
      return void (Array.isArray(owner) && owner.push(structuredClone(owner[Number(key)])));
    case 'key':
      return void (
        Array.isArray(owner) ||
        put(KEYS[what % KEYS.length] ?? 'x', HOSTILE_WORDS[where % HOSTILE_WORDS.length])
      );
    case 'swap': {
      const other = places[what % places.length];
      if (other) put(key, structuredClone(Reflect.get(other.owner, other.key)));
    }
  }
}

/** Checks that every problem can be shown, with its place, in both languages. */
function expectLocated(problems: ReturnType<typeof check>['problems'], text: string): void {
  for (const found of problems) {
    // An empty file has no places.
    if (found.rule !== 'source/empty')
      expect(found.range?.start.line, JSON.stringify(found)).toBeGreaterThan(0);
    for (const language of ['ja', 'en'] as const)
      expect(renderProblem(found, language).message).not.toMatch(/undefined|\[object|NaN/);
  }
  const report = reportText([...problems], { language: 'ja', color: false, textOf: () => text });
  expect(report === '').toBe(problems.length === 0);
}

test('mutated sources are valid or have located problems, and what is valid can be filled', () => {
  let valid = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLES),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (sample, mutations) => {
        const source = sourceOf(sample);
        for (const one of mutations) mutate(source, one);
        const text = JSON.stringify(source, null, 1);
        const { society, revision } = sourceOf(sample);
        const { source: accepted, problems } = check(text, { society: society.id, revision: revision.id });
        expectLocated(problems, text);
        expect(accepted === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        if (!accepted) return;
        valid += 1;
        if (valid % 10 === 0) expect(fillDocuments(normalise(accepted), kit).problems).toEqual([]);
      },
    ),
    { numRuns: runs(500) },
  );
  expect(valid).toBeGreaterThan(runs(40));
});

test('texts cut, with a character lost or put in, are read or refused at their place', () => {
  const text = JSON.stringify(sourceOf('source/midori/2026.json'), null, 1);
  const put = fc.constantFrom(
    '',
    '"',
    '{',
    ']',
    ',',
    ':',
    '\\',
    '\u0000',
    '「',
    '\uFEFF',
    '\uD800',
    '//',
    '1e999',
  );
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), put, fc.boolean(), (at, drop, insert, cut) => {
      const broken = cut ? text.slice(0, at) : `${text.slice(0, at)}${insert}${text.slice(at + drop)}`;
      expectLocated(check(broken).problems, broken);
    }),
    { numRuns: runs(500) },
  );
});

/** Checks that the PDF breaks no rule, and that a screen reader finds the structure of its tree. */
async function expectAccessible(bytes: Uint8Array | undefined, tree: Root, path: string): Promise<void> {
  const pdf = bytes ?? new Uint8Array();
  // A warning reports rows that are split over pages, because their cells are read one after the other.
  expect(
    checkPdf(pdf, ARCHIVAL).filter(({ severity }) => severity === 'error'),
    path,
  ).toEqual([]);
  const [found] = await readStructureTree(pdf);
  expect(found && squeezed(found), path).toEqual(expectedTree(tree));
}

/** Returns a short notice with every part, so that a hundred of them take little time. */
function shortSource() {
  const source = sourceOf('source/midori/2026.json');
  source.sections = source.sections.slice(1, 2);
  source.supplements = source.supplements?.slice(2, 3) ?? [];
  const used = new Set(JSON.stringify(source.sections).match(/(?<="contractor":")[^"]+/g));
  source.contractors = source.contractors.filter(({ id }) => used.has(id));
  source.revision.remarks = [];
  return source;
}

test('notices with hostile words are built to the end, and their bytes say those words', async () => {
  let built = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(mutation, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('official', 'draft') as fc.Arbitrary<'official' | 'draft'>,
      async (mutations, status) => {
        const source = shortSource();
        source.revision.status = status;
        // Changes one string at a time. A change is kept only if it is accepted, so that one source has several.
        let accepted = check(JSON.stringify(source));
        for (const one of mutations) {
          const changed = structuredClone(accepted.source ?? source);
          mutate(changed, { ...one, how: 'text' });
          const checked = check(JSON.stringify(changed));
          if (checked.source) accepted = checked;
          else expectLocated(checked.problems, JSON.stringify(changed));
        }
        const { source: valid, document } = accepted;
        if (!valid || !document) throw new Error('The short notice itself is not valid.');
        const notice = normalise(valid);
        const parts = new Set(['pdf', 'html', 'annexes'] as const);
        const { files, problems } = await makeDocuments(notice, document, kit, parts);
        expectLocated(problems, document.text);
        expect(files.length > 0).toBe(!problems.some(({ severity }) => severity === 'error'));
        if (files.length === 0) return;
        built += 1;
        const bytes = new Map(files.map((file) => [file.path, file.bytes]));
        for (const filled of fillDocuments(notice, kit).documents) {
          for (const { path, format } of filled.files) {
            const read = await PROOFS[format](bytes.get(path) ?? new Uint8Array(), filled.document, kit);
            expect(read, path).toBeUndefined();
            if (format === 'pdf' && built % 3 === 0)
              await expectAccessible(bytes.get(path), filled.document.tree, path);
          }
        }
      },
    ),
    { numRuns: runs(12) },
  );
  expect(built).toBeGreaterThan(runs(10) - 1);
});
