import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openState } from '../../../scripts/workbench/edit/edit-state.ts';
import { TELEPHONE_FIELDS } from '../../../scripts/workbench/fields/contractor-fields.ts';
import type { Stored } from '../../../scripts/workbench/store/store.ts';
import { Disputes } from '../../../scripts/workbench/view/disputes.ts';
import { Session } from '../../../scripts/workbench/view/session.ts';

const BASE = readFileSync('source/midori/2026.json', 'utf8');
const NUMBER = '/contractors/6/telephones/0/number';
const OTHER = '/contractors/1/telephones/0/number';

let session: Session;
let disputes: Disputes;
/** What the saving was told. */
let told: string[];

beforeEach(() => {
  const state = openState(BASE);
  if (!state.ok) throw new Error('The sample is no JSON.');
  session = new Session(state.value, false, { changed: () => undefined, left: () => undefined });
  told = [];
  disputes = new Disputes(session, {
    takeUp: ({ version }) => told.push(`take up ${version}`),
    holdUp: (base, { version }) => told.push(`hold up ${version} on ${base === BASE ? 'base' : 'another'}`),
  });
});

function type(pointer: string, text: string): void {
  const [spec] = TELEPHONE_FIELDS;
  if (!spec) throw new Error('There is no field.');
  session.type(pointer, text, spec);
}

/** Returns the sample with other numbers, as somebody else has written it. */
function written(numbers: Readonly<Record<string, string>>, version = 'theirs'): Stored {
  const source = JSON.parse(BASE);
  for (const [pointer, number] of Object.entries(numbers)) {
    const [, , index, , at] = pointer.split('/');
    source.contractors[Number(index)].telephones[Number(at)].number = number;
  }
  return { bytes: new TextEncoder().encode(JSON.stringify(source)), version };
}

describe('what somebody else has written', () => {
  test('is taken up at once where the person has changed something else, and can be undone', () => {
    type(NUMBER, '111');
    disputes.meet(BASE, written({ [OTHER]: '222' }));
    expect([session.textAt(NUMBER), session.textAt(OTHER)]).toEqual(['111', '222']);
    expect(disputes.open.value).toEqual([]);
    expect(told).toEqual(['take up theirs']);
    expect(session.told.value.isUndoable).toBe(true);
    session.undo();
    expect([session.textAt(NUMBER), session.textAt(OTHER)]).toEqual(['111', '0000-00-0000']);
  });

  test('is asked about where both have changed the same, and nothing is saved until then', () => {
    type(NUMBER, '111');
    disputes.meet(BASE, written({ [NUMBER]: '222' }));
    expect(session.textAt(NUMBER)).toBe('111');
    expect(disputes.open.value).toMatchObject([{ mine: '111', theirs: '222' }]);
    expect(told).toEqual([]);
  });

  test.each([
    ['mine', '111'],
    ['theirs', '222'],
  ] as const)('gives way or stays as the person chooses: %s', (choice, number) => {
    type(NUMBER, '111');
    disputes.meet(BASE, written({ [NUMBER]: '222' }));
    const [dispute] = disputes.open.value;
    if (!dispute) throw new Error('Nothing is disputed.');
    // Typing goes on while the question stands.
    type(OTHER, '333');
    disputes.settle(dispute, choice);
    expect([session.textAt(NUMBER), session.textAt(OTHER)]).toEqual([number, '333']);
    expect(told).toEqual(['take up theirs']);
  });

  test('is asked about one by one, and saving goes on after the last answer', () => {
    type(NUMBER, '111');
    type(OTHER, '112');
    disputes.meet(BASE, written({ [NUMBER]: '222', [OTHER]: '223' }));
    const [first, second] = disputes.open.value;
    if (!first || !second) throw new Error('Too little is disputed.');
    disputes.settle(first, 'theirs');
    expect(told).toEqual([]);
    disputes.settle(second, 'mine');
    expect(told).toEqual(['take up theirs']);
    expect([session.textAt(NUMBER), session.textAt(OTHER)].sort()).toEqual(
      [first, second].map(({ mine, theirs }, index) => (index === 0 ? theirs : mine)).sort(),
    );
  });

  test('is told as unreadable if it is no JSON; what was typed stays', () => {
    type(NUMBER, '111');
    disputes.meet(BASE, { bytes: new TextEncoder().encode('{"half": '), version: 'broken' });
    expect(disputes.isUnreadable.value).toBe(true);
    expect(session.textAt(NUMBER)).toBe('111');
    expect(told).toEqual([]);
    disputes.meet(BASE, written({ [OTHER]: '222' }));
    expect(disputes.isUnreadable.value).toBe(false);
    expect(told).toEqual(['take up theirs']);
  });
});

describe('inputs of a page that was killed', () => {
  const typed = BASE.replace('"name": "つばめ発送○○(株)"', '"name": "つばめ配送○○(株)"');

  test('are taken up without a question, and can be undone', () => {
    disputes.takeUp({ base: BASE, text: typed }, written({ [OTHER]: '222' }, 'file'));
    expect([session.textAt('/contractors/6/name'), session.textAt(OTHER)]).toEqual([
      'つばめ配送○○(株)',
      '222',
    ]);
    expect(told).toEqual(['hold up file on base', 'take up file']);
    expect(session.told.value.isUndoable).toBe(true);
  });

  test('are asked about where the file has changed in the same place meanwhile', () => {
    const theirs = new TextEncoder().encode(BASE.replace('つばめ発送○○(株)"', 'つばめ通運○○(株)"'));
    disputes.takeUp({ base: BASE, text: typed }, { bytes: theirs, version: 'file' });
    expect(disputes.open.value).toMatchObject([{ mine: 'つばめ配送○○(株)', theirs: 'つばめ通運○○(株)' }]);
    expect(session.textAt('/contractors/6/name')).toBe('つばめ配送○○(株)');
    expect(told).toEqual(['hold up file on base']);
  });
});
