import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { circlesIn, importsByModule, wingOf } from './imports.ts';

/** Every wing with the wings that it may import. They all come before it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  problems: [],
  markdown: [],
  notice: ['problems', 'markdown'],
  lint: ['problems', 'notice'],
  print: ['platform', 'problems', 'markdown', 'notice'],
  typeset: ['platform', 'notice', 'print'],
  compare: ['platform', 'problems', 'markdown', 'notice', 'print', 'typeset'],
  edition: ['platform', 'problems', 'markdown', 'notice', 'print', 'typeset', 'compare'],
  import: ['platform', 'problems', 'markdown', 'notice', 'print', 'compare'],
  workbench: ['platform', 'problems', 'notice', 'lint', 'print', 'typeset', 'edition'],
  program: [
    'platform',
    'problems',
    'notice',
    'lint',
    'print',
    'typeset',
    'compare',
    'edition',
    'import',
    'workbench',
  ],
};

const IMPORTS = importsByModule();

test('a wing imports only wings that it stands on', () => {
  const wrong = [...IMPORTS].flatMap(([module, imports]) =>
    imports
      .filter((target) => wingOf(target) !== wingOf(module))
      .filter((target) => !MAY_IMPORT[wingOf(module)]?.includes(wingOf(target)))
      .map((target) => `${module} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('a wing stands on no wing that it does not use', () => {
  const used = new Set(
    [...IMPORTS].flatMap(([module, imports]) =>
      imports.map((target) => `${wingOf(module)} on ${wingOf(target)}`),
    ),
  );
  const allowed = Object.entries(MAY_IMPORT).flatMap(([wing, targets]) =>
    targets.map((target) => `${wing} on ${target}`),
  );
  expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
});

test('ARCHITECTURE has the same table', () => {
  const rows = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `(\w+)\/` +\| .+ \| ([\w, ]+?) +\|$/gmu);
  const told = [...rows].map(([, wing = '', names = '']) => [
    wing,
    names === 'nothing' ? [] : names.split(', '),
  ]);
  expect(Object.fromEntries(told)).toEqual(MAY_IMPORT);
});

test('wings stand on each other in one order', () => {
  const order = Object.keys(MAY_IMPORT);
  for (const [wing, targets] of Object.entries(MAY_IMPORT))
    for (const target of targets)
      expect(order.indexOf(target), `${wing} on ${target}`).toBeLessThan(order.indexOf(wing));
  expect(new Set([...IMPORTS.keys()].map(wingOf))).toEqual(new Set(order));
});

test('no module imports itself by way of others, types included', () => {
  expect(circlesIn(IMPORTS)).toEqual([]);
});

test('a circle of imports is found', () => {
  const circles = circlesIn(
    new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', []],
      ['d.ts', ['a.ts']],
    ]),
  );
  expect(circles).toEqual([['a.ts', 'b.ts', 'd.ts']]);
});

test('every import of a module leads to one', () => {
  const lost = [...IMPORTS].flatMap(([module, imports]) =>
    imports.filter((target) => !IMPORTS.has(target)).map((target) => `${module} imports ${target}`),
  );
  expect(lost).toEqual([]);
});

test('a file name stands once in the house', () => {
  const places = new Map<string, string[]>();
  for (const module of IMPORTS.keys()) {
    const name = basename(module);
    places.set(name, [...(places.get(name) ?? []), module]);
  }
  expect([...places.values()].filter((modules) => modules.length > 1)).toEqual([]);
});
