import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { EditState } from '../../scripts/workbench/edit/edit-state.ts';
import { openState } from '../../scripts/workbench/edit/edit-state.ts';
import { operated } from '../../scripts/workbench/edit/operated.ts';
import type { JsonValue, Operation } from '../../scripts/workbench/edit/operation.ts';

/** Two real sources. */
export const MIDORI = readFileSync('source/midori/2026.json', 'utf8');
export const SAMPLE = readFileSync('source/sample/undated.json', 'utf8');

/** Strings with all that is hard to write as JSON or to cut: escapes, pairs, halves of pairs, joiners, line ends. */
const string = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '/',
      '\n',
      '\u2028',
      '葛',
      '\u{E0100}',
      '\u{20BB7}',
      '\u202E',
      'あ',
      '\u0000',
      '}',
      ',',
      '\ud83d',
    ),
    maxLength: 8,
  }),
);
const key = fc.oneof(
  fc.constantFrom(
    'id',
    'contractors',
    'telephones',
    'number',
    '',
    '0',
    '#1',
    'a/b',
    '~0',
    '__proto__',
    '名',
    '"',
  ),
  string,
);

/** Values of JSON with such strings. */
export const anyJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'json' },
    fc.oneof(
      string,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'json' }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, depthIdentifier: 'json', noNullPrototype: true }),
  ),
})).value;

/** Ways to lay out a value: of editors and programs. */
const LAYOUTS: Readonly<Record<string, (value: JsonValue) => string>> = {
  'two spaces': (value) => `${JSON.stringify(value, null, 2)}\n`,
  'four spaces, CRLF': (value) => `${JSON.stringify(value, null, 4)}\n`.replaceAll('\n', '\r\n'),
  'tabs, no final newline': (value) => JSON.stringify(value, null, '\t'),
  'one line': (value) => JSON.stringify(value),
  'one line with spaces': (value) => `${spaced(value)}\n`,
  'plain lists on one line': (value) => oneLineLists(value, ''),
  'CR alone': (value) => JSON.stringify(value, null, 1).replaceAll('\n', '\r'),
  'everything escaped': (value) =>
    JSON.stringify(value, null, 2).replace(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
};

/** Texts of generated values in all layouts, and of the real sources. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(anyJson, fc.constantFrom(...Object.values(LAYOUTS))).map(([value, laidOut]) => laidOut(value)),
  fc.constantFrom(MIDORI, SAMPLE, MIDORI.replaceAll('\n', '\r\n')),
);

function spaced(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
    .join(', ')} }`;
}

function oneLineLists(value: JsonValue, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((element) => oneLineLists(element, inner))
    : Object.entries(value).map(
        ([name, member]) => `${JSON.stringify(name)}: ${oneLineLists(member, inner)}`,
      );
  if (members.length === 0) return `${open}${close}`;
  if (Array.isArray(value) && value.every((element) => typeof element !== 'object' || element === null))
    return `[${members.join(', ')}]`;
  return `${open}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** A choice of an operation. It becomes one when the value that it is made for is known. */
export interface Choice {
  readonly kind: Operation['kind'];
  readonly picks: readonly [number, number, number];
  readonly value: JsonValue;
  readonly name: string;
}

/** Choices of operations. Those of `external` are another layout of the value with one change. */
export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom('set', 'unset', 'insert', 'remove', 'move', 'many', 'external'),
  picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  value: anyJson,
  name: key,
});

/** Returns the operation of a choice on a value; undefined if there is nothing to do it with. */
export function operationOf(
  value: JsonValue,
  { kind, picks, value: given, name }: Choice,
): Operation | undefined {
  const [a, b, c] = picks;
  const places = placesIn(value);
  const at = places[a % places.length];
  const lists = places.filter((place) => Array.isArray(place.value));
  const list = lists[a % (lists.length || 1)];
  const other = lists[b % (lists.length || 1)];
  const properties = places.filter(({ isElement, pointer }) => !isElement && pointer !== '');
  const elements = places.filter(({ isElement }) => isElement);
  const property = properties[a % (properties.length || 1)];
  const element = elements[a % (elements.length || 1)];
  switch (kind) {
    case 'set': {
      const isObject = at && typeof at.value === 'object' && at.value !== null && !Array.isArray(at.value);
      return at && { kind, at: isObject ? `${at.pointer}/${escaped(name)}` : at.pointer, value: given };
    }
    case 'unset':
      return property && { kind, at: property.pointer };
    case 'insert':
      return list && { kind, list: list.pointer, index: b % (lengthOf(list.value) + 1), value: given };
    case 'remove':
      return element && { kind, at: element.pointer };
    case 'move': {
      if (
        !element ||
        !other ||
        other.pointer === element.pointer ||
        other.pointer.startsWith(`${element.pointer}/`)
      )
        return undefined;
      const isOwn = other.pointer === element.pointer.replace(/\/[^/]*$/, '');
      return {
        kind,
        at: element.pointer,
        list: other.pointer,
        index: c % (lengthOf(other.value) + (isOwn ? 0 : 1)),
      };
    }
    case 'many': {
      const first = operationOf(value, { kind: 'set', picks, value: given, name });
      return first && { kind, operations: [first, first] };
    }
    case 'external':
      return { kind, text: JSON.stringify({ first: value, second: given }, null, (a % 3) + 1) };
    default:
      return kind satisfies never;
  }
}

interface PlaceIn {
  readonly pointer: string;
  readonly value: JsonValue;
  readonly isElement: boolean;
}

/** Returns all places in a value. */
export function placesIn(value: JsonValue, pointer = '', isElement = false): PlaceIn[] {
  const own = { pointer, value, isElement };
  if (typeof value !== 'object' || value === null) return [own];
  return [
    own,
    ...Object.entries(value).flatMap(([name, member]) =>
      placesIn(member, `${pointer}/${escaped(name)}`, Array.isArray(value)),
    ),
  ];
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function lengthOf(value: JsonValue): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Returns the first state of a text. Throws if it is refused. */
export function stateOf(text: string): EditState {
  const opened = openState(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

/** Returns the state after some operations. Throws if one is refused. */
export function after(state: EditState, ...operations: readonly Operation[]): EditState {
  return operations.reduce((before, operation) => {
    const next = operated(before, operation, { words: operation.kind, at: '' });
    if (!next.ok) throw new Error(`${next.reason} at ${next.at}`);
    return next.value;
  }, state);
}
