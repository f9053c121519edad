import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { packed } from './packed.ts';

const files = execFileSync('tar', ['-tzf', packed()], { encoding: 'utf8' })
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.replace(/^package\//, ''));

/** What the program reads and what people read. */
const PACKED = [
  /^(?:package\.json|LICENSE|CHANGELOG\.md|SECURITY\.md|README(?:\.ja)?\.md)$/,
  /^build\/package\.json$/,
  /^build\/(?:cli|program)\/[^/]+\.js$/,
  /^build\/program\/program-hash\.txt$/,
  /^build\/workbench\/(?:kenpo-notice\.html|program-hash\.txt)$/,
  /^build\/workbench\/site\/[^/]+\.(?:html|js|css|bin)$/,
  /^schema\/[a-z]+\.schema\.json$/,
  /^templates\/(?:partials\/)?[^/]+\.(?:hbs|css)$/,
  /^docs\/[^/]+\.md$/,
  /^docs\/images\/[^/]+\.png$/,
];

test('the package holds no test, no program before it is bundled and no source but the invented one', () => {
  expect(files.filter((file) => !PACKED.some((pattern) => pattern.test(file)))).toEqual([
    'source/midori/2026.json',
  ]);
});

test.each(PACKED)('the package has files of %s', (pattern) => {
  expect(files.filter((file) => pattern.test(file))).not.toEqual([]);
});
