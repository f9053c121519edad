import { expect, test } from 'vitest';
import type { Ask } from '../../../scripts/workbench/answers/ask.ts';
import { AskQueue } from '../../../scripts/workbench/answers/ask-queue.ts';
import { fontFiles } from '../../support/faces.ts';

const source = { society: 'midori', revision: '2026', bytes: new Uint8Array() };
const look = (number: number): Ask => ({
  kind: 'look',
  number,
  society: 'midori',
  revision: '2026',
  text: '',
});
const make = (number: number): Ask => ({ kind: 'make', number, source, faces: fontFiles, browser: 'test' });

test('of the looks that wait only the latest is taken, and every making in its order', () => {
  const queue = new AskQueue();
  for (const ask of [look(1), make(2), look(3), make(4), look(5)]) queue.add(ask);
  expect([1, 2, 3, 4].map(() => queue.take()?.number)).toEqual([2, 4, 5, undefined]);
  queue.add(look(6));
  expect(queue.take()?.number).toBe(6);
});
