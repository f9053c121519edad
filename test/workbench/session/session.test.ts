import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type EditState, openState } from '../../../scripts/workbench/edit/edit-state.ts';
import { TELEPHONE_FIELDS } from '../../../scripts/workbench/fields/contractor-fields.ts';
import { Session } from '../../../scripts/workbench/view/session.ts';

const TELEPHONES = '/contractors/4/telephones';

function locked(): { session: Session; changes: EditState[] } {
  const state = openState(readFileSync('source/midori/2026.json', 'utf8'));
  if (!state.ok) throw new Error('The sample is no JSON.');
  const changes: EditState[] = [];
  const session = new Session(state.value, true, {
    changed: (next) => changes.push(next),
    left: () => undefined,
  });
  return { session, changes };
}

test('nothing that a person does changes an edition that is locked, until it is unlocked', () => {
  const { session, changes } = locked();
  const [number] = TELEPHONE_FIELDS;
  if (!number) throw new Error('There is no field.');
  const acts = [
    () => session.type(`${TELEPHONES}/0/number`, '1', number),
    () => session.insert(TELEPHONES, 0, { number: '' }, '追加'),
    () => session.move(`${TELEPHONES}/0`, TELEPHONES, 1, '移動'),
    () => session.remove(`${TELEPHONES}/0`, '削除', '削除しました。'),
  ];
  for (const act of acts) act();
  expect(changes).toEqual([]);
  session.isLocked.value = false;
  for (const act of acts) act();
  expect(changes).toHaveLength(4);
});
