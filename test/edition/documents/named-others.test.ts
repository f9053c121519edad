import { expect, test } from 'vitest';
import { namedOthers } from '../../../scripts/edition/documents/named-others.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { valueAt } from '../../../scripts/notice/source/json-places.ts';
import type { Item, NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { sourceOf } from '../../support/editions.ts';
import { documentOf } from '../../support/linted.ts';

/**
 * Returns the other companies that an annex names, if the item of its contractor has this text and another contractor
 * has this name.
 */
function namedWith(text: string, name: string): string[] {
  const source = sourceOf('source/midori/2026.json');
  const items = source.sections.flatMap(({ groups = [] }) => groups.flatMap(({ items = [] }) => items));
  const item = items.find(({ engagements = [] }) => engagements.length === 1);
  if (!item) throw new Error('No item has one contractor.');
  item.text = text;
  source.contractors.push({ id: 'other', name });
  return namedOthers(normalise(source), documentOf(source)).map(({ params }) =>
    String(Reflect.get(params, 'other')),
  );
}

test.each([
  ['こずえ相互会社との連携', '相互会社こずえ'],
  ['㈱こずえとの連携', '(一財)こずえ'],
  ['こずえ医療法人財団の健診', '医療法人財団 こずえ'],
  ['ｺｽﾞｴｻｰﾋﾞｽとの連携', 'コズエサービス株式会社'],
  ['こずえ〜健診‐協会との連携', 'こずえ～健診－協会'],
  ['葛\u{E0100}城健診会との連携', '葛城健診会'],
])('「%s」 names %s', (text, name) => {
  expect(namedWith(text, name)).toEqual([name]);
});

test.each([
  ['監査法人による監査', '監査法人'],
  ['こずえ協会との連携', 'みずえ協会(株)'],
])('「%s」 does not name %s', (text, name) => {
  expect(namedWith(text, name)).toEqual([]);
});

const OTHER = 'こずえ健診センター(株)';

test.each<[string, (source: NoticeSource, item: Item) => unknown]>([
  [
    '/title',
    (source) => Object.assign(source.sections[0] ?? {}, { title: `${OTHER}との連携に必要な利用目的` }),
  ],
  ['/groups/1/heading', (source) => Object.assign(source.sections[0]?.groups?.[1] ?? {}, { heading: OTHER })],
  ['/scope', (_source, item) => Object.assign(item.engagements?.[0] ?? {}, { scope: `${OTHER}と共同の` })],
  [
    '/dataCategories/0',
    (_source, item) => Object.assign(item.engagements?.[0] ?? {}, { dataCategories: [OTHER] }),
  ],
])('a name in %s of an annex is an error once, unless a person has accepted it', (place, change) => {
  const source = sourceOf('source/midori/2026.json');
  const item = source.sections[0]?.groups?.[1]?.items?.find(({ engagements = [] }) => engagements.length > 0);
  if (!item) throw new Error('The first section has a work that is entrusted.');
  source.contractors.push({ id: 'other', name: OTHER });
  change(source, item);
  const problems = namedOthers(normalise(source), documentOf(source));
  expect(problems).toMatchObject([
    { rule: 'contractor/other-named', severity: 'error', params: { other: OTHER } },
  ]);
  expect(problems[0]?.pointer).toContain(place);
  const text = String(valueAt(source, problems[0]?.pointer ?? ''));
  source.revision.accepted = [{ rule: 'contractor/other-named', text, reason: '本人の同意を得た。' }];
  expect(namedOthers(normalise(source), documentOf(source))).toEqual([]);
});

test('a name that is a piece of one’s own is not another’s, nor what is printed for all', () => {
  const source = sourceOf('source/midori/2026.json');
  const [own] = source.contractors;
  source.contractors.push({ id: 'other', name: (own?.name ?? '').replace('サービス', '') });
  source.contacts?.push({ id: 'booking', title: `${own?.name}の予約窓口` });
  expect(namedOthers(normalise(source), documentOf(source))).toEqual([]);
});
