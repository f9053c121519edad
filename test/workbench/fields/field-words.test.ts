import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worksByContractor } from '../../../scripts/workbench/fields/contractor-works.ts';
import { editionWords } from '../../../scripts/workbench/fields/edition-words.ts';
import { oneLine } from '../../../scripts/workbench/fields/one-line.ts';
import { printedWords } from '../../../scripts/workbench/fields/printed-words.ts';

const midori = JSON.parse(readFileSync('source/midori/2026.json', 'utf8'));

describe('what is told of a printed value', () => {
  test('names the places on the page and the annexes', () => {
    expect(printedWords('番号', { notice: 2, annexes: ['tsubame'] })).toBe(
      'この番号は、ホームページの2か所と別紙1枚に載ります。',
    );
    expect(printedWords('名称', { notice: 3, annexes: [] })).toBe(
      'この名称は、ホームページの3か所に載ります。',
    );
    expect(printedWords('番号', { notice: 0, annexes: ['a', 'b'] })).toBe('この番号は、別紙2枚に載ります。');
  });

  test('says so if no document prints it', () => {
    expect(printedWords('番号', undefined)).toBe('この番号は、どの文書にも載りません。');
    expect(printedWords('番号', { notice: 0, annexes: [] })).toBe('この番号は、どの文書にも載りません。');
  });
});

describe('the works of contractors', () => {
  test('come in the order of the notice, with what an item prints differently', () => {
    const works = worksByContractor(midori);
    expect(
      works.get('aozora')?.map(({ ordinal, item, nameAsPrinted }) => [ordinal, item, nameAsPrinted]),
    ).toEqual([
      [2, '任意継続被保険者の保険料の還付に係る振込データの作成の委託', undefined],
      [3, '健診の実施及び結果のデータ化の委託', 'あおぞらデータサービス（株）'],
      [4, 'レセプトの画像の取込み及びデータ化の委託', undefined],
      [5, '後発医薬品の差額のお知らせの作成の委託', undefined],
    ]);
    expect(works.get('kodama')?.[0]).toMatchObject({
      pointer: '/sections/0/groups/1/items/0/engagements/0',
      telephone: '000-000-0000',
    });
    expect(works.get('soyokaze')?.[0]).toMatchObject({ publishesName: false, publishesTelephone: true });
  });

  test('of nested items are found', () => {
    const nested = {
      sections: [{ groups: [{ items: [{ items: [{ text: '内', engagements: [{ contractor: 'a' }] }] }] }] }],
    };
    expect(worksByContractor(nested).get('a')).toMatchObject([
      { pointer: '/sections/0/groups/0/items/0/items/0/engagements/0', item: '内', section: '' },
    ]);
  });

  test('of any broken source are read without an error', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('sections', 'groups', 'items', 'engagements'),
        (value, key) => {
          expect(
            worksByContractor({
              sections: [{ groups: [{ items: [{ [key]: value }] }] }],
              [key]: value,
            } as never),
          ).toBeInstanceOf(Map);
        },
      ),
    );
  });
});

describe('a pasted text of several lines', () => {
  test.each([
    ['あおぞら\nデータ', 'あおぞらデータ'],
    ['Health\r\nSupport Inc.', 'Health Support Inc.'],
    ['　株式会社　\n　○○ \n', '株式会社○○'],
    ['03-0000\n0000', '03-0000 0000'],
    ['A\n株式会社', 'A株式会社'],
    ['Health Inc.\n(Tokyo)', 'Health Inc. (Tokyo)'],
    ['000-\n0000', '000-0000'],
    ['一行だけ', '一行だけ'],
  ])('%j becomes %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test('has no line break left, and loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\n', '\r', ' ', '　', 'あ', 'a', '1', '\u2028')), (signs) => {
        const line = oneLine(signs.join(''));
        expect(line).not.toMatch(/[\n\r\u2028]/u);
        expect(line.replace(/\s/gu, '')).toBe(signs.join('').replace(/\s/gu, ''));
      }),
    );
  });
});

describe('the words for an edition', () => {
  test('are its society, its day and its state', () => {
    expect(editionWords(midori, '2026')).toEqual({
      society: 'みどり健康保険組合',
      date: '令和8年4月1日施行',
      state: '決裁済み',
    });
  });

  test('take the last revised date, then the established one, where no effective date is known', () => {
    const dated = (dates: object) => editionWords({ revision: { dates } } as never, '2027').date;
    expect(dated({ established: '2005-04-01', revised: [{ date: '2017-05-30' }, { date: '2022-04' }] })).toBe(
      '令和4年4月改正',
    );
    expect(dated({ established: '2005-04-01', revised: [] })).toBe('平成17年4月1日制定');
    expect(dated({})).toBe('2027（日付は未記入）');
    expect(dated({ effective: '令和9年' })).toBe('2027（日付は未記入）');
  });

  test('are there for a source without anything', () => {
    expect(editionWords({}, '2027')).toEqual({
      society: '（組合の名称が未記入）',
      date: '2027（日付は未記入）',
      state: '案',
    });
  });
});
