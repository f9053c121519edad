import fc from 'fast-check';
import { sourceOf } from './editions.ts';
import { realisticNotice } from './realistic-notice.ts';

/** One mutilation of a value: what is done at one of its places. The numbers choose among all there are. */
interface Mutilation {
  readonly at: number;
  readonly act: 'remove' | 'replace' | 'empty' | 'double' | 'swap' | 'add';
  readonly other: number;
  readonly value: unknown;
}

/** Values of every type, right and wrong ones. */
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  5.5,
  '',
  ' ',
  'x',
  ' 前に空白',
  '改\n行',
  '\u202E',
  'aux',
  '2026-02-30',
  '2031-01',
  'other',
  'official',
  'tel:000',
  '# 見出し',
  '```',
  '[x](javascript:0)',
  '○'.repeat(10_001),
  [],
  [null],
  [''],
  ['x'],
  [[]],
  {},
  { id: 'x' },
  { id: 'x', title: 'x', name: 'x', text: 'x', kind: 'other' },
  { constructor: 1 },
];

const mutilation: fc.Arbitrary<Mutilation> = fc.record({
  at: fc.nat(),
  act: fc.constantFrom<Mutilation['act']>('remove', 'replace', 'empty', 'double', 'swap', 'add'),
  other: fc.nat(),
  value: fc.constantFrom(...VALUES),
});

/** Sources of the samples and realistic ones, mutilated at up to eight places. They are values of JSON. */
export function mutilatedSource(): fc.Arbitrary<unknown> {
  const whole = fc.oneof(
    fc.constant(sourceOf('source/midori/2026.json')),
    fc.constant(sourceOf('source/sample/undated.json')),
    realisticNotice(),
  );
  return fc.tuple(whole, fc.array(mutilation, { maxLength: 8 })).map(([source, mutilations]) => {
    const box = { root: structuredClone<unknown>(source) };
    for (const one of mutilations) mutilate(box, one);
    return box.root;
  });
}

interface Place {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function mutilate(box: { root: unknown }, { at, act, other, value }: Mutilation): void {
  const all = placesIn(box);
  const place = all[at % all.length];
  const second = all[other % all.length];
  if (!place || !second) return;
  const { owner, key } = place;
  switch (act) {
    case 'remove':
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else if (key !== 'root') delete owner[key];
      return;
    case 'replace':
      owner[key] = structuredClone(value);
      return;
    case 'empty':
      owner[key] = emptyOf(owner[key]);
      return;
    case 'double':
      if (Array.isArray(owner)) owner.splice(Number(key), 0, structuredClone(owner[Number(key)]));
      return;
    case 'swap':
      owner[key] = structuredClone(second.owner[second.key]);
      return;
    case 'add': {
      const node = owner[key];
      if (Array.isArray(node)) node.push(structuredClone(value));
      else if (typeof node === 'object' && node) Object.assign(node, { [`x${other % 3}`]: value });
    }
  }
}

function emptyOf(value: unknown): unknown {
  if (typeof value === 'string') return '';
  return Array.isArray(value) ? [] : {};
}

/** Returns every property and element, the root as well. */
function placesIn(owner: object): Place[] {
  return Object.keys(owner).flatMap((key) => {
    // A value of JSON is made of such objects and lists.
    const own = owner as Record<string, unknown>;
    const child = own[key];
    return [{ owner: own, key }, ...(typeof child === 'object' && child ? placesIn(child) : [])];
  });
}
