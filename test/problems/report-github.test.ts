import { expect, test } from 'vitest';
import { problem } from '../../scripts/problems/problem.ts';
import { githubLines, reportGithub } from '../../scripts/problems/report-github.ts';

const at = (line: number, column: number) => ({ line, column });

test('a problem is a workflow command with its place, rule, message and remedy', () => {
  const where = { file: 'source\\a,b:c%.json', range: { start: at(3, 5), end: at(3, 9) } };
  expect(reportGithub([problem('schema/required', { property: 'a', title: '100%\n' }, where)], 'en')).toBe(
    '::error file=source/a%2Cb%3Ac%25.json,line=3,endLine=3,col=5,endColumn=9,title=schema/required::' +
      '"a" (100%25\\u000a) is missing.%0AAdd "a": …\n',
  );
});

test('what lies over several lines has no columns, and what has no place none at all', () => {
  const range = { start: at(3, 5), end: at(7, 2) };
  const [first, second] = reportGithub(
    [
      problem('lint/established-date', {}, { file: 'a.json', range }),
      problem('usage/unknown-option', { option: '--x' }),
    ],
    'ja',
  ).split('\n');
  expect(first).toMatch(/^::notice file=a\.json,line=3,endLine=7,title=lint\/established-date::/);
  expect(second).toMatch(/^::error title=usage\/unknown-option::/);
});

test('no line of a summary is a workflow command of GitHub, of either form', () => {
  expect(githubLines(['::error::a', ' \t::add-mask::a', 'a ##[error]b', 'a\n::b', '案 a::b'])).toEqual([
    '- ::error::a',
    '-  \t::add-mask::a',
    'a ## [error]b',
    'a%0A::b',
    '案 a::b',
  ]);
});
