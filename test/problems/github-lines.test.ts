import { expect, test } from 'vitest';
import { githubLines } from '../../scripts/problems/report-github.ts';

test('no line of a summary is a workflow command of GitHub, of either form', () => {
  expect(githubLines(['::error::a', ' \t::add-mask::a', 'a ##[error]b', 'a\n::b', '案 a::b'])).toEqual([
    '- ::error::a',
    '-  \t::add-mask::a',
    'a ## [error]b',
    'a%0A::b',
    '案 a::b',
  ]);
});
