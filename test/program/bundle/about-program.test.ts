import { expect, test } from 'vitest';
import { aboutTheProgram, releaseDay } from '../../../scripts/program/bundle/workbench/about-program.ts';

test('the day of a version is the one in the heading of the list of changes', () => {
  const changes =
    '# Changelog\n\n## 0.2.10 (2027-05-01)\n\n- x (2026-01-01)\n\n## 0.2.1 (2027-04-01)\n\n## 0.1.0\n';
  expect(releaseDay(changes, '0.2.1')).toBe('2027-04-01');
  expect(releaseDay(changes, '0.2.10')).toBe('2027-05-01');
  expect(releaseDay(changes, '0.1.0')).toBeUndefined();
  expect(releaseDay(changes, '0.2')).toBeUndefined();
});

test('the law of the workbench is that of the last row of the table', () => {
  expect(aboutTheProgram().lawOf).toBe('2026-04-01');
});
