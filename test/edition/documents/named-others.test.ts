import { expect, test } from 'vitest';
import { namedOthers } from '../../../scripts/edition/documents/named-others.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
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
