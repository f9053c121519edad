import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namedOthers } from '../../../scripts/edition/documents/named-others.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { newAjv } from '../../../scripts/notice/validate/compile-validator.ts';
import { annexView } from '../../../scripts/print/views/annex-view.ts';
import { contractorIndexView } from '../../../scripts/print/views/contractor-index-view.ts';
import type { Leaf } from '../../../scripts/print/views/leaf.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { check, noticeOf, SAMPLES, SCHEMA, sourceOf } from '../../support/editions.ts';

const VIEWS = JSON.parse(readFileSync('schema/views.schema.json', 'utf8'));
const ajv = newAjv().addKeyword('tsType').addSchema(VIEWS);

const validatorOf = (name: string) => ajv.compile({ $ref: `${VIEWS.$id}#/$defs/${name}` });

test.each(SAMPLES)('the views of %s are what their schema tells authors of templates', (file) => {
  const notice = noticeOf(file);
  const views = [
    { name: 'noticeView', root: noticeView(notice).root },
    { name: 'contractorIndexView', root: contractorIndexView(notice).root },
    ...notice.content.contractors.map((contractor) => ({
      name: 'annexView',
      root: annexView(notice, contractor).root,
    })),
  ];
  for (const { name, root } of views) {
    const validate = validatorOf(name);
    expect(validate(JSON.parse(JSON.stringify(root))), JSON.stringify(validate.errors)).toBe(true);
  }
});

const MAY_SEE = {
  public: ['public'],
  contractor: ['public', 'contractor'],
  internal: ['public', 'contractor', 'internal'],
};

test.each(SAMPLES)('no view of %s reads what its audience may not see', (file) => {
  const notice = noticeOf(file);
  for (const leaf of noticeView(notice).leaves)
    expect(MAY_SEE.public, leaf.pointer).toContain(audienceOf(leaf));
  for (const contractor of notice.content.contractors) {
    for (const leaf of annexView(notice, contractor).leaves) {
      expect(MAY_SEE.contractor, leaf.pointer).toContain(audienceOf(leaf));
    }
  }
});

test.each(SAMPLES)("no leaf of another contractor is in a contractor's annex of %s", (file) => {
  const notice = noticeOf(file);
  const source = sourceOf(file);
  for (const contractor of notice.content.contractors) {
    for (const { pointer } of annexView(notice, contractor).leaves) {
      const engagement = /^(.*\/engagements\/\d+)\//.exec(pointer)?.[1];
      const owner = /^\/contractors\/\d+/.exec(pointer)?.[0];
      if (engagement) expect(at(source, engagement)).toMatchObject({ contractor: contractor.id });
      if (owner) expect(at(source, owner)).toMatchObject({ id: contractor.id });
    }
  }
});

test('another contractor may change wholly and an annex stays the same', () => {
  const before = sourceOf('source/midori/2026.json');
  const after = structuredClone(before);
  const other = after.contractors.find(({ id }) => id === 'aozora');
  Object.assign(other ?? {}, {
    name: '○○(株)',
    aliases: ['あおぞらデータサービス（株）'],
    telephones: [{ number: '00-0000-0000' }],
  });
  const words = (source: typeof before) => {
    const notice = normalise(source);
    const kodama = notice.content.contractors.find(({ id }) => id === 'kodama');
    return kodama && annexView(notice, kodama).leaves.map(({ text }) => text);
  };
  expect(words(after)).toEqual(words(before));
});

test("an item's text that names another contractor is an error at that text", () => {
  const source = sourceOf('source/midori/2026.json');
  const item = source.sections[3]?.groups?.[1]?.items?.[0];
  Object.assign(item ?? {}, {
    text: 'レセプトの点検の委託（株式会社あおぞらデータサービスとの協力を含む。）',
  });
  const { document } = check(JSON.stringify(source));
  if (!document) throw new Error('invalid');
  expect(namedOthers(normalise(source), document)).toMatchObject([
    {
      rule: 'contractor/other-named',
      severity: 'error',
      pointer: '/sections/3/groups/1/items/0/text',
      params: { name: 'こだま点検センター○○(株)', other: 'あおぞらデータサービス(株)' },
    },
  ]);
});

test('a name that may not be published is not in the notice, and its annex says so', () => {
  const notice = noticeOf('source/midori/2026.json');
  const soyokaze = notice.content.contractors.find(({ id }) => id === 'soyokaze');
  if (!soyokaze) throw new Error('soyokaze');
  expect(noticeView(notice).leaves.map(({ text }) => text)).not.toContain(soyokaze.name);
  expect(annexView(notice, soyokaze).leaves.map(({ text }) => text)).toContain('公表しません');
});

/**
 * Returns the audience of the property that a leaf's words come from. The entries of a list have the audience of the
 * list.
 */
function audienceOf({ pointer }: Leaf): string | undefined {
  let schema = SCHEMA;
  let audience: string | undefined;
  for (const segment of pointer.split('/').slice(1)) {
    while (schema?.$ref) schema = SCHEMA.$defs[schema.$ref.replace('#/$defs/', '')];
    schema = /^\d+$/.test(segment) ? schema?.items : schema?.properties?.[segment];
    audience = schema?.audience ?? audience;
  }
  return audience ?? 'public';
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, segment) => (node as Record<string, unknown>)[segment], value);
}

test.each([
  ['委託先', '委託先　'],
  ['委託先：', '委託先：'],
  ['外部委託先は、', '外部委託先は、'],
  ['委託先は', '委託先は'],
])('the lead %s of a clause is printed as %j before a name', (clauseLead, printed) => {
  const source = sourceOf('source/sample/undated.json');
  const { leaves } = noticeView(normalise({ ...source, style: { ...source.style, clauseLead } }));
  const leads = leaves.filter(({ pointer }) => pointer === '/style/clauseLead');
  expect(new Set(leads.map(({ text }) => text))).toEqual(new Set([printed]));
});
