import { expect, test } from 'vitest';
import type { DroppedItem, FolderHandle, Permission } from '../../../scripts/workbench/store/handles.ts';
import { placeOf } from '../../../scripts/workbench/store/page-place.ts';
import {
  type Opened,
  openDropped,
  openFiles,
  openFolder,
  wayHere,
  wayWords,
} from '../../../scripts/workbench/store/ways.ts';
import { folderOver } from '../stand-in/folder-over.ts';
import { memoryOperations } from '../stand-in/memory-operations.ts';
import { source } from '../store-contract.ts';

const folder = folderOver(memoryOperations(), '公表文');
const picker = async () => folder;

test.each([
  ['folder', { showDirectoryPicker: picker, isSecureContext: true, isFramed: false }],
  ['no-picker', { isSecureContext: true, isFramed: false }],
  ['insecure', { isSecureContext: false, isFramed: false }],
  ['framed', { showDirectoryPicker: picker, isSecureContext: true, isFramed: true }],
])('the way that works is said in one line: %s', (expected, place) => {
  const way = wayHere(place);
  expect(way.kind === 'folder' ? way.kind : way.reason).toBe(expected);
  expect(wayWords(way)).toMatch(/^[^\n]*フォルダー[^\n]*。$/u);
});

test('a page within one of another origin is known', () => {
  const page = { isSecureContext: true, top: { location: { href: 'https://example.jp/' } } };
  // Only these properties are looked at.
  expect(placeOf(page as Window).isFramed).toBe(false);
  const framed = {
    isSecureContext: true,
    get top(): Window {
      throw new DOMException('', 'SecurityError');
    },
  };
  expect(placeOf(framed as Window).isFramed).toBe(true);
});

function outcome(opened: Opened): string {
  if (opened.kind === 'opened') return `${opened.store.kind} ${opened.store.name}`.trim();
  expect(opened.words).toMatch(/。$/u);
  return opened.reason;
}

test.each([
  ['AbortError', true, 'cancelled'],
  ['SecurityError', true, 'forbidden'],
  ['NotAllowedError', true, 'forbidden'],
  ['SecurityError', false, 'no-gesture'],
])('a picker that answers %s (in a click: %s) is told as %s', async (name, isClick, reason) => {
  const refuse = async () => {
    throw new DOMException('', name);
  };
  expect(outcome(await openFolder(refuse, {}, () => isClick))).toBe(reason);
});

test.each<[Permission, Permission, string]>([
  ['granted', 'denied', 'folder 公表文'],
  ['prompt', 'granted', 'folder 公表文'],
  ['prompt', 'denied', 'write-denied'],
])('a folder whose permission is %s, then %s, opens as %s', async (first, second, expected) => {
  const asking: FolderHandle = {
    ...folder,
    queryPermission: async () => first,
    requestPermission: async () => second,
  };
  expect(
    outcome(
      await openFolder(
        async () => asking,
        {},
        () => true,
      ),
    ),
  ).toBe(expected);
  expect(outcome(await openDropped([dropped('公表文', '', asking)], {}, () => undefined))).toBe(expected);
});

/** A dropped item. Its handle can only be got until the event is over. */
function dropped(name: string, text: string, handle?: FolderHandle): DroppedItem {
  return {
    kind: 'file',
    getAsFile: () => new File([text], name),
    getAsFileSystemHandle: async () => handle ?? null,
  };
}

test('dropped files are opened, with handles or without', async () => {
  const file = dropped('2026 (1).json', source('midori', '2026'));
  const { getAsFileSystemHandle: _, ...old } = file;
  for (const item of [file, old]) {
    const opened = await openDropped([item, dropped('a.docx', '')], {}, () => undefined);
    expect(outcome(opened)).toBe('files');
    const listing = opened.kind === 'opened' ? await opened.store.list() : undefined;
    expect(listing?.editions.map(({ revision }) => revision)).toEqual(['2026']);
    expect(listing?.unreadable).toEqual([]);
  }
});

test('what holds no files is told', async () => {
  const text: DroppedItem = { kind: 'string', getAsFile: () => null };
  expect(outcome(await openDropped([text], {}, () => undefined))).toBe('nothing');
  expect(outcome(await openFiles([], () => undefined))).toBe('nothing');
});

test('a chosen file that cannot be read is told', async () => {
  const file = new File(['{}'], '2026.json');
  file.slice = () => {
    throw new DOMException('', 'NotReadableError');
  };
  expect(outcome(await openFiles([file], () => undefined))).toBe('unreadable');
});
