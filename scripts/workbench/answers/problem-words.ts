import { ja } from '../../problems/messages/ja.ts';
import type { Message } from '../../problems/messages/messages.ts';
import type { Problem, ProblemOf } from '../../problems/problem.ts';
import type { ProblemParams, RuleId } from '../../problems/rules.ts';

/**
 * Returns the words of a problem for a clerk, at its field or in the list of problems. They begin with 「入力もれ：」 or
 * 「誤り：」, and name nothing of the file's language. `placeWords` says where it is.
 */
export function problemWords({ rule, params }: Problem): string {
  // The entry of a rule takes the params of that rule.
  const own = WORDS[rule] as ((params: ProblemParams[RuleId]) => string) | undefined;
  if (own) return own(params);
  const { message } = ja[rule] as Message<RuleId>;
  return wrong(message(params as ProblemOf<RuleId>['params']));
}

const missing = (sentence: string) => `入力もれ：${sentence}`;
const wrong = (sentence: string) => `誤り：${sentence}`;

const broken = () => wrong('原稿データの書き方がくずれているため、読めません。');
const wrongId = () => wrong('この部分の管理用の記号が正しくありません。');

/** The rules that validation and the making of documents can report at fields or for the whole file. */
const WORDS: { readonly [R in RuleId]?: (params: Readonly<ProblemParams[R]>) => string } = {
  'source/missing': () => wrong('原稿データのファイルが見つかりません。'),
  'source/unreadable': () => wrong('原稿データのファイルを読めません。'),
  'source/too-large': () => wrong('原稿データのファイルが大きすぎます。'),
  'source/empty': () => wrong('原稿データが空です。'),
  'source/encoding': () => wrong('原稿データの文字コードが違うため、読めません。'),
  'source/too-deep': broken,
  'source/syntax': broken,
  'source/duplicate-key': broken,
  'schema/required': ({ property, title }) => REQUIRED[property] ?? missing(`「${title}」がありません。`),
  'schema/unknown-property': () => wrong('ここに置けない内容が入っています。'),
  'schema/type': () => wrong('ここに書けない形の内容が入っています。'),
  'schema/enum': ({ value }) =>
    value === ''
      ? missing('選ばれていません。')
      : wrong('選べるもののどれでもありません。選び直してください。'),
  'schema/pattern': ({ title, value }) =>
    value === '' ? missing(`${title}がありません。`) : wrong(`${title}の書き方に合っていません。`),
  'schema/too-long': ({ limit }) => wrong(`長すぎます（${limit}文字まで）。`),
  'schema/too-few': ({ limit }) => missing(`${limit}つ以上必要です。`),
  'schema/range': ({ limit, comparison }) =>
    wrong(`${limit}${comparison.startsWith('>') ? '以上' : '以下'}の数を書いてください。`),
  'schema/id': wrongId,
  'schema/reserved-id': wrongId,
  'schema/date': ({ value }) =>
    value === ''
      ? missing('日付がありません。')
      : wrong('日付として読めません。年、月、日を確かめてください。'),
  'text/empty': () => missing('文字が書かれていません。'),
  'text/not-trimmed': () => wrong('前か後ろに空白があります。'),
  'text/forbidden-character': ({ name, index }) =>
    wrong(`${index}文字目に、印刷できない文字（${name}）があります。`),
  'reference/id-path': () =>
    wrong('原稿データのファイルの名前かフォルダーが、中に書かれた組合や版と合っていません。'),
  'reference/duplicate-id': () => wrong('この部分の管理用の記号が、ほかの部分のものと同じです。'),
  'reference/unknown-contractor': () => wrong('委託先が一覧にありません。選び直してください。'),
  'reference/name-for-id': () => wrong('委託先が一覧から選ばれていません。選び直してください。'),
  'reference/unknown-spelling': ({ name, contractor }) =>
    wrong(`「${name}」は、「${contractor}」の別の表記にありません。`),
  'reference/duplicate-engagement': () => wrong('同じ委託先への同じ範囲の委託が、この項目に二度あります。'),
  'reference/heading-missing': () => missing('見出しがありません。'),
  'reference/no-such-day': ({ value }) => wrong(`${withDays(value)}という日はありません。`),
  'reference/date-order': ({ earlier, later }) =>
    wrong(`日付の順が逆です（${withDays(earlier)}のあとに${withDays(later)}）。`),
  'reference/official-contact': () => missing('決裁済みの版には、お問い合わせ窓口が必要です。'),
  'reference/official-date': () => missing('決裁済みの版には、改正日か施行日が必要です。'),
  'reference/correction': ({ part }) =>
    missing(
      part === 'predecessor'
        ? 'どの版を訂正するのかが選ばれていません。'
        : part === 'reason'
          ? '訂正の理由がありません。'
          : '決裁済みの訂正の版には、訂正日が必要です。',
    ),
  'reference/predecessor-self': () => wrong('前回の版として、この版自身が選ばれています。'),
  'reference/predecessor-missing': () =>
    missing('前回の版の原稿データがないので、新旧対照表は作られません。'),
  'reference/unknown-node': () => wrong('備考を付けた部分が、この版にありません。'),
  'contractor/without-engagement': () => missing('委託している業務がありません。別紙は作られません。'),
  'contractor/other-named': ({ name, other }) =>
    wrong(`「${name}」への別紙に載る文に、ほかの委託先「${other}」の名称があります。`),
  'contractor/hidden-named': ({ name }) =>
    wrong(`公表しないことにした委託先「${name}」の名称が、公表する文書に印刷されます。`),
  'contractor/hidden-at-item': ({ name }) =>
    wrong(`この項目では公表しないことにした委託先「${name}」の名称が、文にあります。`),
  'supplement/markdown': ({ construct }) =>
    wrong(`付記の本文に${CONSTRUCTS[construct] ?? 'この書き方'}は使えません。`),
  'supplement/link': () =>
    wrong('このリンクは使えません。ウェブサイト、電子メール、電話へのリンクにしてください。'),
  'font/missing-character': ({ character }) =>
    wrong(`「${character}」を印刷できる書体がありません。別の字に置き換えてください。`),
  'font/variation': ({ sequence }) =>
    wrong(`「${sequence}」の異体字は書体にないため、標準の字形で印刷されます。`),
};

/** The properties that a clerk never sees, with what is missing without them. */
const REQUIRED: Readonly<Record<string, string>> = {
  id: wrong('この部分の管理用の記号がありません。'),
  contractor: missing('委託先が選ばれていません。'),
  node: wrong('備考を付けた部分が分かりません。'),
};

/** What the body of a supplement may not have, by the types of mdast nodes. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  heading: '見出し',
  image: '画像',
  imageReference: '画像',
  html: 'タグ',
  code: 'プログラムの書き方',
  inlineCode: 'プログラムの書き方',
  blockquote: '引用',
  thematicBreak: '区切り線',
  definition: '参照形式のリンク',
  linkReference: '参照形式のリンク',
  intricate: '多すぎる記号や深い入れ子',
};

/** Returns the words with 2026年2月30日 for 2026-02-30. Such a date need not be one of the calendar. */
function withDays(words: string): string {
  return words.replace(
    / ?(\d{4})-(\d{2})(?:-(\d{2}))?/gu,
    (_all, year: string, month: string, day: string | undefined) =>
      `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`,
  );
}
