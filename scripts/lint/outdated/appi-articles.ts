import type { OutdatedArticle } from './outdated-row.ts';

/** The number of an article before 1 April 2022 and since then, and the words of its subject. */
interface Pair {
  readonly from: number;
  readonly to: number;
  readonly about: RegExp;
  /** More words of the subject. They count only for a reference with today's number. */
  readonly also?: RegExp;
  readonly bad: string;
  readonly good: string;
}

/** The old and the new numbers overlap (17 to 30). So a number alone says nothing without the words of its subject. */
const PAIRS: readonly Pair[] = [
  {
    from: 15,
    to: 17,
    about: /利用目的の(?:できる限り)?特定|利用目的を[^、。]{0,8}特定|関連性/u,
    bad: '個人情報保護法第15条第1項は利用目的の特定を求めています。',
    good: '個人情報保護法第17条第1項は利用目的の特定を求めています。',
  },
  {
    from: 16,
    to: 18,
    about: /目的外|利用目的による制限|達成に必要な範囲|適用外|適用除外|適用され?ない/u,
    also: /各号|例外|除外|制限|同意/u,
    bad: '利用目的による制限（個人情報保護法第16条）',
    good: '個人情報保護法第18条第3項各号に当たる場合を除き、利用目的を公表します。',
  },
  {
    from: 17,
    to: 20,
    about: /適正な?に?取得|不正の手段|要配慮個人情報[のを]取得/u,
    bad: '個人情報保護法第17条により、個人情報を適正に取得します。',
    good: '個人情報保護法第20条により、個人情報を適正に取得します。',
  },
  {
    from: 18,
    to: 21,
    about: /公表|通知|明示/u,
    bad: '個人情報保護法第18条に基づき、利用目的を次のとおり公表します。',
    good: '個人情報の保護に関する法律第21条第3項に基づき公表します。',
  },
  {
    from: 19,
    to: 22,
    about: /正確|最新の内容/u,
    also: /消去/u,
    bad: '個人情報保護法第19条により、個人データを正確かつ最新の内容に保ちます。',
    good: '個人情報保護法第22条により、個人データを正確かつ最新の内容に保ちます。',
  },
  {
    from: 20,
    to: 23,
    about: /安全管理/u,
    bad: '個人情報の保護に関する法律第20条に定める安全管理措置',
    good: '個人情報の保護に関する法律第23条に定める安全管理措置',
  },
  {
    from: 22,
    to: 25,
    about: /委託/u,
    also: /監督/u,
    bad: '委託先を個人情報保護法第22条により監督します。',
    good: '委託先を個人情報保護法第25条により監督します。',
  },
  {
    from: 23,
    to: 27,
    about: /第三者[へにの]?の?提供|共同利用|共同して?利用|オプトアウト/u,
    also: /第三者|提供/u,
    bad: '個人情報保護法第23条第1項により、第三者への提供には同意を得ます。',
    good: '個人情報保護法第27条第1項により、第三者への提供には同意を得ます。',
  },
  {
    from: 24,
    to: 28,
    about: /外国|海外/u,
    bad: '個人情報保護法第24条による、外国にある事業者への提供',
    good: '個人情報保護法第28条による、外国にある事業者への提供',
  },
  {
    from: 25,
    to: 29,
    about: /記録/u,
    bad: '個人情報保護法第25条による、提供に係る記録の作成',
    good: '個人情報保護法第29条による、提供に係る記録の作成',
  },
  {
    from: 26,
    to: 30,
    about: /提供を受け/u,
    bad: '個人情報保護法第26条による、提供を受ける際の確認',
    good: '個人情報保護法第30条による、提供を受ける際の確認',
  },
  {
    from: 27,
    to: 32,
    about: /保有個人データ/u,
    also: /公表|知り得る|周知/u,
    bad: '個人情報保護法第27条により、保有個人データに関する事項を公表します。',
    good: '個人情報保護法第27条第5項第3号により、保有個人データを共同利用します。',
  },
  {
    from: 28,
    to: 33,
    about: /開示/u,
    bad: '個人情報保護法第28条による開示の請求',
    good: '個人情報保護法第33条による開示の請求',
  },
  {
    from: 29,
    to: 34,
    about: /訂正/u,
    bad: '個人情報保護法第29条による訂正等の請求',
    good: '個人情報保護法第34条による訂正等の請求',
  },
  {
    from: 30,
    to: 35,
    about: /利用の?停止/u,
    also: /消去|停止/u,
    bad: '個人情報保護法第30条による利用停止等の請求',
    good: '個人情報保護法第35条による利用停止等の請求',
  },
  {
    from: 32,
    to: 37,
    about: /手続/u,
    bad: '開示等の請求等に応じる手続（個人情報保護法第32条）',
    good: '個人情報保護法第32条により、保有個人データの開示の手続を公表します。',
  },
  {
    from: 33,
    to: 38,
    about: /手数料/u,
    bad: '個人情報保護法第33条による手数料',
    good: '個人情報保護法第33条による開示には、手数料がかかります。',
  },
  {
    from: 35,
    to: 40,
    about: /苦情/u,
    bad: '個人情報保護法第35条による苦情の処理',
    good: '個人情報保護法第40条による苦情の処理',
  },
];

/** The subjects of today's articles with these numbers, which have no row. With these words a row does not apply. */
const OTHERS_OF_TODAY: Readonly<Partial<Record<number, RegExp>>> = {
  16: /定義|規定する(?:保有)?個人(?:データ|情報)|個人情報データベース|個人情報取扱事業者|をい(?:う|い)/u,
  19: /不適正|違法|不当/u,
  24: /従業者/u,
  26: /漏え?い|漏洩|滅失|[毀き]損/u,
};

/** The rows of the renumbering of 1 April 2022, by old number. */
export const APPI_ARTICLES: readonly Omit<OutdatedArticle, 'basis'>[] = PAIRS.map(
  ({ from, to, about, bad, good }) => ({
    kind: 'article',
    rule: 'lint/appi-renumbered',
    law: 'appi',
    from: { article: from },
    to: [{ article: to, since: '2022-04-01' }],
    about,
    ...wordsOfToday(from),
    bad: [{ text: bad, found: foundIn(bad) }],
    good: [good, bad.replace(/個人情報保護法|個人情報の保護に関する法律/u, '健康保険法'), foundIn(bad)],
  }),
);

/** Returns the words of the article that has this number today. */
function wordsOfToday(number: number): Pick<OutdatedArticle, 'today'> {
  const now = PAIRS.find(({ to }) => to === number);
  const words = [now?.about, now?.also, OTHERS_OF_TODAY[number]].flatMap((words) => words?.source ?? []);
  return words.length > 0 ? { today: new RegExp(words.join('|'), 'u') } : {};
}

/** Returns the reference in an example. It is also an example without the words of the subject. */
function foundIn(text: string): string {
  return /(?:個人情報保護法|個人情報の保護に関する法律)第\d+条(?:第\d項)?/u.exec(text)?.[0] ?? '';
}
