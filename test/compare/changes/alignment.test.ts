import { describe, expect, test } from 'vitest';
import { compareNotices } from '../../../scripts/compare/changes/compare-notices.ts';
import { ALIKE, likeness, pairsAlike } from '../../../scripts/compare/changes/likeness.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { sourceOf } from '../../support/editions.ts';

/** Returns what an edit of midori 2026 changes: 「item amended 健診の…」. */
function changesBy(edit: (source: NoticeSource) => unknown): string[] {
  const source = sourceOf('source/midori/2026.json');
  edit(source);
  return compareNotices(
    normalise(sourceOf('source/midori/2026.json')),
    normalise(source),
  ).changes.changes.map(({ node, kinds, label }) => `${node} ${kinds.join('+')} ${label}`);
}

const itemsOf = ({ sections }: NoticeSource, section: number, group: number) =>
  sections[section]?.groups?.[group]?.items ?? [];

test('an item that lost its id is known by its words, and one change says so', () => {
  expect(
    changesBy((source) => {
      const [, item] = itemsOf(source, 0, 0);
      if (item) Object.assign(item, { id: 'other', text: '保険給付と付加給付の実施' });
    }),
  ).toEqual(['item amended 保険給付と付加給付の実施']);
});

test('an item with another id and other words went, and another came', () => {
  expect(
    changesBy((source) => {
      const [, item] = itemsOf(source, 0, 0);
      if (item) Object.assign(item, { id: 'other', text: '健康診断の予約の受付' });
    }).sort(),
  ).toEqual(['item added 健康診断の予約の受付', 'item removed 保険給付及び付加給付の実施']);
});

test('a section that loses its id keeps all that is in it', () => {
  expect(
    changesBy(({ sections }) => {
      for (const section of sections) section.id = `new-${section.id}`;
    }),
  ).toHaveLength(8);
});

test('to move one item of many is one change, and to be renumbered is none', () => {
  expect(
    changesBy((source) => itemsOf(source, 2, 1).unshift(...itemsOf(source, 2, 1).splice(4, 1))),
  ).toHaveLength(1);
  const moved = changesBy(({ sections }) => sections.push(...sections.splice(0, 1)));
  expect(moved).toEqual(['section moved 被保険者等に対する保険給付に必要な利用目的']);
});

test('another company never passes for a renamed one, however alike the names', () => {
  const changes = changesBy((source) => {
    const contractor = source.contractors.find(({ id }) => id === 'mirai');
    if (contractor)
      Object.assign(contractor, {
        id: 'mirai-two',
        name: '(株)みらいヘルスサポート○',
        legalName: '株式会社みらいヘルスサポート○',
      });
    for (const group of source.sections.flatMap(({ groups = [] }) => groups)) {
      for (const { engagements = [] } of group.items ?? []) {
        for (const engagement of engagements)
          if (engagement.contractor === 'mirai') engagement.contractor = 'mirai-two';
      }
    }
  });
  expect(changes.filter((change) => change.startsWith('contractor')).sort()).toEqual([
    'contractor added (株)みらいヘルスサポート○',
    'contractor removed (株)みらいヘルスサポート○○',
  ]);
});

test('a contractor with another id and the same name is the same', () => {
  const changes = changesBy((source) => {
    const contractor = source.contractors.find(({ id }) => id === 'hikari');
    if (contractor) Object.assign(contractor, { id: 'hikari-two', name: '株式会社ひかりランゲージ○○' });
    const engagement = itemsOf(source, 0, 1)[1]?.engagements?.[0];
    if (engagement) engagement.contractor = 'hikari-two';
  });
  expect(changes).toEqual([
    'engagement amended 株式会社ひかりランゲージ○○',
    'contractor amended 株式会社ひかりランゲージ○○',
  ]);
});

test('the threshold tells a reworded item from another that only ends alike', () => {
  expect(likeness('医療費のお知らせの作成及び発送の委託', '医療費通知の作成及び発送の委託')).toBeGreaterThan(
    ALIKE,
  );
  expect(likeness('健診の実施の委託', '資格の確認の委託')).toBeLessThan(ALIKE);
});

test('of texts alike, each is paired once: same words first, then the same place, then the nearest', () => {
  const known = (text: string, place: string, index: number) => ({
    of: `${text}${place}${index}`,
    text,
    place,
    index,
  });
  const pairs = pairsAlike(
    [known('健診の実施', 'a', 0), known('健診の実施', 'b', 0), known('保健指導の実施', 'a', 1)],
    [known('健診の実施', 'b', 3), known('健診の実施', 'a', 2), known('保健指導等の実施', 'a', 0)],
  );
  expect(pairs).toEqual([
    ['健診の実施a0', '健診の実施a2'],
    ['健診の実施b0', '健診の実施b3'],
    ['保健指導の実施a1', '保健指導等の実施a0'],
  ]);
});

describe('a contractor with a new id', () => {
  const withContractor = (id: string, name: string, aliases: string[] = []) => {
    const source = sourceOf('source/midori/2026.json');
    const item = source.sections[0]?.groups?.[0]?.items?.[0];
    source.contractors.push({ id, name, ...(aliases.length > 0 ? { aliases } : {}) });
    Object.assign(item ?? {}, { engagements: [{ contractor: id }] });
    return normalise(source);
  };
  const kindsOf = (old: ReturnType<typeof withContractor>, now: ReturnType<typeof withContractor>) => {
    const { changes } = compareNotices(old, now).changes;
    return changes.filter(({ node }) => node === 'engagement').flatMap(({ kinds }) => kinds);
  };

  test.each([
    ['(一社)○○協会', '(一財)○○協会'],
    ['(株)○○印刷', '(有)○○印刷'],
    ['(株)○○印刷', '○○印刷'],
    ['(株)○○印刷', '(株)○○製本'],
    ['医療法人○○会', '社会福祉法人○○会'],
  ])('%s is not the same company as %s', (old, now) => {
    expect(kindsOf(withContractor('a', old), withContractor('b', now)).toSorted()).toEqual([
      'added',
      'removed',
    ]);
  });

  test.each([
    ['(株)○○印刷', '株式会社○○印刷', []],
    ['(株)○○印刷', '○○印刷㈱', []],
    ['○○印刷', '○○印刷', []],
    ['○○印刷', '(株)○○印刷', ['○○印刷']],
    ['(株)○○印刷', '(株)○○製本', ['○○印刷(株)']],
  ])('%s is the same company as %s with the aliases %j', (old, now, aliases) => {
    expect(kindsOf(withContractor('a', old), withContractor('b', now, aliases))).not.toContain('removed');
  });
});
