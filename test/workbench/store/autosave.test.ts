import { expect, test } from 'vitest';
import { Autosave } from '../../../scripts/workbench/store/autosave.ts';
import type { SaveState } from '../../../scripts/workbench/store/save-state.ts';
import { type Journal, type Store, StoreFailure } from '../../../scripts/workbench/store/store.ts';
import { handClock } from '../stand-in/hand-clock.ts';

const PATH = '2026.json';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** A store whose file, refusals and delay a test sets. */
class World {
  readonly clock = handClock();
  /** What was told, in words. */
  readonly told: string[] = [];
  readonly journal: string[] = [];
  readonly written: string[] = [];
  file: string | undefined = 'one';
  refusal: string | undefined;
  delayMs = 0;
  running = 0;

  start(keepsFiles = true): Autosave {
    const file = this.file ?? '';
    return new Autosave({
      store: this.#store(keepsFiles),
      path: PATH,
      opened: { bytes: bytesOf(file), version: file },
      onState: (state) => this.told.push(words(state)),
      clock: this.clock,
    });
  }

  #store(keepsFiles: boolean): Store {
    const journal: Journal = {
      read: async () => undefined,
      write: (_, { base, text, writing }) =>
        void this.journal.push(
          `${base}→${text}${writing === undefined ? '' : ` while ${writing} is written`}`,
        ),
      flush: async () => void this.journal.push('flush'),
      beforeWriting: async () => undefined,
      clear: async () => void this.journal.push('clear'),
    };
    const stored = (text: string) => ({ bytes: bytesOf(text), version: text });
    const refuse = () => {
      if (this.refusal !== undefined) throw new StoreFailure(this.refusal, undefined);
    };
    return {
      kind: keepsFiles ? 'folder' : 'files',
      name: '',
      keepsFiles,
      journal,
      list: () => Promise.reject(new Error('unused')),
      writeDocuments: () => Promise.reject(new Error('unused')),
      read: async () => undefined,
      write: async (_, bytes, version) => {
        this.running += 1;
        expect(this.running).toBe(1);
        await new Promise<void>((resolve) => void this.clock.after(this.delayMs, resolve));
        this.running -= 1;
        refuse();
        if (this.file === undefined) return { kind: 'gone' };
        if (this.file !== version) return { kind: 'changed', stored: stored(this.file) };
        this.file = textOf(bytes);
        this.written.push(this.file);
        return { kind: 'written', version: this.file };
      },
      changedSince: async (_, version) => {
        refuse();
        if (this.file === undefined) return 'gone';
        return this.file === version ? undefined : stored(this.file);
      },
      handOut: async () => PATH,
    };
  }
}

function words(state: SaveState): string {
  if (state.kind === 'saved') return `saved at ${state.at}`;
  if (state.kind === 'refused') return `refused ${state.code}`;
  if (state.kind === 'changed') return `changed to ${textOf(state.stored.bytes)}`;
  return state.kind;
}

test('a text is written after 400 ms of rest', async () => {
  const world = new World();
  const save = world.start();
  expect(words(save.state)).toBe('saved at 0');
  save.input('two');
  await world.clock.turn(300);
  save.input('three');
  await world.clock.turn(399);
  expect(world.written).toEqual([]);
  await world.clock.turn(1);
  expect(world.written).toEqual(['three']);
  expect(world.told).toEqual(['pending', 'pending', 'saved at 700']);
  expect(world.journal).toEqual(['one→two', 'one→three', 'one→three while three is written', 'clear']);
});

test('who types without rest is saved after 2 s', async () => {
  const world = new World();
  const save = world.start();
  for (let letter = 1; letter <= 21; letter += 1) {
    save.input('a'.repeat(letter));
    await world.clock.turn(100);
  }
  expect(world.written).toEqual(['a'.repeat(20)]);
});

test('blur and leaving write at once', async () => {
  const world = new World();
  const save = world.start();
  save.input('two');
  const flushed = save.flush();
  await world.clock.turn(0);
  await flushed;
  expect(world.written).toEqual(['two']);
  expect(world.journal).toContain('flush');
  await save.flush();
  expect(world.written).toEqual(['two']);
});

test('on a slow disk one write runs at a time, the latest text wins, and nothing is called saved before', async () => {
  const world = new World();
  world.delayMs = 3_000;
  const save = world.start();
  save.input('two');
  await world.clock.turn(1_000);
  save.input('three');
  await world.clock.turn(500);
  save.input('four');
  await world.clock.turn(1_900);
  expect(world.written).toEqual(['two']);
  expect(world.told).not.toContain('saved at 3400');
  expect(world.journal.at(-1)).toBe('two→four while four is written');
  await world.clock.turn(3_000);
  expect(world.written).toEqual(['two', 'four']);
  expect(world.told.filter((words) => words.startsWith('saved'))).toEqual(['saved at 6400']);
});

test('a refused write is told and tried again every 5 s', async () => {
  const world = new World();
  world.refusal = 'NoModificationAllowedError';
  const save = world.start();
  save.input('two');
  await world.clock.turn(400);
  expect(world.told.at(-1)).toBe('refused NoModificationAllowedError');
  world.refusal = undefined;
  await world.clock.turn(4_000);
  expect(world.written).toEqual([]);
  await world.clock.turn(1_000);
  expect(world.written).toEqual(['two']);
  expect(world.told.at(-1)).toBe('saved at 5400');
});

test('a store that cannot be looked at is told until it can', async () => {
  const world = new World();
  world.start();
  world.refusal = 'NotReadableError';
  await world.clock.turn(2_000);
  expect(world.told).toEqual(['refused NotReadableError']);
  world.refusal = undefined;
  await world.clock.turn(2_000);
  expect(world.told.at(-1)).toBe('saved at 4000');
});

test('what another has written is seen within 2 s, told once, and not overwritten', async () => {
  const world = new World();
  const save = world.start();
  world.file = 'theirs';
  await world.clock.turn(2_000);
  expect(world.told).toEqual(['changed to theirs']);
  save.input('mine');
  await world.clock.turn(10_000);
  await save.flush();
  expect([world.file, world.told]).toEqual(['theirs', ['changed to theirs']]);
  save.takeUp({ bytes: bytesOf('theirs'), version: 'theirs' }, 'theirs and mine');
  await world.clock.turn(400);
  expect(world.file).toBe('theirs and mine');
  expect(world.told.slice(1)).toEqual(['pending', 'saved at 12400']);
});

test('what another writes just before ours is found by the write', async () => {
  const world = new World();
  const save = world.start();
  save.input('mine');
  world.file = 'theirs';
  await world.clock.turn(400);
  expect([world.file, world.told.at(-1)]).toEqual(['theirs', 'changed to theirs']);
});

test('theirs is taken as it is without a write', async () => {
  const world = new World();
  const save = world.start();
  world.file = 'theirs';
  await world.clock.turn(2_000);
  save.takeUp({ bytes: bytesOf('theirs'), version: 'theirs' }, 'theirs');
  await world.clock.turn(1_000);
  expect([world.written, world.told.at(-1)]).toEqual([[], 'saved at 2000']);
});

test('a file that is gone is told; saving goes on when it is back as it was', async () => {
  const world = new World();
  const save = world.start();
  world.file = undefined;
  await world.clock.turn(2_000);
  save.input('two');
  await world.clock.turn(4_000);
  expect(world.told).toEqual(['gone']);
  world.file = 'one';
  await world.clock.turn(2_400);
  expect([world.file, world.told.at(-1)]).toEqual(['two', 'saved at 8400']);
});

test('a byte order mark stays', async () => {
  const world = new World();
  world.file = '\uFEFFone';
  const save = world.start();
  save.input('one');
  await world.clock.turn(400);
  expect(world.written).toEqual([]);
  save.input('two');
  await world.clock.turn(400);
  expect(world.file).toBe('\uFEFFtwo');
});

test('a store that keeps no files says saved never, and handed out until the next input', async () => {
  const world = new World();
  const save = world.start(false);
  save.input('two');
  const handedOut = save.handOut();
  await world.clock.turn(0);
  await handedOut;
  expect(world.told).toEqual(['pending', 'held', 'handed-out']);
  await world.clock.turn(10_000);
  save.input('three');
  await world.clock.turn(400);
  expect(world.told.slice(3)).toEqual(['pending', 'held']);
});

test('after its end nothing is written or told', async () => {
  const world = new World();
  const save = world.start();
  save.input('two');
  save.stop();
  save.input('three');
  world.file = 'theirs';
  await world.clock.turn(10_000);
  expect([world.written, world.told]).toEqual([[], ['pending']]);
});

test('inputs made on another text than the file has are not written, whatever is looked at or typed, until they are put together', async () => {
  const world = new World();
  world.file = 'theirs';
  const save = world.start();
  save.holdUp('one', { bytes: bytesOf('theirs'), version: 'theirs' });
  save.input('mine');
  await world.clock.turn(10_000);
  save.input('mine again');
  void save.flush();
  world.file = undefined;
  await world.clock.turn(10_000);
  world.file = 'theirs';
  await world.clock.turn(10_000);
  expect(world.written).toEqual([]);
  expect(world.told).toEqual(['changed to theirs', 'gone', 'changed to theirs']);
  save.takeUp({ bytes: bytesOf('theirs'), version: 'theirs' }, 'theirs and mine');
  await world.clock.turn(400);
  expect(world.written).toEqual(['theirs and mine']);
});
