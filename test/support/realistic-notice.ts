import fc from 'fast-check';
import type { Item, NoticeSource } from '../../scripts/notice/source.generated.ts';

const PURPOSES = [
  '被保険者資格の確認、被扶養者の認定',
  '保険給付及び付加給付の実施',
  '海外療養費に係る翻訳',
  '健診データのファイル（*印のもの）の作成',
  'ａ_b_c形式のデータの取込み',
  '第三者行為に係る損保会社等への求償',
  '「はい」・「いいえ」の調査票<様式1>の送付',
  '記号・番号#1の照会 [要約]',
  '高額療養費 & 一部負担還元金の支払い',
  '2年ごとの扶養状況の確認',
  'レセプト（診療報酬明細書）の内容点検',
  '5%を超える差額の通知',
  '医療費通知の作成  及び発送',
] as const;
const NAMES = ['みらい○○', 'ひかりランゲージ○○', '○○健診センター', 'ABC○○サービス', 'つばめ○○'] as const;
const SENTENCES = [
  '次のとおり定めます。',
  '番号法第19条第8号に定める情報連携における利用目的は、次のとおりです。',
  'ご不明の点は、下記の窓口までお尋ねください。',
  '同意しがたいものがあるときは、お申し出ください。',
] as const;

/** Adds a different number to each text, so that no two texts are the same. */
const numbered = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.integer({ min: 100, max: 9999 }))
    .map(([text, number]) => `${text}第${number}種`);
const sentence = fc.constantFrom(...SENTENCES);
const date = fc
  .tuple(
    fc.integer({ min: 2005, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
const telephone = fc
  .integer({ min: 0, max: 9999 })
  .map((number) => `000-${String(number).padStart(4, '0')}-0000`);

function engagementsOf(count: number) {
  const engagement = fc.record(
    {
      number: fc.nat({ max: count - 1 }),
      scope: fc.constantFrom('特定保健指導の', '発送の', '結果のデータ化の'),
      publishTel: fc.constant(false as const),
    },
    { requiredKeys: ['number'] },
  );
  return fc.uniqueArray(engagement, { selector: ({ number }) => number, maxLength: 4 }).map((list) =>
    // Neighbours with the same scope share a clause, as in the printed notice.
    list.map(({ number, ...rest }) => ({ contractor: `party-${number}`, ...rest })),
  );
}

function itemOf(count: number, depth: number): fc.Arbitrary<Item> {
  return fc
    .record(
      {
        text: numbered(PURPOSES),
        notes: fc.array(sentence, { minLength: 1, maxLength: 2 }),
        recipients: fc.array(fc.constantFrom('事業主', '損害保険会社', '健康保険組合連合会'), {
          minLength: 1,
          maxLength: 2,
        }),
        engagements: engagementsOf(count),
        items:
          depth > 0
            ? fc.array(itemOf(count, depth - 1), { minLength: 1, maxLength: 3 })
            : fc.constant<Item[]>([]),
      },
      { requiredKeys: ['text'] },
    )
    .map(({ recipients, engagements, items, ...rest }) => ({
      id: '',
      ...rest,
      ...(recipients
        ? { recipients: [...new Set(recipients)].map((name) => ({ name, kind: 'collective' as const })) }
        : {}),
      ...(engagements?.length ? { engagements } : {}),
      ...(items?.length ? { items } : {}),
    }));
}

const style: fc.Arbitrary<NonNullable<NoticeSource['style']>> = fc.record(
  {
    sectionNumbering: fc.constantFrom('1.', '(1)', 'Ⅰ'),
    groupBrackets: fc.constantFrom('【】', '〔〕', '［］', '＜＞', '()', 'none'),
    bullet: fc.constantFrom('・', '○', '●', '◇', '◆', '■', '–'),
    clauseLead: fc.constantFrom('外部委託先は、', '委託先：', '業務委託先は'),
    clauseBrackets: fc.constantFrom('（）', '()', 'none'),
    dateStyle: fc.constantFrom('wareki', 'western', 'both'),
    telephoneLabel: fc.constantFrom('TEL', '電話'),
    enclosure: fc.boolean(),
    addressee: fc.constantFrom('加入者各位', '被保険者及び被扶養者の皆さまへ'),
  },
  { requiredKeys: [] },
);

const contact = fc.record(
  {
    title: numbered(['個人情報についての苦情及び相談', '開示等の請求']),
    department: fc.constantFrom('総務課', '業務課'),
    address: fc.constant('〒000-0000 ○○県○○市○○町0-0-0'),
    telephones: fc.array(
      fc.record(
        {
          number: telephone,
          label: fc.constantFrom('代表', '健診予約'),
          hours: fc.constantFrom('平日 9:00〜17:00', '平日 9:00〜17:00（12:00〜13:00を除く）'),
        },
        { requiredKeys: ['number'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    fax: telephone,
    email: fc.constant('privacy@kenpo.invalid'),
    hours: fc.constant('平日 9:00〜17:00'),
    fee: fc.constant('開示1件につき300円'),
  },
  { requiredKeys: ['title', 'telephones'] },
);

const supplement = fc.record({
  topic: fc.constantFrom(
    'third-party-provision' as const,
    'consent' as const,
    'disclosure-requests' as const,
    'security' as const,
  ),
  body: fc.constantFrom<string[]>(
    ['次の場合を除き、提供しません。', '', '- 法令に基づく場合', '- 人の生命の保護のために必要な場合'],
    ['同意は、**いつでも**取り消せます。', '', '取消しは、*将来に向かって*効力を生じます。'],
    [
      '健康診断の結果その他の個人データは、次の規程により、外部からの不正なアクセス及び紛失を防ぐために必要な措置を講じて取り扱います。詳しくは[個人データの取扱いに関する規程及び安全管理措置の一覧](https://kenpo.invalid/rules?year=2026#safety)をご覧ください。',
      '',
      '| 措置 | 規程 |',
      '| --- | --- |',
      '| **組織的** | [規程](https://kenpo.invalid/rules) |',
    ],
    [
      '請求には、次の書類が必要です。',
      '',
      '1. 開示等請求書（[様式](https://kenpo.invalid/forms/)）',
      '2. 本人確認書類',
      '',
      '| 請求 | 手数料 |',
      '| --- | --- |',
      '| 開示 | 300円 |',
    ],
  ),
});
const TITLES = {
  'third-party-provision': '第三者への提供',
  consent: '同意の取扱い',
  'disclosure-requests': '開示等の請求について',
  security: '安全管理のための措置',
} as const;

/**
 * Notices like those that societies publish, with every printed property. All their words are different, and every
 * section has groups.
 */
export function realisticNotice(): fc.Arbitrary<NoticeSource> {
  return fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc
      .record(
        {
          style,
          title: fc.constantFrom(
            '個人情報の主な利用目的について',
            '健康保険組合の通常業務で想定される主な利用目的',
          ),
          preamble: fc.array(sentence, { minLength: 1, maxLength: 2 }),
          sections: fc.array(
            fc.record(
              {
                title: numbered([
                  '保険給付に必要な利用目的',
                  '保険料の徴収等に必要な利用目的',
                  '保健事業に必要な利用目的',
                ]),
                lead: fc.array(sentence, { minLength: 1, maxLength: 2 }),
                groups: fc.array(
                  fc.record({
                    kind: fc.constantFrom(
                      'internal' as const,
                      'external' as const,
                      'reviewing-agency' as const,
                      'received-from-other-bodies' as const,
                      'provided-to-other-bodies' as const,
                      'other' as const,
                    ),
                    items: fc.array(itemOf(count, 2), { maxLength: 4 }),
                  }),
                  { minLength: 1, maxLength: 3 },
                ),
              },
              { requiredKeys: ['title', 'groups'] },
            ),
            { minLength: 1, maxLength: 4 },
          ),
          jointUse: fc.record({
            title: numbered(['健康診断の結果の共同利用']),
            lead: fc.array(sentence, { minLength: 1, maxLength: 1 }),
            dataItems: fc.array(numbered(['氏名及び生年月日', '健診の結果']), { minLength: 1, maxLength: 3 }),
            users: fc.array(numbered(['当組合', '○○株式会社の人事部門']), { minLength: 1, maxLength: 2 }),
            purposes: fc.array(numbered(['加入者の健康の保持及び増進']), { minLength: 1, maxLength: 2 }),
            manager: fc.constantFrom(
              { name: '○○健康保険組合' },
              {
                name: 'みどり健康保険組合',
                address: '○○県○○市○○町0-0-0',
                representative: { title: '理事長', name: '○○ ○' },
              },
              {
                name: '○○ホールディングス(株)',
                address: '○○県○○市○○町0-0-0',
                representative: { title: '代表取締役社長', name: '○○ ○', role: '個人情報管理責任者' },
              },
              {
                name: 'みどり健康保険組合',
                address: '○○県○○市○○町0-0-0',
                representative: '理事長　○○ ○',
              },
            ),
          }),
          supplements: fc.uniqueArray(supplement, {
            selector: ({ topic }) => topic,
            minLength: 1,
            maxLength: 3,
          }),
          closing: fc.array(sentence, { minLength: 1, maxLength: 2 }),
          contacts: fc.array(contact, { minLength: 1, maxLength: 2 }),
          representative: fc.constantFrom(
            { title: '理事長', name: '○○ ○' },
            { title: '専務理事兼事務長', name: '○○ ○○', role: '個人情報取扱責任者' },
            '理事長　○○ ○○（個人情報取扱責任者）',
          ),
          address: fc.constant('〒000-0000 ○○県○○市○○町0-0-0'),
          website: fc.constant('https://kenpo.invalid/'),
          dates: fc.record(
            {
              established: date,
              revised: fc.array(
                fc.record(
                  { date, note: fc.constantFrom('法令の改正', '委託先の変更') },
                  { requiredKeys: ['date'] },
                ),
                { minLength: 1, maxLength: 3 },
              ),
              effective: date,
            },
            { requiredKeys: [] },
          ),
          numbers: fc.array(fc.option(telephone, { nil: undefined }), { minLength: count, maxLength: count }),
        },
        { requiredKeys: ['title', 'sections', 'numbers'] },
      )
      .map((parts) => noticeOf(parts)),
  );
}

type Parts = Pick<NoticeSource, 'title' | 'style' | 'preamble' | 'closing'> & {
  sections: {
    title: string;
    lead?: string[];
    groups: {
      kind:
        | 'internal'
        | 'external'
        | 'reviewing-agency'
        | 'received-from-other-bodies'
        | 'provided-to-other-bodies'
        | 'other';
      items: Item[];
    }[];
  }[];
  jointUse?: Omit<NonNullable<NoticeSource['jointUses']>[number], 'id'>;
  supplements?: { topic: keyof typeof TITLES; body: string[] }[];
  contacts?: Omit<NonNullable<NoticeSource['contacts']>[number], 'id'>[];
  representative?: NonNullable<NoticeSource['society']['representative']>;
  address?: string;
  website?: string;
  dates?: NonNullable<NoticeSource['revision']['dates']>;
  numbers: (string | undefined)[];
};

function noticeOf(parts: Parts): NoticeSource {
  const { style: chosen, title, preamble, jointUse, supplements, closing, contacts, dates, numbers } = parts;
  const { representative, address, website } = parts;
  const sections = parts.sections.map((section, s) => ({
    ...section,
    id: `section-${s}`,
    groups: section.groups.map((group, g) => ({
      ...group,
      ...(group.kind === 'other' ? { heading: `調査研究${s}-${g}に係る事例` } : {}),
      id: `section-${s}-group-${g}`,
      items: withIds(group.items, `item-${s}-${g}`, numbers),
    })),
  }));
  const used = new Set(sections.flatMap(({ groups }) => groups.flatMap(({ items }) => contractorsIn(items))));
  const { established, revised, effective } = dates ?? {};
  const sorted = [...(established ? [established] : []), ...(revised ?? []).map((one) => one.date)].sort();
  const first = established ? sorted.shift() : undefined;
  return {
    society: {
      id: 'midori',
      name: 'みどり健康保険組合',
      ...(address ? { address } : {}),
      ...(representative ? { representative } : {}),
      ...(website ? { website } : {}),
    },
    revision: {
      id: '2026',
      status: 'draft',
      ...(dates && Object.keys(dates).length > 0
        ? {
            dates: {
              ...(first ? { established: first } : {}),
              ...(revised
                ? { revised: revised.map((one, index) => ({ ...one, date: sorted[index] ?? one.date })) }
                : {}),
              ...(effective ? { effective } : {}),
            },
          }
        : {}),
    },
    ...(chosen ? { style: chosen } : {}),
    title,
    ...(preamble ? { preamble } : {}),
    sections,
    ...(jointUse ? { jointUses: [{ id: 'joint', ...jointUse }] } : {}),
    ...(supplements
      ? { supplements: supplements.map((one) => ({ ...one, id: one.topic, title: TITLES[one.topic] })) }
      : {}),
    ...(closing ? { closing } : {}),
    ...(contacts ? { contacts: contacts.map((one, index) => ({ ...one, id: `desk-${index}` })) } : {}),
    contractors: numbers.flatMap((number, index) =>
      used.has(`party-${index}`)
        ? [
            {
              id: `party-${index}`,
              name: nameOf(index),
              ...(number === undefined ? {} : { telephones: [{ number }] }),
            },
          ]
        : [],
    ),
  };
}

/** Returns names with the company's form before or after, short or long, or without any. */
function nameOf(index: number): string {
  const name = NAMES[index] ?? '○○';
  return [`(株)${name}`, `${name}(株)`, `株式会社${name}`, `${name}㈱`, name][index] ?? name;
}

function withIds(items: readonly Item[], prefix: string, numbers: readonly (string | undefined)[]): Item[] {
  return items.map((item, index) => ({
    ...item,
    id: `${prefix}-${index}`,
    ...(item.engagements
      ? {
          engagements: item.engagements.map(({ publishTel, ...rest }) => ({
            ...rest,
            ...(publishTel === false && numbers[Number(rest.contractor.slice(6))] !== undefined
              ? { publishTel }
              : {}),
          })),
        }
      : {}),
    ...(item.items ? { items: withIds(item.items, `${prefix}-${index}`, numbers) } : {}),
  }));
}

function contractorsIn(items: readonly Item[]): string[] {
  return items.flatMap((item) => [
    ...(item.engagements ?? []).map(({ contractor }) => contractor),
    ...contractorsIn(item.items ?? []),
  ]);
}
