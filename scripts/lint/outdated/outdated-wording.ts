import { APPI_ARTICLES } from './appi-articles.ts';
import { checkExamples } from './check-examples.ts';
import type { OutdatedRow } from './outdated-row.ts';

const APPI_2022 = '個人情報の保護に関する法律の改正（令和4年4月1日施行）';

/**
 * Every outdated wording that lint looks for. If two rows of the same kind (`words`, `article`) find the same place,
 * the earlier row counts. Patterns are matched against folded texts: no white space, one width, digits.
 */
const ROWS: readonly OutdatedRow[] = [
  {
    kind: 'words',
    rule: 'lint/insurance-card',
    // Only issuing counts, because old cards may still be collected and copied. Words with 資 are what is issued today.
    pattern:
      /(?<words>(?<!介護保険)(?:健康保険)?被保険者証|(?<!(?:マイナ|カード|介護)の?(?:健康)?)(?:健康)?保険証)(?!明|書|券|利用|として)(?:(?!記号|番号|写し|廃止|(?:返納|返還|回収)[のに])[^。資]){0,12}?(?:発行|交付|作成|作製|印刷|更新|検認|配布|送付)/dgu,
    replacement: '資格確認書及び資格情報のお知らせ',
    since: '2024-12-02',
    isRenaming: false,
    basis: '資格確認書への切替え（令和6年12月2日）',
    bad: [
      { text: '被扶養者の認定並びに健康保険被保険者証の発行管理', found: '健康保険被保険者証' },
      { text: '被保険者証等の交付', found: '被保険者証' },
      { text: '被保険者証カードの印刷の委託', found: '被保険者証' },
      { text: '健康保険証の発行', found: '健康保険証' },
      { text: '健康保険 被保険者証の検認及び更新', found: '健康保険 被保険者証' },
    ],
    good: [
      '資格確認書及び資格情報のお知らせの発行と管理',
      '被保険者の資格の確認',
      '被保険者証明の発行',
      '被保険者証に代わる資格確認書の交付',
      '被保険者証記号・番号の通知書の作成',
      '被保険者証の写しの送付',
      '被保険者証の廃止に伴う案内の送付',
      '被保険者証の返納の督促状の送付',
      'マイナンバーカードの健康保険証利用の登録',
      'マイナンバーカードの保険証利用の案内の送付',
      'マイナ保険証の登録の案内の送付',
      'マイナンバーカードの健康保険証の登録の案内の送付',
      '生命保険証券の作成',
      '介護保険証の交付',
      '保険証の記号・番号の通知書の作成',
    ],
  },
  {
    kind: 'article',
    rule: 'lint/my-number-19-7',
    law: 'my-number',
    impliedAbout: /情報連携|情報提供ネットワーク|照会|提供/u,
    from: { article: 19, item: 7 },
    to: [{ article: 19, item: 8, since: '2021-09-01' }],
    basis: '番号法の改正（令和3年法律第37号、第4号の追加）',
    bad: [
      {
        text: '番号法第19条第7号において定められた情報連携',
        found: '番号法第19条第7号',
        fixed: '番号法第19条第8号において定められた情報連携',
      },
      {
        text: '番号法第 十九 条第七号に定める',
        found: '番号法第 十九 条第七号',
        fixed: '番号法第 十九 条第八号に定める',
      },
      {
        text: '行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）１９条７号',
        found: '番号の利用等に関する法律（以下「番号法」という。）１９条７号',
        fixed:
          '行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）１９条８号',
      },
      { text: '番号法に定める情報連携（第19条第7号）', found: '第19条第7号' },
      // The item beside it may already have its new number.
      { text: '番号法第19条第7号及び第8号に定める', found: '番号法第19条第7号' },
    ],
    good: [
      '番号法第19条第8号に定める情報連携',
      '番号法第19条第17号',
      '番号法第19条第7項',
      '第19条第7項',
      '健康保険法第19条第7号',
      '番号法第119条第7号',
      '番号法施行令第19条第7号',
      '番号法第19条の2第7号',
      '旧番号法第19条第7号',
      '番号法により、特定個人情報を適切に扱います（第19条第7号）。',
      '番号法と個人番号取扱規程による情報連携（第19条第7号）',
      '番号法による情報連携（令和3年9月1日前の第19条第7号）',
    ],
  },
  {
    kind: 'article',
    rule: 'lint/joint-use-article',
    law: 'appi',
    impliedAbout: /共同利用|共同して?(?:、|利用)|共同で利用/u,
    from: { article: 23, paragraph: 5, item: 3 },
    to: [{ article: 27, paragraph: 5, item: 3, since: '2022-04-01' }],
    basis: APPI_2022,
    bad: [
      {
        text: '個人情報保護法第23条第5項第3号により、次の事項を公表いたします。',
        found: '個人情報保護法第23条第5項第3号',
        fixed: '個人情報保護法第27条第5項第3号により、次の事項を公表いたします。',
      },
    ],
    good: [
      '個人情報保護法第27条第5項第3号',
      '健康保険法第23条第5項第3号',
      '第23条第5項第3号',
      '個人情報保護法第27条第5項第3号（改正前の個人情報保護法第23条第5項第3号）',
    ],
  },
  {
    kind: 'article',
    rule: 'lint/joint-use-article',
    law: 'appi',
    impliedAbout: /共同利用|共同して?(?:、|利用)|共同で利用/u,
    from: { article: 23, paragraph: 4, item: 3 },
    to: [
      { article: 23, paragraph: 5, item: 3, since: '2017-05-30' },
      { article: 27, paragraph: 5, item: 3, since: '2022-04-01' },
    ],
    basis: APPI_2022,
    bad: [
      {
        text: '個人情報の保護に関する法律第23条第4項第3号に基づく共同利用',
        found: '個人情報の保護に関する法律第23条第4項第3号',
        fixed: '個人情報の保護に関する法律第27条第5項第3号に基づく共同利用',
      },
    ],
    good: ['個人情報の保護に関する法律第27条第5項第3号に基づく共同利用', '番号法第23条第4項第3号'],
  },
  ...APPI_ARTICLES.map((article) => ({ ...article, basis: APPI_2022 })),
  {
    kind: 'words',
    rule: 'lint/guideline-name',
    // A society may have its own rules with the name 「個人情報保護ガイドライン」. The words of the title, or 等, show which is meant.
    pattern:
      /(?:健康保険組合|健保組合)(?:における個人情報の適切な取(?:り)?扱い|等における個人情報|等の?(?:個人情報)?)(?:(?<=個人情報|取り?扱い)(?:(?!ガイダンス)[^。「」]){0,25})?(?<words>ガイドライン)/dgu,
    replacement: 'ガイダンス',
    since: '2017-04-14',
    isRenaming: true,
    basis: '健康保険組合等における個人情報の適切な取扱いのためのガイダンス（平成29年4月14日）',
    bad: [
      {
        text: '「健康保険組合等における個人情報の適切な取扱いのためのガイドライン」を踏まえて定めています。',
        found: 'ガイドライン',
        fixed: '「健康保険組合等における個人情報の適切な取扱いのためのガイダンス」を踏まえて定めています。',
      },
      { text: '健保組合等ｶﾞｲﾄﾞﾗｲﾝによる', found: 'ｶﾞｲﾄﾞﾗｲﾝ', fixed: '健保組合等ガイダンスによる' },
    ],
    good: [
      '「健康保険組合等における個人情報の適切な取扱いのためのガイダンス」',
      '個人情報の保護に関する法律についてのガイドライン（通則編）',
      '保健事業実施等に関する指針',
      '健康保険組合は、特定健診の実施に係るガイドラインによる',
      'みどり健康保険組合個人情報保護ガイドライン',
      '当健康保険組合における個人情報保護ガイドラインに従います。',
      '健康保険組合等における個人情報の適切な取扱いのためのガイダンス（旧ガイドライン）',
    ],
  },
  {
    kind: 'words',
    rule: 'lint/reasonable-relation',
    pattern: /(?<words>相当の関連性)/dgu,
    replacement: '関連性',
    since: '2017-05-30',
    isRenaming: true,
    basis: '個人情報の保護に関する法律の改正（平成29年5月30日施行）',
    bad: [
      {
        text: '変更前の利用目的と相当の関連性を有すると合理的に認められる範囲',
        found: '相当の関連性',
        fixed: '変更前の利用目的と関連性を有すると合理的に認められる範囲',
      },
    ],
    good: ['変更前の利用目的と関連性を有すると合理的に認められる範囲', '合理的関連性', '相当な関連'],
  },
  {
    kind: 'words',
    rule: 'lint/act-name',
    pattern: /(?<words>個人情報取扱業者)/dgu,
    replacement: '個人情報取扱事業者',
    isRenaming: true,
    basis: '個人情報の保護に関する法律',
    bad: [{ text: '個人情報取扱業者として', found: '個人情報取扱業者', fixed: '個人情報取扱事業者として' }],
    good: ['個人情報取扱事業者として', '個人情報を取り扱う業者'],
  },
  {
    kind: 'words',
    rule: 'lint/act-name',
    pattern:
      /(?<words>行政手続きにおける特定の個人を識別するための番号の利用等?に関する法律|行政手続における特定の個人を識別するための番号の利用に関する法律)/dgu,
    replacement: '行政手続における特定の個人を識別するための番号の利用等に関する法律',
    isRenaming: true,
    basis: '番号法の題名',
    bad: [
      {
        text: '行政手続における特定の個人を識別するための番号の利用に関する法律に定める事務',
        found: '行政手続における特定の個人を識別するための番号の利用に関する法律',
        fixed: '行政手続における特定の個人を識別するための番号の利用等に関する法律に定める事務',
      },
      {
        text: '行政手続きにおける特定の個人を識別するための番号の利用等に関する法律',
        found: '行政手続きにおける特定の個人を識別するための番号の利用等に関する法律',
        fixed: '行政手続における特定の個人を識別するための番号の利用等に関する法律',
      },
    ],
    good: ['行政手続における特定の個人を識別するための番号の利用等に関する法律', '番号法'],
  },
  {
    kind: 'words',
    rule: 'lint/child-support-levy',
    // Matches only from the start of a list. Otherwise a long list would be tried again from each of its entries.
    pattern:
      /(?<!(?:健康|介護|調整)保険料(?:、|,|・|及び|並びに|と|や))(?<words>(?:健康|介護|調整)保険料(?:(?:、|,|・|及び|並びに|と|や)(?:健康|介護|調整)保険料)+)(?:等|など)?[^。]{0,8}(?:徴収|収納|納付|賦課)/dgu,
    replacement: '子ども・子育て支援金',
    since: '2026-04-01',
    isRenaming: false,
    unless: /(?:子ども|こども)・?子育て支援(?:納付)?金/u,
    basis: '子ども・子育て支援金の徴収の開始（令和8年4月1日）',
    bad: [
      { text: '健康保険料、介護保険料、調整保険料の徴収', found: '健康保険料、介護保険料、調整保険料' },
      { text: '健康保険料・介護保険料等の徴収', found: '健康保険料・介護保険料' },
      { text: '健康保険料や介護保険料の徴収', found: '健康保険料や介護保険料' },
    ],
    good: [
      '健康保険料、介護保険料、調整保険料及び子ども・子育て支援金の徴収',
      '健康保険料の徴収',
      '保険料の還付',
    ],
  },
];

/** The table, after its own examples were checked. */
export const OUTDATED_WORDING: readonly OutdatedRow[] = checkExamples(ROWS);
