import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedText } from '../../../scripts/lint/fixed-text.ts';
import { lintNotice } from '../../../scripts/lint/lint-notice.ts';
import { checkExamples } from '../../../scripts/lint/outdated/check-examples.ts';
import { fold } from '../../../scripts/lint/outdated/fold.ts';
import { lawReferences } from '../../../scripts/lint/outdated/law-references.ts';
import { outdatedIn } from '../../../scripts/lint/outdated/outdated-in.ts';
import type { OutdatedRow } from '../../../scripts/lint/outdated/outdated-row.ts';
import { OUTDATED_WORDING } from '../../../scripts/lint/outdated/outdated-wording.ts';
import { sourceOf } from '../../support/editions.ts';
import { documentOf, foundInPreamble, lintedAfter } from '../../support/linted.ts';
import { runs } from '../../support/properties.ts';
import { sampleTexts } from '../../support/sample-texts.ts';

const BAD = OUTDATED_WORDING.flatMap((row) => row.bad.map((example) => ({ row, ...example })));
const GOOD = OUTDATED_WORDING.flatMap(({ good }) => good);

function foundBy(row: OutdatedRow, text: string): number {
  const folded = fold(text);
  const { references } = lawReferences(folded.text, undefined);
  return outdatedIn(row, { text, folded, references }).length;
}

test('a row with a wrong example is not loaded', () => {
  const [row] = OUTDATED_WORDING;
  if (!row) throw new Error('The table is empty.');
  expect(() => checkExamples([{ ...row, good: ['被保険者証の交付'] }])).toThrow('should find nothing');
  expect(() => checkExamples([{ ...row, bad: [{ text: '資格確認書', found: '資格' }] }])).toThrow(
    'should find',
  );
  expect(checkExamples(OUTDATED_WORDING)).toBe(OUTDATED_WORDING);
});

test('every row has examples of both kinds', () => {
  expect(OUTDATED_WORDING.filter(({ bad, good }) => bad.length === 0 || good.length === 0)).toEqual([]);
});

describe('the renumbering of 2022', () => {
  const pairs = [
    ...['15→17', '16→18', '17→20', '18→21', '19→22', '20→23', '22→25', '23→27', '24→28', '25→29'],
    ...['26→30', '27→32', '28→33', '29→34', '30→35', '32→37', '33→38', '35→40'],
  ];

  test('has the pairs of the law', () => {
    const rows = OUTDATED_WORDING.filter(({ rule }) => rule === 'lint/appi-renumbered');
    expect(
      rows.map((row) => (row.kind === 'article' ? `${row.from.article}→${row.to[0]?.article}` : '')),
    ).toEqual(pairs);
  });

  test('no number alone is outdated, whatever it is', () => {
    for (let article = 1; article <= 60; article += 1) {
      expect(foundInPreamble([`個人情報保護法第${article}条第1項によります。`]), String(article)).toEqual([]);
    }
  });

  test('of a list of articles each is judged by its own words', () => {
    expect(
      foundInPreamble([
        '個人情報保護法第28条（開示）、第29条（訂正等）及び第30条（利用停止等）により請求できます。',
      ]),
    ).toEqual([
      'lint/appi-renumbered: 個人情報保護法第28条',
      'lint/appi-renumbered: 第29条',
      'lint/appi-renumbered: 第30条',
    ]);
    expect(
      foundInPreamble([
        '個人情報保護法第33条（開示）、第34条（訂正等）及び第35条（利用停止等）により請求できます。',
        '利用目的の特定（個人情報保護法第17条）、目的外利用の制限（同法第18条）について公表します。',
        '個人情報保護法第20条（適正な取得）、第23条（安全管理措置）、第25条（委託先の監督）、第27条（第三者提供の制限）',
      ]),
    ).toEqual([]);
  });

  test('a published notice of 2011 and one of 2018 are read as they were meant', () => {
    expect(
      foundInPreamble([
        '個人情報保護法第15条第1項は利用目的の特定を求めています。',
        '同法第16条第3項に該当する場合は、適用外とされています。',
        '個人情報保護法第23条第5項第3号により、次の事項を公表いたします。',
      ]),
    ).toEqual([
      'lint/appi-renumbered: 個人情報保護法第15条第1項',
      'lint/appi-renumbered: 同法第16条第3項',
      'lint/joint-use-article: 個人情報保護法第23条第5項第3号',
    ]);
  });
});

test.each([
  '個人情報保護法第17条第1項',
  '個人情報保護法第27条第5項第3号により共同で利用します。',
  '第27条第5項第3号',
  '番号法第19条第8号',
  '番号法第19条第17号',
  '第19条第7項',
  '資格確認書',
  '健康保険法第23条',
  '健康保険法第150条に基づく保健事業',
  'ガイダンス',
  '合理的関連性',
  '保健事業実施等に関する指針',
  '高齢者の医療の確保に関する法律第18条に基づき特定健康診査等実施計画を公表します。',
  '労働安全衛生法第66条第1項の健康診断の結果を、同法第18条の委員会に通知します。',
  '個人情報の保護に関する法律についてのガイドライン（通則編）',
  '個人情報保護法第18条第3項各号に掲げる場合を除き、目的外に利用しません。',
  '個人情報保護法第21条第1項に基づき、利用目的を公表します。',
  '個人情報保護法第25条により、委託先を監督します。',
  '個人情報保護法第26条により、漏えい等を報告し、本人に通知します。',
  '個人情報保護法第28条により、外国にある第三者に提供するときは同意を得ます。',
  '個人情報保護法第32条第1項に基づき、保有個人データの開示の手続と手数料を公表します。',
  '個人情報保護法第16条第4項に規定する保有個人データを、利用目的の達成に必要な範囲で取り扱います。',
  '個人情報保護法第18条第1項の同意を得て、本人に通知します。',
  '個人情報保護法第25条に基づく監督を行い、その記録を残します。',
  '第三者から提供を受けた個人データの漏えい等を、個人情報保護法第26条により報告します。',
  '旧個人情報保護法第23条第1項により第三者に提供したもの',
  '番号法第19条の2第7号、第十九条の二第七号',
  '介護保険料の徴収',
  ...GOOD,
])('nothing is outdated in %s', (text) => {
  expect(foundInPreamble([text]).filter((found) => !found.startsWith('lint/bracket-widths'))).toEqual([]);
});

test('white space, widths and kanji numbers hide no example, and make none of what is right', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BAD), fc.infiniteStream(fc.nat(5)), ({ row, text }, choices) => {
      expect(foundBy(row, respelt(text, choices)), text).toBe(1);
    }),
    { numRuns: runs(500) },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...OUTDATED_WORDING),
      fc.constantFrom(...GOOD, ...BAD.flatMap(({ fixed }) => fixed ?? [])),
      fc.infiniteStream(fc.nat(5)),
      (row, text, choices) => {
        const plain = foundBy(row, text);
        expect(foundBy(row, respelt(text, choices)), text).toBe(plain);
      },
    ),
    { numRuns: runs(500) },
  );
});

const KANJI = '〇一二三四五六七八九';

/** The text with its numbers and characters spelt in other ways. */
function respelt(text: string, choices: Iterator<number>): string {
  const next = () => Number(choices.next().value);
  return text
    .replace(/(?<=第|条|項)\d+(?=[条項号])/gu, (number) => {
      const [tens = '', ones = ''] = number.length === 2 ? number : ['', number];
      const ten = tens === '' ? '' : `${tens === '1' ? '' : KANJI[Number(tens)]}十`;
      if (next() === 0) return `${ten}${ones === '0' ? '' : KANJI[Number(ones)]}`;
      return next() === 0 ? [...number].map((digit) => KANJI[Number(digit)]).join('') : number;
    })
    .split(/(?![ﾞﾟ])/u)
    .map((character) => {
      const wide = /[0-9()]/.test(character) && next() < 2;
      const spelt = wide ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
      return spelt + (['', '', '', ' ', '　'][next()] ?? '');
    })
    .join('');
}

test('a rule holds from its day on, also where a date is known to the month', () => {
  const preamble = ['番号法第19条第7号', '被保険者証の発行', '個人情報保護法第18条に基づき公表します。'];
  const rules = (asOf: string) => foundInPreamble(preamble, asOf).map((found) => found.replace(/:.*/, ''));
  expect(rules('2021-08-31')).toEqual([]);
  expect(rules('2021-09-01')).toEqual(['lint/my-number-19-7']);
  expect(rules('2022-04')).toEqual(['lint/my-number-19-7', 'lint/appi-renumbered']);
  expect(rules('2024-12-01')).toEqual(['lint/my-number-19-7', 'lint/appi-renumbered']);
  expect(rules('2024-12')).toHaveLength(3);
});

test('the article of joint use is that of the day', () => {
  const after = (asOf: string) => {
    const { problems } = lintedAfter(
      (source) => Object.assign(source, { preamble: ['個人情報保護法第23条第4項第3号による共同利用'] }),
      asOf,
    );
    return problems.map(({ params }) => ('replacement' in params ? params.replacement : ''));
  };
  expect(after('2017-05-29')).toEqual([]);
  expect(after('2020-04-01')).toEqual(['第23条第5項第3号']);
  expect(after('2026-04-01')).toEqual(['第27条第5項第3号']);
});

test('a revision is judged by the day it takes effect, else by when it was revised last, else by all', () => {
  const levy = (dates: object | undefined) =>
    lintedAfter((source) => {
      if (dates) Object.assign(source.revision, { dates: { established: '2005-04-01', ...dates } });
      else Reflect.deleteProperty(source.revision, 'dates');
      Object.assign(source.revision, { status: 'draft' });
      Object.assign(source.sections[1]?.groups?.[0]?.items?.[1] ?? {}, {
        text: '健康保険料、介護保険料の徴収',
      });
    }).problems.filter(({ rule }) => rule === 'lint/child-support-levy').length;
  expect(levy({ effective: '2026-04-01', revised: [{ date: '2025-04-01' }] })).toBe(1);
  expect(levy({ effective: '2025-04-01', revised: [{ date: '2026-04-01' }] })).toBe(0);
  expect(levy({ revised: [{ date: '2005-05-01' }, { date: '2025-04-01' }] })).toBe(0);
  expect(levy(undefined)).toBe(1);
});

test('what a revision records of former times is not read', () => {
  const { problems } = lintedAfter((source) => {
    Object.assign(source.revision, {
      reason: '番号法第19条第7号が第8号となったことによる。',
      remarks: [{ node: 'eligibility', text: '被保険者証の発行を改めた。' }],
    });
    Object.assign(source.revision.dates?.revised?.[0] ?? {}, { note: '番号法第19条第7号の改正' });
  });
  expect(problems).toEqual([]);
});

test('words are located within their string, behind escapes too', () => {
  const text = JSON.stringify(sourceOf('source/midori/2026.json'), null, 2);
  const document = documentOf(
    text.replace(/"preamble": \[\s*"[^"]*"/, '"preamble": ["\\u4ECA\\"は番号法第 19 条第\\u0037号です"'),
  );
  const [problem] = lintNotice(document).problems;
  const line = document.text.split('\n')[(problem?.range?.start.line ?? 1) - 1];
  expect(line?.slice((problem?.range?.start.column ?? 1) - 1, (problem?.range?.end.column ?? 1) - 1)).toBe(
    '番号法第 19 条第\\u0037号',
  );
});

test('mending is done once, changes nothing else, and leaves nothing to mend', () => {
  const words = fc.constantFrom(
    ...BAD.map(({ text }) => text),
    ...GOOD,
    ...sampleTexts.filter((text) => text.length > 20),
  );
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat(5)),
      (texts, choices) => {
        const source = sourceOf('source/midori/2026.json');
        const preamble = texts.map((text) => respelt(text, choices).trim());
        const document = documentOf({ ...source, preamble });
        const { fixes, problems } = lintNotice(document);
        const mended = documentOf(fixedText(document, fixes));
        const after = lintNotice(mended);
        expect(after.fixes).toEqual([]);
        expect(after.problems.length).toBe(problems.length - fixes.length);
        // Only the preamble has changed, and there only as many strings as there are places of what was mended.
        const value = (made: typeof document) => made.value as { preamble: string[] };
        expect({ ...value(mended), preamble }).toEqual({ ...value(document), preamble });
        const changed = value(mended).preamble.filter((text, index) => text !== preamble[index]);
        expect(changed.length).toBe(new Set(fixes.map(({ problem }) => problem.pointer)).size);
      },
    ),
    { numRuns: runs(60) },
  );
});

test('a name and the number of an article behind it are mended at once', () => {
  const preamble = [
    '行政手続きにおける特定の個人を識別するための番号の利用に関する法律（平成25年法律第27号）第19条第7号',
  ];
  const document = documentOf({ ...sourceOf('source/midori/2026.json'), preamble });
  const { problems, fixes } = lintNotice(document);
  expect(problems.map(({ rule }) => rule)).toEqual(['lint/my-number-19-7', 'lint/act-name']);
  expect(documentOf(fixedText(document, fixes)).value).toMatchObject({
    preamble: [
      '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）第19条第8号',
    ],
  });
});

test('a number with Markdown’s marks amid its digits is left to a person', () => {
  const source = sourceOf('source/midori/2026.json');
  const [supplement] = source.supplements ?? [];
  Object.assign(supplement ?? {}, { body: ['個人情報保護法第1**8**条に基づき公表します。'] });
  const { problems, fixes } = lintNotice(documentOf(source));
  expect(problems.map(({ rule }) => rule)).toEqual(['lint/appi-renumbered']);
  expect(fixes).toEqual([]);
});

test('every example that can be mended is mended as it says', () => {
  for (const { text, fixed } of BAD) {
    const document = documentOf({ ...sourceOf('source/midori/2026.json'), preamble: [text] });
    const mended = documentOf(fixedText(document, lintNotice(document).fixes));
    expect((mended.value as { preamble: string[] }).preamble).toEqual([fixed ?? text]);
  }
});

test('the fixture of the real notice has what the table says of it', () => {
  const text = readFileSync('test/fixtures/notice-text.txt', 'utf8');
  const found = OUTDATED_WORDING.flatMap((row) => (foundBy(row, text) > 0 ? [row.rule] : []));
  expect(found).toEqual(['lint/insurance-card', 'lint/my-number-19-7', 'lint/child-support-levy']);
});
