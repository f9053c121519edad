import { expect, test } from 'vitest';
import { check, sourceOf } from '../../support/editions.ts';

test.each([
  ['あおぞらデータサービス(株)', 'aozora'],
  ['株式会社 あおぞらデータサービス', 'aozora'],
  ['ひかり翻訳○○', 'hikari'],
  ['(一社)わかば健康指導協会○○', 'wakaba'],
  ['わかば健康指導協会○○株式会社', undefined],
  ['ほかの会社(株)', undefined],
])('%s in the place of an id is answered with %s', (name, id) => {
  const source = sourceOf('source/midori/2026.json');
  const [engagement] = source.sections[0]?.groups?.[1]?.items?.[0]?.engagements ?? [];
  Object.assign(engagement ?? {}, { contractor: name });
  const { problems } = check(JSON.stringify(source));
  expect(problems).toMatchObject([
    {
      pointer: '/sections/0/groups/1/items/0/engagements/0/contractor',
      ...(id === undefined ? { rule: 'schema/id' } : { rule: 'reference/name-for-id', params: { name, id } }),
    },
  ]);
});

test('a name that could be an id is answered with the id too', () => {
  const source = sourceOf('source/midori/2026.json');
  source.contractors.push({ id: 'abc-data', name: 'abc○○'.slice(0, 3) });
  source.sections[0]?.groups?.[1]?.items?.[0]?.engagements?.push({ contractor: 'abc' });
  const found = check(JSON.stringify(source)).problems.filter(({ severity }) => severity === 'error');
  expect(found).toMatchObject([{ rule: 'reference/name-for-id', params: { name: 'abc', id: 'abc-data' } }]);
});
