import { expect, test } from 'vitest';
import { withoutMarks } from '../../../scripts/import/recognise/phrases/marks.ts';
import { COST } from '../../../scripts/typeset/lines/break-costs.ts';
import { heldTogether } from '../../../scripts/typeset/lines/held-together.ts';

const COUNTED = [
  ...[
    '3年',
    '3年度',
    '3か月',
    '3ヶ月間',
    '3月',
    '3日間',
    '3時間',
    '3分',
    '3秒',
    '3週間',
    '3円',
    '3名',
    '3人',
  ],
  ...['3件', '3社', '3歳', '3条', '3項', '3号', '3号室', '3回', '3個', '3部', '3階', '3丁目', '3番地', '3頁'],
  ...['3ページ', '3割', '3倍', '3か所', '3箇所'],
];

test.each(COUNTED)('a line holds the figure and what it counts together: %s', (words) => {
  expect(heldTogether(words)?.slice(1)).toEqual(
    Array.from(words)
      .slice(1)
      .map(() => COST.word),
  );
});

test.each(['第3類', '第二種', '第3版', '第十二条の三'])('a line holds %s together', (words) => {
  expect(
    heldTogether(words)
      ?.slice(1)
      .every((cost) => cost === COST.word),
  ).toBe(true);
});

test.each(['3 割', '3 倍', '3 か所の健診', '3 年、', '30 日以内'])(
  '「%s」 opens no line as its number',
  (text) => {
    expect(withoutMarks(text).marks).toEqual([]);
  },
);

test.each(['1 個人情報の利用', '1 部門の業務', '1 分析の業務', '1 番号の確認'])(
  'what else counts may begin the words of a heading: %s',
  (text) => {
    expect(withoutMarks(text).marks).toMatchObject([{ kind: 'number', ordinal: 1 }]);
  },
);
