import fc from 'fast-check';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';

type Items = NonNullable<NonNullable<NoticeSource['sections'][number]['groups']>[number]['items']>;
type Engagements = NonNullable<Items[number]['engagements']>;

const KINDS = ['internal', 'external', 'reviewing-agency', 'other'] as const;
const pad = (number: number, digits: number) => String(number).padStart(digits, '0');

/** Returns a contractor whose words are found nowhere else: 「甲03乙」, `party-03`, `000-0003-0000`. */
export function markedContractor(number: number): NoticeSource['contractors'][number] {
  return {
    id: `party-${pad(number, 2)}`,
    name: `(株)甲${pad(number, 2)}乙`,
    legalName: `株式会社甲${pad(number, 2)}乙丙`,
    aliases: [`甲${pad(number, 2)}丁`],
    telephones: [
      { number: `000-${pad(number, 4)}-0000` },
      { number: `000-${pad(number, 4)}-0001`, label: '夜間' },
    ],
    address: `○○県${pad(number, 2)}市`,
    website: `https://party-${pad(number, 2)}.invalid/`,
  };
}

/** Draft notices with only such contractors, and with all combinations of work, scopes, data and numbers. */
export function generatedNotice(contractors: { min: number; max: number }): fc.Arbitrary<NoticeSource> {
  return fc
    .integer(contractors)
    .chain((count) =>
      fc.array(groupOf(count), { minLength: 1, maxLength: 4 }).map((groups) => ({ count, groups })),
    )
    .map(
      ({ count, groups }): NoticeSource => ({
        society: { id: 'midori', name: 'みどり健康保険組合' },
        revision: { id: '2026', status: 'draft' },
        title: '主な利用目的',
        sections: [
          {
            id: 'only',
            title: '通常業務に必要な利用目的',
            groups: groups.map(({ kind, items }, g) => ({
              id: `group-${g}`,
              kind,
              ...(kind === 'other' ? { heading: 'その他の事例' } : {}),
              items: items.map((item, i) => ({ id: `item-${g}-${i}`, ...item })),
            })),
          },
        ],
        contacts: [{ id: 'desk', title: '窓口', telephones: [{ number: '000-000-0000' }] }],
        contractors: Array.from({ length: count }, (_, number) => markedContractor(number)),
      }),
    );
}

function groupOf(contractors: number) {
  const item = fc.record({
    text: fc.constantFrom('保険給付の実施', '健診の実施', 'データの処理'),
    engagements: engagementsOf(contractors),
  });
  return fc.record({
    kind: fc.constantFrom(...KINDS),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  });
}

function engagementsOf(contractors: number): fc.Arbitrary<Engagements> {
  const engagement = fc.record(
    {
      number: fc.integer({ min: 0, max: contractors - 1 }),
      scope: fc.constantFrom('特定保健指導の', '発送の'),
      dataCategories: fc.constant<string[]>(['氏名', '被保険者等記号・番号']),
      publishName: fc.boolean(),
      publishTel: fc.boolean(),
      ownTelephone: fc.boolean(),
    },
    { requiredKeys: ['number'] },
  );
  return fc.uniqueArray(engagement, { selector: ({ number }) => number, maxLength: 4 }).map((list) =>
    list.map(({ number, ownTelephone, ...rest }) => ({
      contractor: `party-${pad(number, 2)}`,
      ...(ownTelephone ? { telephone: `000-${pad(number, 4)}-0009` } : {}),
      ...rest,
    })),
  );
}
