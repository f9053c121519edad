import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COST } from '../../../scripts/typeset/lines/break-costs.ts';
import { lineFaults } from '../../support/line-faults.ts';
import { linesOf, setLines } from '../../support/lines.ts';
import { runs } from '../../support/properties.ts';
import { sampleTexts } from '../../support/sample-texts.ts';

const WIDTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11.3, 12, 13.5, 15, 17, 19, 21.7, 24, 28, 32, 36, 40, 45];

describe('lines', () => {
  it.each([
    ['健診を行う。「保険証」の（交付）など', 3, '健診を／行う。／「保険／証」の／（交付）／など'],
    ['健診を行う。「保険証」の（交付）など', 5, '健診を行／う。「保険／証」の（交／付）など'],
    ['データのサーバー、ちょっと', 4, 'データの／サー／バー、／ちょっと'],
    ['佐々木（みどり）々の〜人', 5, '佐々木（み／どり）々／の〜人'],
    ['あ———い……う', 3, 'あ／———／い……／う'],
    ['料金￥500と＄20', 4, '料金／￥500／と＄20'],
    ['あ 「 い 」 う', 2, 'あ ／「 い ／」 う'],
  ])('of 「%s」 in %d em begin and end with what may stand there', (text, widthEm, expected) => {
    expect(setLines(text, widthEm)).toBe(expected);
  });

  it.each([
    ['支払額は1,234円、12.5％', 5, '支払額は／1,234円、／12.5％'],
    ['割合は１２．５％で', 6, '割合は／１２．５％で'],
    ['受付は10:30から', 6, '受付は／10:30から'],
    ['法第19条第8号及び', 5, '法第19条／第8号及び'],
    ['令和8年4月1日から', 8, '令和8年4月1日／から'],
    ['令和8年4月1日から', 5, '令和8年／4月1日か／ら'],
    ['平成 15 年法律第 57 号', 6, '平成 15 年／法律／第 57 号'],
    ['第二十三条の二', 6, '第二十三条の／二'],
  ])('of 「%s」 in %d em keep a number with what it counts', (text, widthEm, expected) => {
    expect(setLines(text, widthEm)).toBe(expected);
  });

  it.each([
    ['お問い合わせはTEL 03-0000-0000まで', 12, 'お問い合わせは／TEL 03-0000-0000／まで'],
    ['お問い合わせはTEL 03-0000-0000まで', 9.5, 'お問い合わせはTEL ／03-0000-0000／まで'],
    ['お問い合わせはTEL 03-0000-0000まで', 6, 'お問い合わせ／はTEL 03-／0000-／0000まで'],
    ['窓口電話：（03）0000-0000（内線123）', 13, '窓口／電話：（03）0000-0000／（内線123）'],
    ['窓口電話：（03）0000-0000（内線123）', 17, '窓口／電話：（03）0000-0000（内線123）'],
    ['受付は0120(000)000です', 9, '受付は／0120(000)000／です'],
    ['ＦＡＸ　０３－００００－００００', 9, 'ＦＡＸ　０３－／００００－００００'],
    ['海外は+81-3-0000-0000へ', 11, '海外は／+81-3-0000-0000／へ'],
    ['海外は+81 3 0000 0000へ', 11, '海外は／+81 3 0000 0000／へ'],
    ['電話\u00A003 0000 0000', 10, '電話\u00A003 0000 ／0000'],
    ['電話（代表）03-0000-0000', 10, '電話（代表）／03-0000-0000'],
  ])('of 「%s」 in %d em part a telephone last, and its label first', (text, widthEm, expected) => {
    expect(setLines(text, widthEm)).toBe(expected);
  });

  it.each([
    ['委託先 ㈱ミドリ', 6, '委託先 ／㈱ミドリ'],
    ['委託はミドリ（株）です', 5.5, '委託は／ミドリ（株）／です'],
    ['委託先はミドリ ㈱ です', 5, '委託先は／ミドリ ㈱ ／です'],
    ['委託は株式会社ミドリです', 7.5, '委託は／株式会社ミドリ／です'],
    ['委託は株式会社ミドリサービスです', 7.5, '委託は株式会社／ミドリサービス／です'],
    ['委託はアオバ株式会社です', 7.5, '委託は／アオバ株式会社／です'],
  ])('of 「%s」 in %d em keep a company’s kind with its name', (text, widthEm, expected) => {
    expect(setLines(text, widthEm)).toBe(expected);
  });

  it.each([
    [17, '委託先 ／(株)ベネフィット・ワンデータ健診です'],
    [14, '委託先 (株)ベネフィット・／ワンデータ健診です'],
    [6, '委託先 (株)／ベネフィット・／ワンデータ／健診です'],
    [4, '委託先 ／(株)／ベネ／フィット・／ワンデー／タ健診で／す'],
  ])('in %d em part a held name only when it is wider, and between its words', (widthEm, expected) => {
    const name = { text: '(株)ベネフィット・ワンデータ健診', hold: COST.held };
    const spans = [{ text: '委託先 ' }, name, { text: 'です' }];
    expect(setLines(spans, widthEm)).toBe(expected);
  });

  it.each([
    ['The member’s well-known e-mail address', 8, 'The member’s ／well-known ／e-mail ／address'],
    ['本文はhttps://www.kenpo.example.jp/a.html', 8, '本文はhttps://／www.kenpo.／example.jp/／a.html'],
    ['本文はhttps://www.kenpo.example.jp/a.html', 20, '本文はhttps://／www.kenpo.example.jp/a.html'],
    ['質問はsoudan@midori.example.jpへ', 8, '質問は／soudan@／midori.／example.jpへ'],
  ])('of 「%s」 in %d em part words and addresses at their joints', (text, widthEm, expected) => {
    expect(setLines(text, widthEm)).toBe(expected);
  });

  it.each([
    ['', 4, ''],
    ['\n', 4, '／'],
    ['一\n\n二\n', 4, '一／／二／'],
    ['\n一', 4, '／一'],
    ['あ          い', 3, 'あ          ／い'],
    ['          い', 3, '          ／い'],
    ['あ\u200B。い', 1, 'あ／。／い'],
    ['あい\u2060うえ', 2, 'あ／いう／え'],
    ['漢字', 0.5, '漢／字'],
    ['漢字', -1, '漢／字'],
    ['あ い', 0.5, 'あ ／い'],
    ['𠮷𠮷葛\u{E0100}が', 2, '𠮷𠮷／葛\u{E0100}が'],
  ])('of %j in %d em lose nothing', (text, widthEm, expected) => {
    expect(setLines(text, widthEm)).toBe(expected);
  });

  it('give the first line its indent', () => {
    expect(setLines('健康保険組合連合', 4, { firstIndentEm: 1 })).toBe('健康保／険組合連／合');
    expect(setLines('健康保険組合連合', 4, { firstIndentEm: -1 })).toBe('健康保険組／合連合');
  });

  it('that are ragged spare a last line of one character, where a break costs nothing', () => {
    expect(setLines('健康保険組合の事業の案内。', 12)).toBe('健康保険組合の事業の／案内。');
    expect(setLines('健康保険組合の事業の案内。', 12, { justified: true })).toBe(
      '健康保険組合の事業の案／内。',
    );
  });

  it('that are justified fill the measure but for the last, or stay ragged where gaps would show', () => {
    const lines = linesOf('健康保険組合の健診の案内を送る業務', 8.2, { justified: true });
    expect(lines.map(({ widthEm }) => Number(widthEm.toFixed(3)))).toEqual([8.2, 8.2, expect.any(Number)]);
    const [ragged] = linesOf('健康保険組合のTEL 03-0000-0000', 10.5, { justified: true });
    expect(ragged?.trackingEm).toBe(0);
  });
});

describe('the samples’ lines', () => {
  it.each(['gothic', 'mincho', 'fallback'] as const)('in %s are right at all widths', (face) => {
    for (const text of sampleTexts) {
      for (const widthEm of WIDTHS) {
        for (const justified of [false, true]) {
          expect(lineFaults(linesOf(text, widthEm, { face, justified }), widthEm), text).toEqual([]);
        }
      }
    }
  });
});

const TELEPHONES = [
  '03-0000-0000',
  '(03)0000-0000',
  '０３－００００－００００',
  '（０３）００００－００００',
  '0120(000)000',
  '+81-3-0000-0000',
  'TEL 03-0000-0000',
  'ＴＥＬ：０３－００００－００００',
  '電話\u00A0(03)0000-0000',
  'FAX　03-0000-0000',
  '電話番号: 0120-000-000',
  '内線 123',
  '03-0000-0000（内線123）',
];
const NAMES = [
  '(株)みどりデータ',
  'ベネフィット・ワン',
  'アオバ健診センター（株）',
  '株式会社ミドリ',
  'Midori Data ㈱',
];
const NUMBERS = ['1,234', '12.5', '１２．５', '100％', '令和8年', '第19条', '5名'];
const WORDS = [
  '健康保険',
  'の',
  'データ',
  '「証」',
  '（別紙）',
  '、',
  '。',
  'など',
  'member’s',
  'PDF',
  ' ',
  '・',
  'ー',
  'っ',
];

interface Part {
  readonly text: string;
  readonly isWhole?: boolean;
  readonly hold?: typeof COST.held;
}

const whole = fc.oneof(
  fc.constantFrom(...TELEPHONES, ...NUMBERS).map((text): Part => ({ text, isWhole: true })),
  fc.constantFrom(...NAMES).map((text): Part => ({ text, isWhole: true, hold: COST.held })),
);
const parts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS).map((text): Part[] => [{ text }]),
      // The words beside it must not make it longer.
      whole.map((part): Part[] => [{ text: 'の' }, part, { text: '、の' }]),
    ),
    { maxLength: 14 },
  )
  .map((list) => list.flat());
const faceNames = fc.constantFrom('gothic', 'mincho', 'fallback');
const widths = fc.double({ min: 1, max: 45, noNaN: true });

describe('lines of any text', () => {
  it('lose nothing, fit, and begin and end as they may', () => {
    const anything = fc.string({
      unit: fc.constantFrom(
        ...'健康のがっー、。（）「」・…A1０-.,: \u00A0\n𠮷￥％',
        'か\u3099',
        '葛\u{E0100}',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(anything, widths, faceNames, fc.boolean(), (text, widthEm, face, justified) => {
        const lines = linesOf(text, widthEm, { face, justified });
        expect(lineFaults(lines, widthEm)).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });

  it('part a telephone, a number or a held name only where it is wider than a line', () => {
    fc.assert(
      fc.property(parts, widths, faceNames, (spans, widthEm, face) => {
        const lines = linesOf(spans, widthEm, { face });
        for (const { paragraph, start } of lines.slice(1)) {
          const [before, span] = [paragraph.spans[start - 1], paragraph.spans[start]];
          const parted = spans.find((one) => one === span && one === before && one.isWhole);
          if (!parted) continue;
          const alone = linesOf([parted, { text: '、' }], 1000, { face })[0]?.widthEm ?? 0;
          expect(alone, `「${parted.text}」 is parted`).toBeGreaterThan(widthEm);
        }
        expect(lineFaults(lines, widthEm)).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });

  it('stay whole where there is room', () => {
    fc.assert(
      fc.property(parts, faceNames, (spans, face) => {
        const [line, ...others] = linesOf(spans, 10_000, { face });
        expect(others).toEqual([]);
        const again = linesOf(spans, (line?.widthEm ?? 0) + 1e-9, { face });
        expect(again.length).toBe(1);
      }),
    );
  });
});
