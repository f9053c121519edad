import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintNotice } from '../../scripts/lint/lint-notice.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { renderProblem } from '../../scripts/problems/render-problem.ts';
import { noticeOf, SAMPLES, sourceOf } from '../support/editions.ts';
import { generatedNotice } from '../support/generated-notice.ts';
import { documentOf, lintedAfter, shown } from '../support/linted.ts';
import { runs } from '../support/properties.ts';

type Change = (source: NoticeSource) => unknown;

const ITEMS = '/sections/0/groups/1/items';

const items = (source: NoticeSource) => source.sections[0]?.groups?.[1]?.items ?? [];
const addItem =
  (item: object): Change =>
  (source) =>
    items(source).push({ id: 'new', text: 'x', ...item });
const phone =
  (number: string): Change =>
  (source) =>
    Object.assign(source.contractors[0]?.telephones?.[0] ?? {}, { number });
const contractor =
  (...names: string[]): Change =>
  (source) =>
    names.map((name, index) => source.contractors.push({ id: `new-${index}`, name }));
const telephones =
  (...list: object[]): Change =>
  (source) =>
    Object.assign(source.contractors[0] ?? {}, { telephones: list });

test('the real notice has what is to be found in it, and nothing else', () => {
  const source = sourceOf('source/sample/undated.json');
  const { problems } = lintNotice(documentOf(source));
  expect(problems.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`)).toEqual([
    'warning lint/insurance-card /sections/0/groups/0/items/0/text',
    'info lint/child-support-levy /sections/1/groups/0/items/1/text',
    'warning lint/my-number-19-7 /sections/6/lead/0',
    'warning lint/two-telephones /contractors/2/telephones',
    'warning lint/bracket-widths /sections/3/groups/0/items/0/text',
    'info lint/unnamed-contractor /sections/0/groups/1/items/6/text',
    'info lint/unnamed-contractor /sections/2/groups/1/items/1/text',
    'info lint/unnamed-contractor /sections/2/groups/1/items/3/text',
    'info lint/translation-country /sections/0/groups/1/items/2/engagements/0/contractor',
    'info lint/checkup-route /sections/2/groups/1/items/4/text',
    'info lint/missing-particular /society',
    'info lint/missing-particular /revision',
    'info lint/missing-particular /revision/status',
    'info lint/placeholder /society/name',
  ]);
});

test('the invented society’s notice has nothing to look at, and the year before one question', () => {
  expect(shown(lintNotice(documentOf(sourceOf('source/midori/2026.json'))))).toEqual([]);
  expect(shown(lintNotice(documentOf(sourceOf('source/midori/2025.json'))))).toEqual([
    'lint/translation-country /sections/0/groups/1/items/1/engagements/0/contractor',
  ]);
});

/** The change to a notice without findings, and the findings after it. */
const FINDINGS: Record<string, [change: Change, ...found: string[]]> = {
  'two numbers without labels': [
    telephones({ number: '03-0000-0001' }, { number: '03-0000-0002' }),
    'lint/two-telephones /contractors/0/telephones',
  ],
  'two numbers told apart by labels': [
    telephones({ number: '03-0000-0001', label: '代表' }, { number: '03-0000-0002', label: '予約' }),
  ],
  'the first number and another with a label': [
    telephones({ number: '03-0000-0001' }, { number: '03-0000-0002', label: '予約' }),
  ],
  'one number in two spellings': [telephones({ number: '03-0000-0001' }, { number: '03(0000)0001' })],
  'another number at an item': [
    (s) => {
      telephones({ number: '03-0000-0001' })(s);
      Object.assign(s.sections[1]?.groups?.[1]?.items?.[0]?.engagements?.[0] ?? {}, {
        telephone: '03-0000-0003',
      });
    },
    'lint/two-telephones /contractors/0/telephones',
  ],
  'a number at each of two items, and none at the contractor': [
    (s) => {
      s.contractors.push({ id: 'new', name: 'あおぞら○○' });
      addItem({ text: '発送の委託', engagements: [{ contractor: 'new', telephone: '03-0000-0001' }] })(s);
      addItem({
        id: 'new-2',
        text: '印刷の委託',
        engagements: [{ contractor: 'new', telephone: '03-0000-0002' }],
      })(s);
    },
    'lint/two-telephones /contractors/9',
  ],
  'a number that is too short': [
    phone('03-1234-567'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'a number without area code': [
    phone('1234-5678'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'hyphens of two kinds in a number': [
    phone('03-1234－5678'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'a hyphen unlike those of the other numbers': [
    phone('03－1234－5678'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'digits of two widths': [
    phone('03-1234-567８'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'a number divided at odd places': [
    phone('0-312345-678'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'a number in Japan written from abroad with a digit too few': [
    phone('+81-3-1234-567'),
    'lint/telephone-format /contractors/0/telephones/0/number',
  ],
  'one company in another width': [
    contractor('つばめ 発送○○（株）'),
    'lint/company-spellings /contractors/9/name',
  ],
  'one company with its form before the name': [
    contractor('株式会社つばめ発送○○'),
    'lint/company-spellings /contractors/9/name',
  ],
  'one company without its form': [contractor('つばめ発送○○'), 'lint/company-spellings /contractors/9/name'],
  'an association of the name of a company': [contractor('(一社)つばめ発送○○')],
  'a company of a longer name': [contractor('つばめ発送○○サービス(株)')],
  'half-width brackets beside full-width ones': [
    addItem({ text: '給与口座(事業主)への支払い' }),
    `lint/bracket-widths ${ITEMS}/4/text`,
  ],
  'a pair of brackets of both widths': [
    addItem({ text: '保養所(山の家）の運営' }),
    `lint/bracket-widths ${ITEMS}/4/text`,
  ],
  'numbers of a list and forms of companies in half-width brackets': [
    addItem({ text: '給付のうち(1)保険給付、(ｱ)付加給付、(株)○○の支給' }),
  ],
  'brackets in names and links': [contractor('あさひ(有)', 'ゆうひ（有）')],
  'an item twice in groups of one kind': [
    addItem({ text: '健診の実施 及び結果のデータ化の委託', engagements: [{ contractor: 'mirai' }] }),
    'lint/repeated-item /sections/2/groups/1/items/0/text',
  ],
  'the same work inside and outside the society': [addItem({ text: '保険給付及び付加給付の実施' })],
  'a long item': [addItem({ text: '照会'.repeat(61) }), `lint/long-item ${ITEMS}/4/text`],
  'an item as long as can be': [addItem({ text: '照会'.repeat(60) })],
  'entrusted work without a contractor': [
    addItem({ text: 'データ処理の外部委託' }),
    `lint/unnamed-contractor ${ITEMS}/4/text`,
  ],
  'entrusted by its basis alone': [
    addItem({ text: 'データの処理', basis: 'entrustment' }),
    `lint/unnamed-contractor ${ITEMS}/4/text`,
  ],
  'a contractor whose name is not published': [
    addItem({ text: 'データ処理の委託', engagements: [{ contractor: 'mirai', publishName: false }] }),
  ],
  'contractors named below': [
    addItem({
      text: '健診の委託',
      items: [{ id: 'new-2', text: '人間ドック', engagements: [{ contractor: 'mirai' }] }],
    }),
  ],
  'the supervision of contractors': [addItem({ text: '委託先の監督' })],
  'translation abroad by a contractor whose country is known': [
    (s) => {
      Object.assign(s.contractors.find(({ id }) => id === 'hikari') ?? {}, { country: '○○国' });
      s.revision.accepted?.shift();
    },
  ],
  'results of checks to the employer in a notice with joint use of them': [
    addItem({ text: '健診結果の事業主への提供' }),
  ],
  'results of checks to the employer on no ground': [
    (s) => {
      Object.assign(s.jointUses?.[0] ?? {}, { title: '名簿の共同利用', dataItems: ['氏名'] });
      addItem({ text: '健康診断の結果を事業者に提供' })(s);
    },
    `lint/checkup-route ${ITEMS}/4/text`,
  ],
  'results of checks shared with the employer, by a way that is no law': [
    (s) => {
      Object.assign(s.jointUses?.[0] ?? {}, { title: '名簿の共同利用', dataItems: ['氏名'] });
      addItem({ text: '健診結果を電子的な方法により事業主（会社）へ提供' })(s);
      addItem({ id: 'new-2', text: '事業主との健診結果の共有' })(s);
    },
    `lint/checkup-route ${ITEMS}/4/text`,
    `lint/checkup-route ${ITEMS}/5/text`,
  ],
  'invitations to checks that the employer is sent': [
    (s) => {
      Object.assign(s.jointUses?.[0] ?? {}, { title: '名簿の共同利用', dataItems: ['氏名'] });
      addItem({ text: '健診の案内の事業主への送付' })(s);
    },
  ],
  'results of checks to the employer by a law that is named': [
    (s) => {
      Object.assign(s.jointUses?.[0] ?? {}, { title: '名簿の共同利用', dataItems: ['氏名'] });
      addItem({ text: '健診結果の事業主への提供', notes: ['高齢者医療確保法第27条によります。'] })(s);
    },
  ],
  'results of checks that the employer gives to the society': [
    (s) => {
      Reflect.deleteProperty(s, 'jointUses');
      Reflect.deleteProperty(s.sections[2]?.groups?.[1]?.items?.[4] ?? {}, 'basis');
      addItem({ text: '事業主による健診の結果の提供' })(s);
      addItem({ id: 'new-2', text: '事業者における健診の結果の報告の受領' })(s);
    },
  ],
  'work entrusted to the reviewing agency': [
    (s) => s.sections[3]?.groups?.[2]?.items?.push({ id: 'new', text: '審査及び支払の事務の委託' }),
  ],
  'joint use whose manager is a blank': [
    (s) => Object.assign(s.jointUses?.[0] ?? {}, { manager: { name: '○○○', address: '未定' } }),
    'lint/joint-use-particulars /jointUses/0/manager/name',
    'lint/joint-use-particulars /jointUses/0/manager',
    'lint/joint-use-particulars /jointUses/0/manager',
  ],
  'joint use whose manager has an office for its representative, and no person': [
    (s) =>
      Object.assign(s.jointUses?.[0] ?? {}, {
        manager: { name: '○○センター', address: '○○市', representative: '代表取締役社長' },
      }),
    'lint/joint-use-particulars /jointUses/0/manager',
  ],
  'joint use whose manager has its representative in one text, as older sources have it': [
    (s) =>
      Object.assign(s.jointUses?.[0] ?? {}, {
        manager: { name: '○○センター', address: '○○市', representative: '理事長　○○ ○○' },
      }),
  ],
  'a society whose representative says nothing': [
    (s) => Object.assign(s.society, { representative: {} }),
    'lint/missing-particular /society',
  ],
  'joint use managed by the society, which tells the rest at its head': [
    (s) => Object.assign(s.jointUses?.[0] ?? {}, { manager: { name: s.society.name } }),
  ],
  'a rest house used jointly': [
    (s) => {
      Reflect.deleteProperty(s, 'jointUses');
      Object.assign(s.sections[2]?.groups?.[1]?.items?.[4] ?? {}, {
        text: '他の組合との保養所の共同利用',
        basis: 'internal-use',
      });
    },
  ],
  'joint use in an item alone': [
    (s) => Reflect.deleteProperty(s, 'jointUses'),
    'lint/joint-use-form /sections/2/groups/1/items/4/text',
  ],
  'a My Number item that nothing tells of': [
    addItem({ text: '保険給付の審査', myNumber: true }),
    `lint/my-number-place ${ITEMS}/4/text`,
  ],
  'a My Number item that names its law': [addItem({ text: '番号法に定める利用事務', myNumber: true })],
  'an item on My Number without its mark': [
    addItem({ text: '番号法に定める利用事務' }),
    `lint/my-number-unmarked ${ITEMS}/4/text`,
  ],
  'an item in the section on My Number without its mark': [
    (s) => s.sections[6]?.groups?.[0]?.items?.push({ id: 'new', text: '住所の情報' }),
    'lint/my-number-unmarked /sections/6/groups/0/items/3/text',
  ],
  'the My Number card': [addItem({ text: 'マイナンバーカードの健康保険証利用の案内' })],
  'an official revision without the date established': [
    (s) => Reflect.deleteProperty(s.revision.dates ?? {}, 'established'),
    'lint/established-date /revision/dates',
  ],
  'a radical in place of a kanji': [
    addItem({ text: '資格確認書の発\u2F8F' }),
    `lint/surprising-character ${ITEMS}/4/text`,
  ],
  'a radical in a name, which is told once': [
    contractor('\u2F92\u2ED1健診センター'),
    'lint/surprising-character /contractors/9/name',
    'lint/surprising-character /contractors/9/name',
  ],
  'an old form of a kanji in a name': [
    (s) => Object.assign(s.society.representative ?? {}, { name: '髙橋 神﨑' }),
    'lint/outside-jis /society/representative/name',
    'lint/outside-jis /society/representative/name',
  ],
  'a form of a kanji that only its selector tells': [
    contractor('葛\u{E0100}城健診センター'),
    'lint/outside-jis /contractors/9/name',
  ],
  'a name with ㈱ and a tilde': [contractor('あさひ〜ひかり～㈱'), 'lint/outside-jis /contractors/9/name'],
};

test.each(Object.entries(FINDINGS))('%s', (_, [change, ...found]) => {
  expect(shown(lintedAfter(change))).toEqual(found);
});

test('the widest range of plausible numbers is accepted', () => {
  for (const number of [
    '03-1234-5678',
    '0120-000-123',
    '0570-123-456',
    '0800-123-4567',
    '090-1234-5678',
    '050-1234-5678',
    '0467-12-3456',
    '(03)1234-5678',
    '０３-１２３４-５６７８',
    '0312345678',
    '+81-3-1234-5678',
    '+1-212-555-0123',
    '+00-0-000-0000',
    '000-000-0000',
    '000-○○○○',
  ])
    expect(shown(lintedAfter(phone(number))), number).toEqual([]);
});

test('a blank is something to do in a draft, and something forgotten in an official revision', () => {
  const blanks = (status: string, change: Change) => {
    const { problems } = lintedAfter((source) => {
      const named = { id: 'midori', name: 'あおば健康保険組合', address: '東京都千代田区1-1' };
      Object.assign(source, { sections: source.sections.slice(1, 2), contractors: [], contacts: [] });
      for (const group of source.sections[0]?.groups ?? []) Object.assign(group, { items: [] });
      for (const key of ['jointUses', 'supplements', 'closing', 'preamble'])
        Reflect.deleteProperty(source, key);
      Reflect.deleteProperty(source.revision, 'accepted');
      Object.assign(source, { society: { ...named, representative: { name: '山田 太郎' } } });
      Object.assign(source.revision, { status });
      change(source);
    });
    return problems
      .filter(({ rule }) => !/missing-particular|empty-heading/u.test(rule))
      .map(({ rule }) => rule);
  };
  const lead = (text: string) => (source: NoticeSource) => Object.assign(source, { preamble: [text] });
  for (const text of ['○○の情報', '令和8年○月○日', '●年●月●日', '第○条', '△△社', '●●課', '未定'])
    expect(blanks('draft', lead(text)), text).toEqual(['lint/placeholder']);
  for (const text of [
    '二〇二六年',
    '第一〇条',
    '一〇〇人',
    '○年金事務所への届出',
    '○は該当、×は非該当',
    '公表の日は未定です',
  ])
    expect(blanks('draft', lead(text)), text).toEqual([]);
  expect(blanks('official', lead('○○の情報'))).toEqual(['lint/published-placeholder']);
  const desk = { id: 'desk', title: '窓口', telephones: [{ number: '000-000-0000' }] };
  expect(blanks('official', (s) => Object.assign(s, { contacts: [desk] }))).toEqual([
    'lint/published-placeholder',
  ]);
});

test('what is accepted with a reason is not reported while its text stands', () => {
  const accept =
    (entry: object): Change =>
    (source) => {
      addItem({ id: 'punching', text: 'データ処理の外部委託' })(source);
      source.revision.accepted?.push({
        rule: 'lint/unnamed-contractor',
        text: 'データ処理の外部委託',
        reason: '委託先を選んでいるところ。',
        ...entry,
      });
    };
  const open = `lint/unnamed-contractor ${ITEMS}/4/text`;
  const lapsed = 'lint/accepted-nothing /revision/accepted/2';
  expect(shown(lintedAfter(accept({})))).toEqual([]);
  expect(shown(lintedAfter(accept({ node: 'punching' })))).toEqual([]);
  expect(shown(lintedAfter(accept({ node: 'benefits' })))).toEqual([]);
  expect(shown(lintedAfter(accept({ node: 'benefits-internal' })))).toEqual([open, lapsed]);
  expect(shown(lintedAfter(accept({ text: 'データ処理の委託' })))).toEqual([open, lapsed]);
  expect(shown(lintedAfter(accept({ rule: 'lint/long-item' })))).toEqual([open, lapsed]);
});

test('what a draft lacks is accepted by the word for it', () => {
  const lacking = (...texts: string[]) => {
    const { problems } = lintedAfter((source) => {
      Reflect.deleteProperty(source.society, 'address');
      Reflect.deleteProperty(source.revision, 'dates');
      Reflect.deleteProperty(source, 'contacts');
      const entry = { rule: 'lint/missing-particular', reason: '決まっていない。' };
      Object.assign(source.revision, {
        status: 'draft',
        accepted: texts.map((text) => ({ ...entry, text })),
      });
    });
    return problems.flatMap((one) =>
      one.rule === 'lint/missing-particular' ? [one.params.particular] : (one.rule.match('accepted') ?? []),
    );
  };
  expect(lacking()).toEqual(['issuer', 'dates', 'contact']);
  expect(lacking('issuer', 'dates', 'contact')).toEqual([]);
  expect(lacking('contact')).toEqual(['issuer', 'dates']);
});

test('an acceptance does not lapse because the day is before its rule', () => {
  const change: Change = (source) => {
    Object.assign(source, { preamble: ['番号法第19条第7号によります。'] });
    source.revision.accepted?.push({
      rule: 'lint/my-number-19-7',
      text: '番号法第19条第7号によります。',
      reason: '経過を述べた文である。',
    });
  };
  expect(shown(lintedAfter(change))).toEqual([]);
  expect(shown(lintedAfter(change, '2020-01-01'))).toEqual([]);
});

test('what is accepted is no part of a notice as it is compared', () => {
  const { content } = noticeOf('source/midori/2026.json');
  expect(Object.keys(content)).not.toContain('accepted');
  expect(content.revision.accepted).toHaveLength(2);
});

test('whatever a notice holds, each finding has its place and its words', () => {
  fc.assert(
    fc.property(generatedNotice({ min: 1, max: 6 }), (source) => {
      const document = documentOf(source);
      for (const problem of lintNotice(document).problems) {
        const { file, pointer, range } = problem;
        expect([file, range?.start.line]).toEqual([document.file, expect.any(Number)]);
        expect(pointer).toMatch(/^\//);
        expect(renderProblem(problem, 'ja').message).toMatch(/[。？]$/);
      }
    }),
    { numRuns: runs(100) },
  );
});

test('no sentence says that something is lawful, filed or conformant, or that it must be joint use', () => {
  const all = [
    ...SAMPLES.map((file) => lintNotice(documentOf(sourceOf(file)))),
    ...Object.values(FINDINGS).map(([change]) => lintedAfter(change)),
  ].flatMap(({ problems }) => problems);
  for (const problem of all) {
    for (const language of ['ja', 'en'] as const) {
      const { message, hint } = renderProblem(problem, language);
      expect(`${message}${hint}`).not.toMatch(
        /適法|合法|違法|適合|準拠|届出|問題ありません|でなければなりません|lawful|conform/,
      );
    }
  }
});
