import { expect, test } from 'vitest';
import { folderFiles } from '../../../scripts/workbench/store/folder-files.ts';
import {
  folderJournal,
  lateInputs,
  type SessionTexts,
  sessionOf,
} from '../../../scripts/workbench/store/journal.ts';
import { folderOver } from '../stand-in/folder-over.ts';
import { handClock } from '../stand-in/hand-clock.ts';
import type { HandleOperations } from '../stand-in/handle-operations.ts';
import { memoryOperations, putText, textsIn } from '../stand-in/memory-operations.ts';

const PATH = 'source/midori/2026.json';
const PLACE = 'source/midori/作業用（消さないでください）/2026の入力の控え.json';
const ENTRY = { base: 'one', text: '二' };

function sessionTexts(): SessionTexts & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

function journalOver(operations: HandleOperations, session?: SessionTexts) {
  const clock = handClock();
  const files = folderFiles(folderOver(operations, 'work'), async () => undefined);
  return { clock, journal: folderJournal(files, { clock, ...(session ? { session } : {}) }) };
}

test('an entry is in the session at once, and in the folder within a second', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  const session = sessionTexts();
  const { clock, journal } = journalOver(memory, session);
  journal.write(PATH, { base: 'one', text: 'tw' });
  journal.write(PATH, ENTRY);
  expect([...session.texts.values()].map((text) => JSON.parse(text).text)).toEqual(['二']);
  expect(Object.keys(textsIn(memory))).toEqual([PATH]);
  await clock.turn(1_000);
  expect(Object.keys(textsIn(memory))).toEqual([PATH, PLACE]);
  expect(await journalOver(memory).journal.read(PATH)).toEqual(ENTRY);
});

test('what was saved within a second never reaches the folder', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  const { clock, journal } = journalOver(memory, sessionTexts());
  journal.write(PATH, ENTRY);
  await journal.clear(PATH);
  await clock.turn(5_000);
  expect(Object.keys(textsIn(memory))).toEqual([PATH]);
  expect(await journal.read(PATH)).toBeUndefined();
});

test('the later of the two entries counts', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  const session = sessionTexts();
  const { clock, journal } = journalOver(memory, session);
  journal.write(PATH, { base: 'one', text: 'two' });
  await clock.turn(1_000);
  journal.write(PATH, ENTRY);
  expect(await journalOver(memory, session).journal.read(PATH)).toEqual(ENTRY);
  expect(await journalOver(memory).journal.read(PATH)).toEqual({ base: 'one', text: 'two' });
});

test('an entry that is written while the former one is forgotten stays', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  const { clock, journal } = journalOver(memory);
  journal.write(PATH, { base: 'one', text: 'two' });
  await clock.turn(1_000);
  const cleared = journal.clear(PATH);
  journal.write(PATH, { base: 'two', text: 'three' });
  const flushed = journal.flush();
  await cleared;
  expect(Object.keys(textsIn(memory))).toContain(PLACE);
  await flushed;
  expect(await journalOver(memory).journal.read(PATH)).toEqual({ base: 'two', text: 'three' });
});

test('before the file is written an entry in the folder gets the latest inputs', async () => {
  const memory = memoryOperations({ [PATH]: 'one' });
  const { clock, journal } = journalOver(memory);
  await journal.beforeWriting(PATH);
  expect(Object.keys(textsIn(memory))).toEqual([PATH]);
  journal.write(PATH, { base: 'one', text: 'two' });
  await clock.turn(1_000);
  journal.write(PATH, ENTRY);
  await journal.beforeWriting(PATH);
  expect(await journalOver(memory).journal.read(PATH)).toEqual(ENTRY);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"version":1,"at":1,"base":"one"}',
  '{"version":2,"at":1,"base":"","text":""}',
  '\u0000',
])('an entry that is 「%s」 is none', async (broken) => {
  const memory = memoryOperations();
  putText(memory, PLACE, broken);
  const session = sessionTexts();
  session.getItem = () => broken;
  expect(await journalOver(memory, session).journal.read(PATH)).toBeUndefined();
});

test('a journal that everything refuses hinders nothing', async () => {
  const refuse = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const memory = memoryOperations({ [PATH]: 'one' });
  const refusing: HandleOperations = {
    ...memory,
    list: refuse,
    read: refuse,
    openSwap: refuse,
    remove: refuse,
  };
  const { journal } = journalOver(refusing, { getItem: refuse, setItem: refuse, removeItem: refuse });
  journal.write(PATH, ENTRY);
  await journal.flush();
  expect(await journal.read(PATH)).toBeUndefined();
  await journal.beforeWriting(PATH);
  await journal.clear(PATH);
});

test('a page from a file keeps nothing in the browser', () => {
  const sessionStorage = sessionTexts();
  expect(sessionOf({ location: { protocol: 'file:' }, sessionStorage })).toBeUndefined();
  expect(sessionOf({ location: { protocol: 'https:' }, sessionStorage })).toBe(sessionStorage);
  const forbidden = {
    location: { protocol: 'http:' },
    get sessionStorage(): SessionTexts {
      throw new DOMException('', 'SecurityError');
    },
  };
  expect(sessionOf(forbidden)).toBeUndefined();
});

test('late inputs are taken up, merged or there already', () => {
  expect(lateInputs(undefined, 'one')).toEqual({ kind: 'none' });
  expect(lateInputs(ENTRY, '二')).toEqual({ kind: 'none' });
  expect(lateInputs(ENTRY, 'one')).toEqual({ kind: 'take-up', text: '二' });
  expect(lateInputs(ENTRY, 'theirs')).toEqual({ kind: 'merge', ...ENTRY });
  // The page was killed while it wrote, and the file has that text already.
  const entry = { ...ENTRY, writing: '一' };
  expect(lateInputs(entry, '一')).toEqual({ kind: 'take-up', text: '二' });
  expect(lateInputs(entry, 'one')).toEqual({ kind: 'take-up', text: '二' });
  expect(lateInputs(entry, 'theirs')).toEqual({ kind: 'merge', ...ENTRY });
});
