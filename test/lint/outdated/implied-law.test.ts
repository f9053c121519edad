import { expect, test } from 'vitest';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { foundInPreamble, lintedAfter } from '../../support/linted.ts';

test.each<[string, ...string[]]>([
  ['個人情報保護法に基づき、利用目的をできる限り特定します（第15条第1項）。', '第15条第1項'],
  ['個人情報保護法に基づき、利用目的を公表します。（第18条）', '第18条'],
  ['個人情報保護法により、委託先を監督します（第２２条）。', '第２２条'],
  ['個人情報保護法により、次のとおり共同利用します（第23条第5項第3号）。', '第23条第5項第3号'],
  ['個人情報保護法に基づき、利用目的をできる限り特定します（第17条第1項）。'],
  ['個人情報保護法を守ります（第15条第1項）。'],
  ['健康保険法に基づき、利用目的をできる限り特定します（第15条第1項）。'],
  ['利用目的をできる限り特定します（第15条第1項）。'],
  ['個人情報保護法と当組合の規程に基づき、利用目的をできる限り特定します（第15条第1項）。'],
  ['個人情報保護法により、利用目的を特定します（旧第15条第1項）。'],
  ['個人情報保護法により、利用目的を特定します（令和4年4月1日前の第15条第1項）。'],
  ['個人情報保護法により、利用目的を特定します（改正前の第15条第1項）。'],
  ['個人情報保護法により、利用目的を特定します（令和4年3月31日までの第15条第1項）。'],
  ['個人情報保護法第15条（現行の第17条）により、利用目的を特定します。'],
  ['令和4年4月1日前の個人情報保護法第15条により、利用目的を特定します。'],
])('%s', (text, ...found) => {
  expect(foundInPreamble([text]).map((one) => one.replace(/^lint\/[a-z0-9-]+: /u, ''))).toEqual(found);
});

const found = (change: (source: NoticeSource) => unknown) =>
  lintedAfter(change).problems.map(({ rule, pointer }) => `${rule} ${pointer}`);

test('the title of a section or a supplement tells the law of its articles', () => {
  const lead = ['利用目的をできる限り特定します（第15条第1項）。'];
  expect(
    found((s) => Object.assign(s.sections[7] ?? {}, { title: '個人情報保護法に基づく公表', lead })),
  ).toEqual(['lint/appi-renumbered /sections/7/lead/0']);
  expect(
    found((s) => Object.assign(s.sections[7] ?? {}, { title: '利用目的についてのお申し出', lead })),
  ).toEqual([]);
  expect(
    found((s) =>
      Object.assign(s.supplements?.[0] ?? {}, { title: '番号法について', body: ['情報連携（第19条第7号）'] }),
    ),
  ).toEqual(['lint/my-number-19-7 /supplements/0/body/0']);
});

test('nothing is found inside a company’s name', () => {
  const name = '個人情報保護ガイドライン○○(株)';
  expect(
    found((s) => {
      Object.assign(s.contractors[6] ?? {}, {
        name,
        legalName: '健康保険組合ガイドライン○○株式会社',
        aliases: [],
      });
      Object.assign(s.sections[0]?.groups?.[0]?.items?.[0] ?? {}, {
        text: `健康保険証発行サービス(株)及び${name}との相談、(株)健康保険証交付センターの案内`,
      });
    }),
  ).toEqual([]);
});
