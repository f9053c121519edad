import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonText } from '../../../scripts/notice/source/read-json.ts';
import type { EditState } from '../../../scripts/workbench/edit/edit-state.ts';
import { redone, undone } from '../../../scripts/workbench/edit/history.ts';
import { keyPathOf, pointerOf } from '../../../scripts/workbench/edit/key-path.ts';
import { operated } from '../../../scripts/workbench/edit/operated.ts';
import type { Operation } from '../../../scripts/workbench/edit/operation.ts';
import { valueAt } from '../../../scripts/workbench/edit/value-at.ts';
import { anyChoice, anyText, operationOf, placesIn, stateOf } from '../../support/edited-sources.ts';
import { runs } from '../../support/properties.ts';
import { modelled } from './model.ts';

const session = fc.tuple(anyText, fc.array(anyChoice, { minLength: 1, maxLength: 12 }));

/** Returns all states of a session, with the operation that has led to each. */
function played([text, choices]: typeof session extends fc.Arbitrary<infer T> ? T : never) {
  const states: { state: EditState; operation?: Operation }[] = [{ state: stateOf(text) }];
  for (const choice of choices) {
    const before = states.at(-1)?.state;
    const operation = before && operationOf(before.value, choice);
    if (!before || !operation) continue;
    const next = operated(before, operation, { words: operation.kind, at: '' });
    if (!next.ok) throw new Error(`${JSON.stringify(operation)}: ${next.reason}`);
    states.push({ state: next.value, operation });
  }
  return states;
}

test('after any operations the text is JSON that a command reads, and says what was done', () => {
  fc.assert(
    fc.property(session, (given) => {
      const states = played(given);
      states.forEach(({ state, operation }, index) => {
        const before = states[index - 1]?.state;
        if (!before || !operation) return;
        expect(readJsonText('', state.text).ok).toBe(true);
        expect(JSON.parse(state.text)).toEqual(modelled(before.value, operation));
        expect(state.value).toEqual(JSON.parse(state.text));
        // Half a pair has no bytes in UTF-8, so it has to be an escape.
        expect(state.text).not.toMatch(/\p{Surrogate}/u);
      });
    }),
    { numRuns: runs(100) },
  );
});

test('undo of all steps gives every text and every key back, and redo too', () => {
  fc.assert(
    fc.property(session, (given) => {
      const states = played(given).map(({ state }) => state);
      const distinct = states.filter((state, index) => state !== states[index - 1]);
      let state = distinct.at(-1) as EditState;
      for (const earlier of distinct.slice(0, -1).toReversed()) {
        const back = undone(state);
        if (!back) throw new Error('Nothing to undo');
        state = back.state;
        expect(state.text).toBe(earlier.text);
        expect(state.keys).toEqual(earlier.keys);
        expect(state.value).toEqual(earlier.value);
      }
      expect(undone(state)).toBeUndefined();
      for (const later of distinct.slice(1)) {
        const forth = redone(state);
        if (!forth) throw new Error('Nothing to redo');
        state = forth.state;
        expect(state.text).toBe(later.text);
        expect(state.keys).toEqual(later.keys);
      }
      expect(redone(state)).toBeUndefined();
    }),
    { numRuns: runs(40) },
  );
});

test('each element has one key, which leads to the same element as long as it is there', () => {
  fc.assert(
    fc.property(session, (given) => {
      const states = played(given);
      states.forEach(({ state, operation }, index) => {
        const elements = placesIn(state.value).filter(({ isElement }) => isElement);
        const paths = elements.map(({ pointer }) => keyPathOf(state, pointer));
        expect(new Set(paths.map((path) => path.replace(/^.*#/, '#'))).size).toBe(elements.length);
        elements.forEach(({ pointer }, place) => {
          expect(pointerOf(state, paths[place] ?? '')).toBe(pointer);
        });
        const before = states[index - 1]?.state;
        if (operation?.kind !== 'move' || !before) return;
        // Moving carries keys and changes no value but the list's, so all plain elements can be told again.
        for (const { pointer, value } of placesIn(before.value)) {
          if (typeof value === 'object' && value !== null) continue;
          const now = pointerOf(state, keyPathOf(before, pointer));
          expect(now === undefined ? undefined : valueAt(state, now)).toEqual(value);
        }
      });
    }),
    { numRuns: runs(40) },
  );
});

test('every place in a value has an address of its own that leads back to it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const state = stateOf(text);
      const pointers = placesIn(state.value).map(({ pointer }) => pointer);
      const paths = pointers.map((pointer) => keyPathOf(state, pointer));
      expect(new Set(paths).size).toBe(pointers.length);
      expect(paths.map((path) => pointerOf(state, path))).toEqual(pointers);
    }),
  );
});
