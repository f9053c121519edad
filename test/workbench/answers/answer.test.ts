import { expect, test } from 'vitest';
import { answer } from '../../../scripts/workbench/answers/answer.ts';
import { installed } from '../../support/installed.ts';

const ask = { kind: 'look', number: 3, society: 'midori', revision: '2026', text: '{' } as const;

test('an ask is answered with its number', async () => {
  expect(await answer(ask, Promise.resolve(installed))).toMatchObject({ number: 3, printed: {} });
});

test('a bug is answered with its words, and so is a program that cannot start', async () => {
  const broken = Promise.resolve({
    ...installed,
    validate: () => {
      throw new Error('A bug.');
    },
  });
  // The validator of Ajv has properties that are not asked for here.
  expect(await answer({ ...ask, text: '{}' }, broken as never)).toEqual({
    number: 3,
    kind: 'look',
    failure: expect.stringContaining('A bug.'),
  });
  expect(await answer(ask, Promise.reject(new Error('No templates.')))).toEqual({
    number: 3,
    kind: 'look',
    failure: expect.stringContaining('No templates.'),
  });
});
