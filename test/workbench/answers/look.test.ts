import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { look } from '../../../scripts/workbench/answers/look.ts';
import { installed } from '../../support/installed.ts';
import { mutilatedSource } from '../../support/mutilated.ts';
import { runs } from '../../support/properties.ts';

const TEXT = readFileSync('source/midori/2026.json', 'utf8');

function lookAt(text: string) {
  return look({ kind: 'look', number: 7, society: 'midori', revision: '2026', text }, installed);
}

test('a finished source has no problem, and a page with nothing left out', () => {
  const { number, problems, preview } = lookAt(TEXT);
  expect({ number, problems, leftOut: preview?.leftOut }).toEqual({ number: 7, problems: [], leftOut: 0 });
  expect(preview?.blocks.length).toBeGreaterThan(20);
  expect(preview?.styles).toContain('.kn-notice');
});

test('a text that is no JSON has its problem and no page', () => {
  expect(lookAt(TEXT.replace(',', ''))).toEqual({
    number: 7,
    problems: [expect.objectContaining({ rule: 'source/syntax' })],
    printed: {},
  });
});

test('an unfinished name is told, and the rest is shown', () => {
  const { problems, preview } = lookAt(TEXT.replace(/"name": "つばめ発送[^"]*"/u, '"name": ""'));
  expect(problems.map(({ rule }) => rule)).toEqual(['text/empty']);
  expect(preview?.leftOut).toBe(1);
  expect(preview?.blocks.map(({ html }) => html).join('')).toContain('（未記入）');
});

test('where a value is printed is counted in the notice and in annexes', () => {
  const { contractors } = JSON.parse(TEXT);
  const { printed } = lookAt(TEXT);
  const index = contractors.findIndex(({ id }: { id: string }) => id === 'tsubame');
  const times = TEXT.split('"contractor": "tsubame"').length - 1;
  expect(printed[`/contractors/${index}/telephones/0/number`]).toEqual({
    notice: times,
    annexes: ['tsubame'],
  });
  expect(printed['/society/name']?.notice).toBe(1);
  expect(printed['/society/name']?.annexes.length).toBeGreaterThan(5);
  expect(printed[`/contractors/${index}/country`]).toBeUndefined();
});

test('something is left out of the page only where there is a problem', () => {
  fc.assert(
    fc.property(mutilatedSource(), (source) => {
      const { problems, preview } = lookAt(JSON.stringify(source));
      if (preview?.leftOut) expect(problems.length).toBeGreaterThan(0);
      if (problems.length === 0) expect(preview?.leftOut).toBe(0);
    }),
    { numRuns: runs(25) },
  );
});
