import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { publicTexts } from '../../../scripts/notice/public-texts.ts';
import { segmentsOf } from '../../../scripts/notice/source/json-pointer.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { identityOf } from '../../../scripts/notice/vocabulary/identity.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { check, sourceOf } from '../../support/editions.ts';
import { runs } from '../../support/properties.ts';

/** Midori's contractor that is hidden at its only item. */
const HIDDEN = 'そよかぜ相談室○○';
const SPELLINGS = [
  'そよかぜ相談室○○',
  'そよかぜ相談室○○(株)',
  '株式会社 そよかぜ相談室○○',
  'そよかぜ　相談室○○㈱',
  'そよかせ\u3099相談室○○',
];

const midori = () => sourceOf('source/midori/2026.json');

/** Returns what is told of hidden names after a change, as `rule pointer`. */
function toldAfter(change: (source: NoticeSource) => unknown): string[] {
  const source = midori();
  change(source);
  return check(JSON.stringify(source))
    .problems.filter(({ rule }) => rule.startsWith('contractor/hidden'))
    .map(({ rule, pointer }) => `${rule} ${pointer}`);
}

/** Sets the string at a pointer to what `words` makes of it. */
function changeAt(source: object, pointer: string, words: (text: string) => string): void {
  const segments = segmentsOf(pointer);
  const last = segments.pop() ?? '';
  const parent = segments.reduce<object>((node, key) => Object(Reflect.get(node, key)), source);
  Reflect.set(parent, last, words(String(Reflect.get(parent, last))));
}

/**
 * The pointers of all texts that midori's notice prints, and that may hold any words. The society's own name may have a
 * company's name in it.
 */
const PLACES = [
  ...new Set(
    noticeView(normalise(midori()))
      .leaves.filter(({ kind }) => kind === 'text' || kind === 'label')
      .map(({ pointer }) => pointer),
  ),
].filter((pointer) => {
  const value = segmentsOf(pointer).reduce<unknown>((node, key) => Reflect.get(Object(node), key), midori());
  return (
    typeof value === 'string' &&
    !/\/(?:bullet|dateStyle|telephoneLabel|kind|id)$|^\/society\/name$/u.test(pointer)
  );
});

test('midori’s own hidden contractor is named nowhere', () => {
  expect(toldAfter(() => undefined)).toEqual([]);
  expect(PLACES.length).toBeGreaterThan(100);
});

test('a hidden contractor’s name in any text that the notice prints is an error at that text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), fc.constantFrom(...SPELLINGS), (pointer, name) => {
      const told = toldAfter((source) => changeAt(source, pointer, (text) => `${text}、${name}`));
      expect(told).toEqual([`contractor/hidden-named ${pointer}`]);
    }),
    { numRuns: runs(60) },
  );
});

test('every text of the notice is one in which names are looked for', () => {
  const looked = new Set(publicTexts(midori()).map(({ pointer }) => pointer));
  const bodies = (pointer: string) => pointer.replace(/(\/body)\/\d+$/u, '$1');
  expect(PLACES.filter((pointer) => !looked.has(bodies(pointer)))).toEqual([]);
});

test('a source that is valid prints no hidden name, wherever the name was put', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.subarray([...PLACES], { maxLength: 3 }),
      fc.constantFrom(...SPELLINGS),
      fc.constantFrom('の', '', '（', '第1', ' '),
      (pointers, name, before) => {
        const source = midori();
        for (const pointer of pointers)
          changeAt(source, pointer, (text) => `${text.slice(0, 3)}${before}${name}、${text.slice(3)}`.trim());
        const valid = check(JSON.stringify(source)).source;
        if (!valid) {
          refused += 1;
          return;
        }
        const printed = noticeView(normalise(valid)).leaves.map(({ text }) => text);
        expect(identityOf(printed.join('\n'))).not.toContain(HIDDEN);
      },
    ),
    { numRuns: runs(50) },
  );
  expect(refused).toBeGreaterThan(10);
});

test.each<[string, (source: NoticeSource) => unknown, ...string[]]>([
  [
    'a name over two lines of a supplement',
    (s) => Object.assign(s.supplements?.[0] ?? {}, { body: ['窓口は、そよかぜ', '相談室○○です。'] }),
    'contractor/hidden-named /supplements/0/body/0',
  ],
  [
    'a name with emphasis inside',
    (s) => Object.assign(s.supplements?.[0] ?? {}, { body: ['一', '', '窓口は**そよかぜ**相談室○○'] }),
    'contractor/hidden-named /supplements/0/body/2',
  ],
  [
    'a name in a link',
    (s) =>
      Object.assign(s.supplements?.[0] ?? {}, { body: ['[そよかぜ](https://example.invalid/)相談室○○'] }),
    'contractor/hidden-named /supplements/0/body/0',
  ],
  [
    'records of the revision, which only the society sees',
    (s) => Object.assign(s.revision, { reason: `${HIDDEN}への委託を始めた。` }),
  ],
  [
    'the list of data for the annex',
    (s) =>
      Object.assign(s.sections[0]?.groups?.[1]?.items?.[0]?.engagements?.[0] ?? {}, {
        dataCategories: [HIDDEN],
      }),
  ],
  [
    'the same company published by another entry',
    (s) => {
      s.contractors.push({ id: 'twin', name: '株式会社そよかぜ相談室○○' });
      s.sections[0]?.groups?.[1]?.items?.[0]?.engagements?.push({ contractor: 'twin' });
    },
    'contractor/hidden-named /sections/0/groups/1/items/0/engagements/1/contractor',
  ],
  [
    'another item publishes it',
    (s) => {
      s.sections[0]?.groups?.[1]?.items?.[0]?.engagements?.push({ contractor: 'soyokaze' });
      Object.assign(s, { closing: [HIDDEN] });
    },
  ],
])('%s', (_, change, ...told) => {
  expect(toldAfter(change)).toEqual(told);
});

test('where another item publishes it, only the texts of the item that hides it are told, as a warning', () => {
  const found = toldAfter((source) => {
    source.sections[0]?.groups?.[1]?.items?.[0]?.engagements?.push({
      contractor: 'tsubame',
      publishName: false,
    });
    Object.assign(source.sections[0]?.groups?.[1]?.items?.[0] ?? {}, { notes: ['つばめ発送○○が送ります。'] });
    Object.assign(source, { closing: ['つばめ発送○○が送ります。'] });
  });
  expect(found).toEqual(['contractor/hidden-at-item /sections/0/groups/1/items/0/notes/0']);
});
