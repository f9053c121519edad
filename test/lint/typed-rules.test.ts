import { expect, test } from 'vitest';
import { fixedText } from '../../scripts/lint/fixed-text.ts';
import { lintNotice } from '../../scripts/lint/lint-notice.ts';
import { telephoneIn } from '../../scripts/lint/telephones-in-text.ts';
import { typedMark } from '../../scripts/lint/typed-marks.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { sourceOf } from '../support/editions.ts';
import { documentOf, lintedAfter, shown } from '../support/linted.ts';

const ITEM = '/sections/0/groups/0/items/0';
const item = (s: NoticeSource) => s.sections[0]?.groups?.[0]?.items?.[0] ?? {};

test.each([
  ['・資格の確認', '・', '資格の確認'],
  ['・　資格の確認', '・', '資格の確認'],
  ['●資格の確認', '●', '資格の確認'],
  ['○資格の確認', '○', '資格の確認'],
  ['●年金事務所への届出', '●', '年金事務所への届出'],
  ['○ 資格の確認', '○', '資格の確認'],
  ['◆資格の確認', '◆', '資格の確認'],
  ['- 資格の確認', '-', '資格の確認'],
  ['(1)資格の確認', '(1)', '資格の確認'],
  ['（１）資格の確認', '（１）', '資格の確認'],
  ['(ア) 資格の確認', '(ア)', '資格の確認'],
  ['（一）資格の確認', '（一）', '資格の確認'],
  ['①資格の確認', '①', '資格の確認'],
  ['⑴ 資格の確認', '⑴', '資格の確認'],
  ['1.資格の確認', '1.', '資格の確認'],
  ['１．資格の確認', '１．', '資格の確認'],
  ['1. 40歳以上の加入者の健診', '1.', '40歳以上の加入者の健診'],
  ['1)資格の確認', '1)', '資格の確認'],
  ['2、資格の確認', '2、', '資格の確認'],
  ['1 資格の確認', '1', '資格の確認'],
  ['一、資格の確認', '一、', '資格の確認'],
  ['二　資格の確認', '二', '資格の確認'],
  ['Ⅰ．資格の確認', 'Ⅰ．', '資格の確認'],
  ['ア．資格の確認', 'ア．', '資格の確認'],
  ['イ 資格の確認', 'イ', '資格の確認'],
  ['ウ　資格の確認', 'ウ', '資格の確認'],
])('%s begins with the mark %s', (text, raw, words) => {
  const mark = typedMark(text);
  expect([mark?.raw, text.slice(mark?.end)]).toEqual([raw, words]);
});

test.each([
  '○○健保の加入者への案内',
  '〇〇健康保険組合',
  '●●健保',
  '○年○月○日の改正',
  '●年●月●日',
  '○市の健診',
  '1歳未満の子の健診',
  '１歳６か月児健診',
  '3年ごとの検認',
  '2親等以内の親族',
  '75歳以上の方',
  '40 歳以上の方',
  '1 か月以内の届出',
  '1.5次検診',
  '3、4歳児の健診',
  '一、二級の障害',
  '2025.4.1の改正',
  '1,000円の支給',
  '24時間電話相談',
  '第1号被保険者',
  '一般の加入者',
  '一部負担金',
  '二以上の事業所',
  '十分な説明',
  'アンケートの発送',
  'イベントの案内',
  'ア・ラ・カルト',
  '①及び②の業務',
  '①の業務',
  '(1)から(3)までの業務',
  '（1）の業務',
  '(株)みどりへの送付',
  '（注）別紙',
  '※別紙による',
  'A社への送付',
  'e-mailの送付',
  'Ⅰ期',
  '－',
  '-5度',
  'レセプトの点検',
  'レ セプトの点検',
  '',
])('%s begins with words', (text) => {
  expect(typedMark(text)).toBeUndefined();
});

test.each([
  ['印刷（TEL 03-0000-0000）', 'TEL 03-0000-0000'],
  ['電話：０３－００００－００００', '電話：０３－００００－００００'],
  ['窓口 0120-000-000まで', '0120-000-000'],
  ['窓口 03(0000)0000', '03(0000)0000'],
  ['窓口 (03)0000-0000', '(03)0000-0000'],
  ['☎000ー0000ー0000', '☎000ー0000ー0000'],
  ['フリーダイヤル0120000000', 'フリーダイヤル0120000000'],
  ['℡000-○○○○-○○○○', '℡000-○○○○-○○○○'],
])('%s has a telephone', (text, number) => {
  const found = telephoneIn(text);
  expect(text.slice(found?.start, found?.end)).toBe(number);
});

test.each([
  '24時間電話相談の委託',
  '〒000-0000',
  '2024-12-02の改正',
  '令和6年12月2日',
  '記号000-番号0000',
  'FAXによる送付',
  '第19条第8号',
  '1,000-2,000円',
  'ISO 27001-2013-1',
])('%s has none', (text) => {
  expect(telephoneIn(text)).toBeUndefined();
});

/** A change to a notice without findings, and the findings after it. */
const FINDINGS: Record<string, [change: (s: NoticeSource) => unknown, ...found: string[]]> = {
  'a bullet before an item': [
    (s) => Object.assign(item(s), { text: '・資格の確認' }),
    `lint/own-mark ${ITEM}/text`,
  ],
  'a number before an item of a joint use': [
    (s) => Object.assign(s.jointUses?.[0] ?? {}, { users: ['(1) 当組合'] }),
    'lint/own-mark /jointUses/0/users/0',
  ],
  'a number before the title of a numbered section': [
    (s) => Object.assign(s.sections[0] ?? {}, { title: '①保険給付に必要な利用目的' }),
    'lint/own-mark /sections/0/title',
  ],
  'the same where sections have no numbers': [
    (s) => {
      Object.assign(s.style ?? {}, { sectionNumbering: 'none' });
      Object.assign(s.sections[0] ?? {}, { title: '①保険給付に必要な利用目的' });
    },
  ],
  'a number before a paragraph': [(s) => Object.assign(s, { closing: ['(1) お申し出は窓口まで。'] })],
  'a bullet before a paragraph and a note': [
    (s) => {
      Object.assign(s, { closing: ['・お申し出は窓口まで。'] });
      Object.assign(item(s), { notes: ['●年に一度です。', '※年に一度です。'] });
    },
    `lint/own-mark ${ITEM}/notes/0`,
    'lint/own-mark /closing/0',
  ],
  'bullets before lines of a supplement': [
    (s) => Object.assign(s.supplements?.[0] ?? {}, { body: ['次のとおりです。', '・一つ目', '- 二つ目'] }),
    'lint/own-mark /supplements/0/body/1',
  ],
  'a clause in the text of an item': [
    (s) => Object.assign(item(s), { text: '資格の確認（外部委託先は、○○事務(株)）' }),
    `lint/clause-in-text ${ITEM}/text`,
  ],
  'a clause in short': [
    (s) => Object.assign(item(s), { text: '資格の確認(委託先：○○事務(株))' }),
    `lint/clause-in-text ${ITEM}/text`,
  ],
  'a clause of a part of the work': [
    (s) => Object.assign(item(s), { text: '資格の確認（発送の外部委託先は○○事務(株)、○○社）' }),
    `lint/clause-in-text ${ITEM}/text`,
  ],
  'a telephone in a note': [
    (s) => Object.assign(item(s), { notes: ['お問い合わせは 000-000-0000 まで。'] }),
    `lint/clause-in-text ${ITEM}/notes/0`,
  ],
  'brackets that name no contractor': [
    (s) =>
      Object.assign(item(s), {
        text: '資格の確認（委託先の監督を含む）（委託先は別紙のとおり）（外部委託先は、次のとおりです）',
      }),
  ],
  'a telephone in the name of a contractor': [
    (s) => Object.assign(s.contractors[6] ?? {}, { legalName: 'つばめ発送○○株式会社（電話000-000-0000）' }),
    'lint/telephone-in-name /contractors/6/legalName',
  ],
  'the same date of two revisions': [
    (s) => s.revision.dates?.revised?.push({ date: '2026-04-01' }),
    'lint/repeated-date /revision/dates/revised/4/date',
  ],
  'a revision on the day of the first': [
    (s) => s.revision.dates?.revised?.unshift({ date: '2005-04-01' }),
    'lint/repeated-date /revision/dates/revised/0/date',
  ],
  'a section with nothing below': [
    (s) => s.sections.push({ id: 'new', title: 'その他の利用目的' }),
    'lint/empty-heading /sections/8/title',
  ],
  'a section whose only group has nothing': [
    (s) => s.sections.push({ id: 'new', title: 'その他の利用目的', groups: [{ id: 'n', kind: 'internal' }] }),
    'lint/empty-heading /sections/8/title',
  ],
  'a group with nothing below': [
    (s) => s.sections[0]?.groups?.push({ id: 'new', kind: 'reviewing-agency', items: [] }),
    'lint/empty-heading /sections/0/groups/2',
  ],
};

test.each(Object.entries(FINDINGS))('%s', (_, [change, ...found]) => {
  expect(shown(lintedAfter(change))).toEqual(found);
});

test('--fix takes out the marks that are printed anyway, and makes a list of a supplement’s lines', () => {
  const source = sourceOf('source/midori/2026.json');
  Object.assign(item(source), { text: '・　資格の確認' });
  Object.assign(source.sections[0]?.groups?.[0]?.items?.[1] ?? {}, { text: '(1) 資格の再確認' });
  Object.assign(source.sections[1] ?? {}, { title: '2. 保険料の徴収' });
  Object.assign(source.sections[2] ?? {}, { title: '２．保健事業' });
  Object.assign(source, { closing: ['・窓口まで'] });
  Object.assign(source.jointUses?.[0] ?? {}, { users: ['・当組合'] });
  Object.assign(source.supplements?.[0] ?? {}, { body: ['次のとおりです。', '・一つ目', '・二つ目'] });
  const document = documentOf(source);
  const { fixes } = lintNotice(document);
  const fixed: NoticeSource = JSON.parse(fixedText(document, fixes));
  expect(item(fixed)).toMatchObject({ text: '資格の確認' });
  expect(fixed.sections[0]?.groups?.[0]?.items?.[1]?.text).toBe('(1) 資格の再確認');
  expect(fixed.sections.slice(1, 3).map(({ title }) => title)).toEqual(['保険料の徴収', '２．保健事業']);
  expect(fixed.closing).toEqual(['・窓口まで']);
  expect(fixed.jointUses?.[0]?.users).toEqual(['当組合']);
  expect(fixed.supplements?.[0]?.body).toEqual(['次のとおりです。', '- 一つ目', '- 二つ目']);
  expect(fixes.map(({ before, after }) => `${before} → ${after}`)[0]).toBe('・　資格の確認 → 資格の確認');
});
