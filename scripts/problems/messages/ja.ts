import type {
  CharacterSurprise,
  CorrectionPart,
  DraftParticular,
  ImportedFormat,
  JointUseParticular,
  OutOfDate,
  SyntaxMistake,
  TelephoneFault,
  TemplateMistake,
} from '../rules.ts';
import type { Messages } from './messages.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字列（"…"）',
  number: '数値',
  integer: '整数',
  boolean: 'true か false',
  array: '一覧（[ ]）',
  object: 'まとまり（{ }）',
  null: 'null',
};

const typeName = (type: string) => TYPES[type] ?? type;
const meant = ({ nearest }: { nearest?: string }) => nearest && `「${nearest}」の誤りではありませんか。`;

const FORMATS: Readonly<Record<ImportedFormat, string>> = {
  text: 'テキスト',
  markdown: 'Markdown',
  html: 'HTML',
  word: 'Word ファイル',
  pdf: 'PDF',
};

const SYNTAX: Readonly<Record<SyntaxMistake, [message: string, hint: string]>> = {
  'trailing-comma': [
    '最後の値のあとに余分なコンマがあります。',
    '閉じかっこの前のコンマ「,」を消してください。',
  ],
  'missing-comma': [
    '値と値の間にコンマがありません。',
    'この値の前にコンマ「,」を入れてください。その前のまとまりの「}」や「]」が抜けていないかも確かめてください。',
  ],
  'missing-brace': [
    '「{」を閉じる「}」がありません。',
    'この位置に「}」を入れてください。次の値が続くときは、そのあとにコンマも要ります。',
  ],
  'missing-bracket': [
    '「[」を閉じる「]」がありません。',
    'この位置に「]」を入れてください。次の値が続くときは、そのあとにコンマも要ります。',
  ],
  'missing-quote': ['引用符「"」がありません。', 'この位置に半角の引用符「"」を入れてください。'],
  'missing-colon': ['名前と値の間にコロンがありません。', '名前のあとに半角のコロン「:」を入れてください。'],
  comment: ['注釈（// や /* */）は書けません。', '注釈を消してください。'],
  'single-quote': ['文字列が一重の引用符で囲まれています。', '半角の二重引用符「"」で囲んでください。'],
  'full-width': [
    '全角の記号が使われています。',
    '引用符、コロン、コンマ、かっこは半角「" : , { } [ ]」で書いてください。',
  ],
  'line-break-in-string': [
    '文字列が閉じられていないか、途中に改行やタブが入っています。',
    '終わりの引用符が半角の「"」になっているか確かめ、一行で書いてください。',
  ],
  'cut-off': ['ファイルが途中で終わっています。', '閉じかっこ「}」「]」や引用符「"」が足りません。'],
  'text-after-end': ['最後の閉じかっこのあとに余分な文字があります。', '余分な文字を消してください。'],
  other: ['JSONとして読めない書き方です。', 'この位置の前後の引用符、コンマ、かっこを確かめてください。'],
};

const CONSTRUCTS: Readonly<Record<string, string>> = {
  heading: '見出し',
  image: '画像',
  imageReference: '画像',
  html: 'HTML',
  code: 'コード',
  inlineCode: 'コード',
  blockquote: '引用',
  thematicBreak: '区切り線',
  definition: 'リンクの定義',
  linkReference: '参照形式のリンク',
  intricate: '多すぎる印や深い入れ子',
};

const FAULTS: Readonly<Record<string, string>> = {
  missing: '印刷していません',
  repeated: '二度以上印刷しています',
  'out-of-order': '決まった順に印刷していません',
  altered: '書き換えて印刷しています',
};

const REBUILD = 'kenpo-notice build で作り直してください。';

const CORRECTION_PARTS: Readonly<Record<CorrectionPart, string>> = {
  predecessor: '訂正する版（predecessor）',
  reason: '訂正の理由（reason）',
  corrected: '訂正日（dates の corrected）',
};

const OUT_OF_DATE: Readonly<Record<OutOfDate, string>> = {
  source: '正本がそのあとで変わりました',
  'source-missing': '元の正本が見つかりません',
  'source-invalid': '元の正本に誤りがあります',
  predecessor: '前の版の正本がそのあとで変わりました',
  templates: 'テンプレートがそのあとで変わりました',
  program: 'プログラムか書体の版がそのあとで変わりました',
};

const TEMPLATE_MISTAKES: Readonly<Record<TemplateMistake, [message: string, hint: string]>> = {
  'mismatched-block': [
    '{{#…}} と {{/…}} の名前が合いません。',
    '開いたものと同じ名前で、内側から順に閉じてください。',
  ],
  'unclosed-block': ['{{#…}} が閉じられていません。', '同じ名前の {{/…}} を書いてください。'],
  'unopened-block': [
    '{{#…}} なしに {{/…}} か {{else}} があります。',
    '余分なものを消すか、{{#…}} を書いてください。',
  ],
  'bad-character': ['{{ }} の中に書けない文字があります。', '半角の英数字で、値の名前だけを書いてください。'],
  other: ['{{ }} の書き方が正しくありません。', 'この行の {{ }} の数と中身を確かめてください。'],
};

const VIEW_KINDS: Readonly<Record<string, string>> = {
  leaf: '一つの値',
  string: '文字列',
  markup: 'HTML',
  list: '一覧',
  object: 'まとまり',
  boolean: 'はい・いいえの値',
};

const TEMPLATE_CONSTRUCTS: Readonly<Record<string, string>> = {
  raw: '三重のかっこ {{{ }}}',
  SubExpression: 'かっこの中の式',
  PartialBlockStatement: '{{#> }}',
  Decorator: '{{* }}',
  DecoratorBlock: '{{#* }}',
  'dynamic-partial': '名前の決まらない部品',
  'block-parameters': 'as |…| や 名前=値',
  arguments: '値は一つだけ',
  'partial-nesting': '部品の重ねすぎ',
  StringLiteral: '文字列',
  NumberLiteral: '数値',
  BooleanLiteral: 'true、false',
  directive: '知らない枠',
  address: '開けないリンク先',
  'empty-heading': '言葉のない見出し',
  'skipped-heading': '段を飛ばした見出し',
  html: 'HTML',
  code: 'コード',
  inlineCode: 'コード',
  blockquote: '引用',
  image: '画像',
  thematicBreak: '区切り線',
  definition: 'リンクの定義',
  linkReference: '参照形式のリンク',
};

const TEMPLATE_UNREADABLE: Readonly<Record<string, string>> = {
  missing: 'というフォルダーがありません。',
  link: 'はリンクなので読みません。',
  'too-large': 'は大きすぎます。',
  encoding: 'はUTF-8ではありません。',
  system: 'を読めません。',
};

const TEMPLATE_LIMITS: Readonly<Record<string, string>> = {
  rounds: '繰り返しが終わらないので',
  characters: '印刷するものが多すぎるので',
  depth: '部品の呼び出しが深すぎるので',
  nesting: '印や入れ子が多すぎるので',
};

const PAGE_FAULTS: Readonly<Record<string, [message: string, hint: string]>> = {
  main: ['に main 要素が一つだけありません', '<main>{{main}}</main> を一度だけ書いてください。'],
  words: ['が本文の言葉を変えています', '<main> の中には {{main}} だけを書いてください。'],
  policy: [
    'の head の初めに、決まった Content-Security-Policy を置けません',
    '<head> を一つだけ、ほかの要素やコメントより前に書いてください。Content-Security-Policy はプログラムが入れます。',
  ],
  element: [
    'に使えない要素があります',
    '使える要素は決まっています（docs/views.md）。動かすもの、読み込むもの、送るもの、ほかのスタイルは置けません。',
  ],
  attribute: ['に使えない属性があります', 'その属性を消してください。'],
  address: [
    'に使えないアドレスがあります',
    '読み込めるのは data: だけ、リンクは https、mailto、tel などだけです。',
  ],
};

const STYLE_FAULTS: Readonly<Record<string, string>> = {
  'at-rule': '使えない @ の規則',
  function: '使えない関数',
  address: '外のアドレス',
  markup: '「</style」か「<!--」',
  syntax: '読めない書き方',
};

/** Returns 令和6年12月2日 for 2024-12-02. All dates that the rules know are in this era. */
function dayOf(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year < 2019 || (year === 2019 && month < 5)
    ? `平成${year - 1988}年${month}月${day}日`
    : `令和${year === 2019 ? '元' : year - 2018}年${month}月${day}日`;
}

const from = (since: string | undefined) => (since ? `${dayOf(since)}から` : '正しくは');

const TELEPHONE_FAULTS: Readonly<Record<TelephoneFault, string>> = {
  digits: '数字の数が電話番号として多すぎるか、足りません',
  'no-area-code': '市外局番がありません',
  grouping: '区切りの位置が電話番号の形ではありません',
  hyphens: 'ハイフンにほかの線（長音の「ー」など）が使われているか、ほかの番号とハイフンがそろっていません',
  widths: '全角と半角の数字が混ざっています',
};

const SURPRISES: Readonly<Record<CharacterSurprise, (proper: string, codePoint: string) => string>> = {
  radical: (proper, codePoint) => `（${codePoint}）は部首の文字で、漢字の「${proper}」ではありません`,
  duplicate: (proper, codePoint) => `（${codePoint}）は、漢字の「${proper}」と同じ形の別の文字コードです`,
  decomposed: (proper, codePoint) => `（${codePoint}）は、「${proper}」が二つの文字に分かれたものです`,
  invisible: (_, codePoint) => `見えない文字（${codePoint}）が入っています`,
  space: (_, codePoint) => `ふつうの空白ではない空白（${codePoint}）が入っています`,
};

const JOINT_USE_PARTICULARS: Readonly<Record<JointUseParticular, string>> = {
  dataItems: '共同利用する個人データの項目',
  users: '共同利用者の範囲',
  purposes: '利用する者の利用目的',
  manager: '管理について責任を有する者の氏名又は名称',
  address: '管理について責任を有する者の住所',
  representative: '管理について責任を有する法人の代表者の氏名',
};

const DRAFT_PARTICULARS: Readonly<Record<DraftParticular, [message: string, hint: string]>> = {
  issuer: [
    '組合の所在地か代表者がまだ書かれていません。',
    'society の address と representative に書いてください。',
  ],
  dates: [
    '改正日も施行日もまだ書かれていません。',
    '決まったら revision の dates に書いてください。書くまでは、すべての法令の改正について確かめます。',
  ],
  contact: ['お問い合わせ窓口がまだ書かれていません。', 'contacts に書いてください。正式版には必要です。'],
};

/** The messages in Japanese, for a clerk who knows Word and Excel. */
export const ja: Messages = {
  'source/missing': {
    message: ({ path }) => `「${path}」というファイルもフォルダーも見つかりません。`,
    hint: () =>
      '名前と置き場所を確かめてください。空白のある名前は半角の「"」で囲みます。ターミナルは、このプログラムのフォルダー（source の入っているフォルダー）で開いてください。',
  },
  'source/unreadable': {
    message: ({ path, code }) => `「${path}」を読めません（${code}）。`,
    hint: ({ code }) =>
      code === 'EINVAL'
        ? 'フォルダーなどではなく、ファイルを指定してください。'
        : 'ほかのソフトウェアで開いているときは閉じ、ファイルを読む許可があるか確かめてください。',
  },
  'source/too-large': {
    message: ({ sizeMb }) => `ファイルが大きすぎます（${sizeMb} MB）。`,
    hint: ({ limitMb }) => `${limitMb} MB までです。別のファイルを指定していないか確かめてください。`,
  },
  'source/empty': {
    message: () => 'ファイルが空です。',
    hint: () => '見本（source/sample/undated.json）を写して書き始めてください。',
  },
  'source/encoding': {
    message: ({ encoding }) =>
      encoding === ''
        ? 'UTF-8 として読めない文字があります。'
        : `文字コードがUTF-8ではありません（${encoding}）。`,
    hint: () =>
      'VS Codeでは右下の文字コードから「エンコード付きで保存」、メモ帳では「名前を付けて保存」でUTF-8を選んでください。',
  },
  'source/too-deep': {
    message: ({ limit }) => `かっこの入れ子が${limit}段を超えています。`,
    hint: () => '閉じかっこの書き忘れがないか確かめてください。',
  },
  'source/syntax': {
    message: ({ mistake }) => SYNTAX[mistake][0],
    hint: ({ mistake }) => SYNTAX[mistake][1],
  },
  'source/duplicate-key': {
    message: ({ key, line }) => `「${key}」が二度書かれています（一度目は${line}行目）。`,
    hint: () => 'どちらか一方を消してください。',
  },
  'schema/required': {
    message: ({ property, title }) => `「${property}」（${title}）がありません。`,
    hint: ({ property }) => `"${property}": … を書き加えてください。`,
  },
  'schema/unknown-property': {
    message: ({ property }) => `「${property}」という項目はここには書けません。`,
    hint: (params) => meant(params) ?? '消すか、ほかの場所に書くものではないか確かめてください。',
  },
  'schema/type': {
    message: ({ expected, actual }) =>
      `ここには${typeName(expected)}を書きますが、${typeName(actual)}が書かれています。`,
    hint: ({ expected }) =>
      expected === 'string'
        ? '半角の二重引用符「"」で囲んでください。'
        : '見本（source/midori/2026.json）の同じ項目と見比べてください。',
  },
  'schema/enum': {
    message: ({ value, property }) => `「${value}」は ${property} の値にありません。`,
    hint: (params) => meant(params) ?? `${params.allowed} のいずれかを書いてください。`,
  },
  'schema/pattern': {
    message: ({ title, value }) => `「${value}」は${title}の書き方に合っていません。`,
    hint: () => 'VS Codeでこの項目に触れると、書き方の説明と例が出ます。',
  },
  'schema/too-long': {
    message: ({ limit }) => `長すぎます（${limit}文字まで）。`,
    hint: () => 'いくつかの項目や段落に分けてください。',
  },
  'schema/too-few': {
    message: ({ limit }) => `${limit}個以上必要です。`,
    hint: () => '値を書くか、分からないときは項目ごと消してください。',
  },
  'schema/range': {
    message: ({ limit, comparison }) =>
      `${limit}${comparison.startsWith('>') ? '以上' : '以下'}の数値を書いてください。`,
    hint: () => '分からないときは項目ごと消せば、標準の値になります。',
  },
  'schema/id': {
    message: ({ value }) => `「${value}」は識別子に使えません。`,
    hint: () =>
      '半角の英小文字、数字、ハイフンだけで、64文字までで書いてください（例: aoba、2026、medical-expenses）。',
  },
  'schema/reserved-id': {
    message: ({ value }) => `「${value}」は識別子に使えない決まった名前です。`,
    hint: () => '別の名前にしてください。',
  },
  'schema/date': {
    message: ({ value }) => `「${value}」は日付の書き方ではありません。`,
    hint: () => '西暦で 2026-04-01（日まで）か 2026-04（月まで）と書いてください。',
  },
  'text/empty': {
    message: () => '文字列が空か、見えない文字だけです。',
    hint: () => '値を書くか、分からないときは項目ごと消してください。',
  },
  'text/not-trimmed': {
    message: () => '文字列の前か後に空白があります。',
    hint: () => '前後の空白を消してください。',
  },
  'text/forbidden-character': {
    message: ({ codePoint, name, index }) =>
      `${index}文字目に印刷できない文字があります（${codePoint} ${name}）。`,
    hint: () => 'その文字を消すか、普通の文字に直してください。',
  },
  'reference/id-path': {
    message: ({ property, actual, expected }) =>
      `${property}「${actual}」がファイルの場所（${expected}）と合っていません。`,
    hint: () => 'source/組合の識別子/版の識別子.json に置いてください。',
  },
  'reference/duplicate-id': {
    message: ({ id, line }) => `識別子「${id}」が二度使われています（一度目は${line}行目）。`,
    hint: () => 'どちらか一方を別の名前にしてください。',
  },
  'reference/unknown-contractor': {
    message: ({ id }) => `委託先「${id}」は委託先の一覧（contractors）にありません。`,
    hint: (params) => meant(params) ?? '一覧に加えるか、識別子を直してください。',
  },
  'reference/name-for-id': {
    message: ({ name }) => `「${name}」は委託先の名称です。ここには識別子を書きます。`,
    hint: ({ id }) => `「${id}」と書いてください。`,
  },
  'reference/unknown-spelling': {
    message: ({ name, contractor }) => `「${name}」は「${contractor}」の表記として登録されていません。`,
    hint: () => '委託先の aliases に加えてください。',
  },
  'reference/duplicate-engagement': {
    message: ({ id }) => `同じ項目で委託先「${id}」への同じ範囲の委託が二度書かれています。`,
    hint: () => '一つを消すか、scope で範囲を分けてください。',
  },
  'reference/heading-missing': {
    message: ({ id }) => `種類が other の「${id}」に見出しがありません。`,
    hint: () => '"heading": … を書き加えてください。',
  },
  'reference/no-such-day': {
    message: ({ value }) => `${value} という日はありません。`,
    hint: () => 'カレンダーで確かめてください。',
  },
  'reference/date-order': {
    message: ({ earlier, later }) => `日付の順が逆です（${earlier} のあとに ${later}）。`,
    hint: () => '古い順に並べてください。',
  },
  'reference/official-contact': {
    message: () => '正式版にはお問い合わせ窓口が必要です。',
    hint: () => '"contacts" に窓口を書くか、status を draft にしてください。',
  },
  'reference/official-date': {
    message: () => '正式版には改正日か施行日が必要です。',
    hint: () => '"dates" に revised か effective を書くか、status を draft にしてください。',
  },
  'reference/correction': {
    message: ({ part }) => `訂正の版に、${CORRECTION_PARTS[part]}がありません。`,
    hint: () =>
      '訂正の版（kind が correction）には、訂正する版と理由を書き、正式版にするときは訂正日も書いてください。改正であれば kind を消してください。',
  },
  'reference/predecessor-self': {
    message: ({ id }) => `前の版がこの版自身（${id}）になっています。`,
    hint: () => '前の年の版の識別子を書いてください。',
  },
  'reference/predecessor-missing': {
    message: ({ path }) => `前の版「${path}」がないため、新旧対照表を作れません。`,
    hint: () =>
      '前の版の正本を同じフォルダーに置くか、predecessor を消してください。ほかの文書は作られます。',
  },
  'reference/unknown-node': {
    message: ({ id }) => `「${id}」という識別子はこの版にありません。`,
    hint: (params) => meant(params) ?? 'この版にある区分、まとまり、項目などの識別子を書いてください。',
  },
  'contractor/without-engagement': {
    message: ({ name }) => `「${name}」には委託がありません。別紙は作られません。`,
    hint: () => '委託が終わったときは一覧から消し、続いているときは項目の engagements に書いてください。',
  },
  'contractor/other-named': {
    message: ({ name, other }) => `「${name}」の別紙に載る言葉に、別の委託先「${other}」の名称があります。`,
    hint: () =>
      '名称を除き、項目の委託先であれば engagements に書いてください。確かめてこのままにするときは、revision の accepted に、規則 contractor/other-named、この文、理由を書いてください。',
  },
  'contractor/hidden-named': {
    message: ({ name }) =>
      `公表しない委託先（publishName が false）「${name}」の名称が、公表する文書に印刷されます。`,
    hint: () =>
      'ここから名称を除いてください。公表してよい名称なら、engagements の publishName を消してください。',
  },
  'contractor/hidden-at-item': {
    message: ({ name }) =>
      `この項目では公表しない委託先（publishName が false）「${name}」の名称が、項目の文にあります。`,
    hint: () =>
      '文から名称を除くか、この項目の publishName を消してください。この委託先は、ほかの項目では公表されています。',
  },
  'supplement/markdown': {
    message: ({ construct }) => `付記の本文に${CONSTRUCTS[construct] ?? construct}は使えません。`,
    hint: () => '段落、箇条書き（- ）、強調（**）、表（|）、リンクが使えます。',
  },
  'supplement/link': {
    message: ({ url }) => `リンク「${url}」は使えません。`,
    hint: () => 'http、https、mailto、tel で始まるリンクにしてください。',
  },
  'font/missing-character': {
    message: ({ character, codePoint }) => `「${character}」（${codePoint}）を印刷できる書体がありません。`,
    hint: () => '別の文字に置き換えてください。',
  },
  'font/variation': {
    message: ({ sequence }) => `「${sequence}」の異体字は書体にないため、標準の字形で印刷されます。`,
    hint: () => 'このままでかまいません。気になるときは、よく使われる字で書いてください。',
  },
  'template/syntax': {
    message: ({ mistake }) => TEMPLATE_MISTAKES[mistake][0],
    hint: ({ mistake }) => TEMPLATE_MISTAKES[mistake][1],
  },
  'template/unknown-path': {
    message: ({ path, part }) =>
      path === part
        ? `「${path}」という値は、ここにはありません。`
        : `「${path}」の「${part}」という値は、ここにはありません。`,
    hint: (params) => meant(params) ?? '使える値の一覧は docs/views.md にあります。',
  },
  'template/unguarded': {
    message: ({ path }) => `「${path}」は無いことがあります。`,
    hint: ({ path }) => `{{#if ${path}}} と {{/if}} で囲んでください。`,
  },
  'template/not-printable': {
    message: ({ path, kind }) => `「${path}」は${VIEW_KINDS[kind] ?? kind}なので、そのまま印刷できません。`,
    hint: ({ path, kind }) =>
      kind === 'list'
        ? `{{#each ${path}}} と {{/each}} の間で、一つずつ印刷してください。`
        : `{{#if ${path}}} や {{#with ${path}}} で使ってください。`,
  },
  'template/wrong-block': {
    message: ({ helper, path, kind }) =>
      `{{#${helper}}} は「${path}」（${VIEW_KINDS[kind] ?? kind}）には使えません。`,
    hint: ({ kind }) =>
      kind === 'list'
        ? '一覧には {{#each}} を使ってください。'
        : '一覧でないものには {{#with}} か {{#if}} を使ってください。',
  },
  'template/unknown-helper': {
    message: ({ name }) => `「${name}」という命令はありません。`,
    hint: (params) => meant(params) ?? '使えるのは each、if、unless、with だけです。',
  },
  'template/unknown-partial': {
    message: ({ name }) => `部品「${name}」がありません。`,
    hint: (params) => meant(params) ?? `partials/${params.name}.hbs を作ってください。`,
  },
  'template/construct': {
    message: ({ construct, excerpt }) =>
      `テンプレートでは使えない書き方です（${TEMPLATE_CONSTRUCTS[construct] ?? construct}${excerpt ? `「${excerpt}」` : ''}）。`,
    hint: () => '使える書き方は docs/views.md にあります。',
  },
  'template/unknown-file': {
    message: ({ name }) => `「${name}」は、どのテンプレートの代わりにもなりません。`,
    hint: (params) =>
      meant(params) ?? '名前を templates/ の中のものに合わせるか、partials/ に置いてください。',
  },
  'template/unreadable': {
    message: ({ path, reason }) => `「${path}」${TEMPLATE_UNREADABLE[reason]}`,
    hint: ({ reason }) =>
      reason === 'link'
        ? 'リンクではなく、ファイルそのものを置いてください。'
        : 'フォルダーとファイルを確かめてください。',
  },
  'template/character': {
    message: ({ codePoint }) => `テンプレートに、使えない文字（${codePoint}）があります。`,
    hint: () => '見えない制御文字などです。その文字を消してください。',
  },
  'template/limit': {
    message: ({ limit }) => `テンプレートの${TEMPLATE_LIMITS[limit]}、印刷を止めました。`,
    hint: () => '部品が自分自身を限りなく呼んでいないか、一覧を何重にも繰り返していないか確かめてください。',
  },
  'template/page': {
    message: ({ fault, detail }) => `ページの外枠${PAGE_FAULTS[fault]?.[0] ?? ''}（${detail}）。`,
    hint: ({ fault }) => PAGE_FAULTS[fault]?.[1] ?? 'docs/views.md を確かめてください。',
  },
  'template/style': {
    message: ({ fault }) => `スタイルシートに${STYLE_FAULTS[fault] ?? fault}があります。`,
    hint: () => 'ページは外から何も読み込みません。画像は url(data:…) で書いてください。',
  },
  'template/leaf': {
    message: ({ fault, pointer, text }) =>
      `テンプレートが「${text}」（${pointer}）を${FAULTS[fault] ?? fault}。`,
    hint: () => '正本の値はどれも、決まった順に一度ずつ印刷します（docs/views.md の順です）。',
  },
  'verify/not-ours': {
    message: ({ path }) =>
      `「${path}」は、このプログラムが作った版のフォルダーではありません（正しい manifest.json がありません）。`,
    hint: () => 'dist/<組合>/<版> を指定してください。まだなければ、kenpo-notice build で作れます。',
  },
  'verify/stray-file': {
    message: ({ path }) => `「${path}」は、このプログラムが作ったファイルではありません。`,
    hint: () => '目録（manifest.json）にないファイルです。別の場所へ移してください。',
  },
  'verify/unfinished': {
    message: ({ path }) => `「${path}」は、編集の画面が書き終えていない文書です。`,
    hint: () =>
      '編集の画面でこのフォルダーをもう一度開くと、続きを書くか、取り除きます。作り直してもかまいません。',
  },
  'verify/missing-file': {
    message: ({ path }) => `「${path}」がありません。`,
    hint: () => REBUILD,
  },
  'verify/altered': {
    message: ({ path }) => `「${path}」は、作ったあとで書き換えられています。`,
    hint: () => REBUILD,
  },
  'verify/words': {
    message: ({ path, page, expected, found }) =>
      `「${path}」${page ? `の${page}ページ` : ''}は、正本にある「${expected}」ではなく「${found}」となっています。`,
    hint: () => REBUILD,
  },
  'verify/structure': {
    message: ({ path }) => `「${path}」は、言葉は正本どおりですが、ファイルの中身が作ったものと違います。`,
    hint: () => REBUILD,
  },
  'verify/not-provable': {
    message: ({ path }) =>
      `「${path}」は、別の版の Node.js かブラウザーで作ったもので、ここでは確かめられません。`,
    hint: () =>
      '言葉は正本どおりですが、ファイルの中身までは確かめられません。作った環境で確かめるか、kenpo-notice build で作り直してください。',
  },
  'verify/manifest': {
    message: ({ field }) => `目録（manifest.json）の ${field} が、正本から作るものと違います。`,
    hint: () => REBUILD,
  },
  'verify/incomplete': {
    message: ({ path, parts }) => `「${path}」には、${parts} の文書がありません。`,
    hint: ({ parts }) =>
      `すべて作るには kenpo-notice build を、わざと一部だけを作ったのであれば verify --only で作ったものを指定してください（ないもの: ${parts}）。`,
  },
  'verify/place': {
    message: ({ path, society, revision }) =>
      `「${path}」の中身は、ここではなく ${society}/${revision} に置く文書です。`,
    hint: () =>
      'ほかの版のフォルダーが写されています。元の場所に戻すか、kenpo-notice build で作り直してください。',
  },
  'verify/not-plain': {
    message: ({ path }) => `「${path}」は、ふつうのファイルではありません。`,
    hint: () => 'リンクや特別なファイルは読みません。別の場所へ移してください。',
  },
  'verify/out-of-date': {
    message: ({ path, cause }) => `「${path}」は古くなっています（${OUT_OF_DATE[cause]}）。`,
    hint: ({ cause }) =>
      cause === 'source-missing' ? '正本のフォルダーを --source で指定できます。' : REBUILD,
  },
  'import/unknown-format': {
    message: ({ name }) => `「${name}」がどの形式のファイルか分かりません。`,
    hint: ({ allowed }) =>
      `読めるのは ${allowed} です。ほかの形式の文書は、.docx か .pdf で保存し直してください。標準入力（-）は --from で形式を指定してください。`,
  },
  'import/too-large': {
    message: ({ sizeMb, limitMb }) => `ファイルが大きすぎます（${sizeMb} MB、上限 ${limitMb} MB）。`,
    hint: () => '公表文の部分だけを別のファイルに保存して読み込んでください。',
  },
  'import/too-long': {
    message: ({ characters, limit }) => `文字が多すぎます（${characters}字、上限 ${limit}字）。`,
    hint: () => '公表文の部分だけを別のファイルに保存して読み込んでください。',
  },
  'import/too-many-pages': {
    message: ({ pages, limit }) => `ページが多すぎます（${pages}ページ、上限 ${limit}ページ）。`,
    hint: () => '公表文のページだけを別のファイルに保存して読み込んでください。',
  },
  'import/old-word': {
    message: () => '古い形式（.doc など）のファイルなので、読めません。',
    hint: () => 'Word で開き、「名前を付けて保存」で .docx として保存してから読み込んでください。',
  },
  'import/encrypted': {
    message: ({ format }) => `パスワードの付いた${FORMATS[format]}なので、読めません。`,
    hint: () => 'パスワードを外して保存してから読み込んでください。',
  },
  'import/tracked-changes': {
    message: ({ insertions, deletions }) =>
      `変更履歴が残っていて（挿入${insertions}か所、削除${deletions}か所）、どちらが正しい文か決められません。`,
    hint: () => 'Word の「校閲」で変更をすべて承諾するか元に戻し、保存してから読み込んでください。',
  },
  'import/damaged': {
    message: ({ format }) => `${FORMATS[format]}として読めません。壊れているか、別の形式です。`,
    hint: () => '元のソフトウェアで開けるか確かめ、保存し直してください。',
  },
  'import/no-text': {
    message: ({ format }) => `この${FORMATS[format]}には文字がありません。`,
    hint: ({ format }) =>
      format === 'pdf'
        ? '紙を読み取った画像と思われます。元の Word ファイルか、文字を認識した PDF を使ってください。'
        : '公表文の入ったファイルかどうか確かめてください。',
  },
  'import/too-intricate': {
    message: ({ format }) => `この${FORMATS[format]}は複雑すぎて、限られた時間とメモリーでは読めません。`,
    hint: () => '公表文の部分だけを別のファイルに保存して読み込んでください。',
  },
  'import/unknown-characters': {
    message: ({ characters, page }) =>
      `何の文字か PDF に書かれていない字が${characters}字あり（最初は${page}ページ）、「\uFFFD」としました。`,
    hint: () => '印刷した紙や画面と見比べて、正しい字に直してください。',
  },
  'import/unknown-text': {
    message: () => 'この PDF には、字の形だけがあり、何の文字かが書かれていません。',
    hint: () => '元の Word ファイルを使うか、文字を埋め込んで PDF を作り直してください。',
  },
  'import/encoding': {
    message: ({ encoding }) => `文字コード ${encoding} では読めない部分があります。`,
    hint: () => '--encoding で文字コード（utf-8、utf-16le、shift_jis、euc-jp など）を指定してください。',
  },
  'lint/insurance-card': {
    message: ({ found, since }) =>
      `「${found}」は、${since ? `${dayOf(since)}以降、` : ''}新たに発行されません。`,
    hint: ({ replacement, basis }) =>
      `「${replacement}」に改めなくてよいか確かめてください。根拠：${basis}。発行済みのものを使えるのも令和7年12月1日までです。`,
  },
  'lint/my-number-19-7': {
    message: ({ found, replacement, since }) =>
      `「${found}」の情報連携は、${from(since)}${replacement}です。`,
    hint: ({ replacement, basis }) => `${replacement}に直してください。根拠：${basis}。`,
  },
  'lint/joint-use-article': {
    message: ({ found, replacement, since }) =>
      `共同利用を定める「${found}」は、${from(since)}${replacement}です。`,
    hint: ({ replacement, basis }) => `${replacement}に直してください。根拠：${basis}。`,
  },
  'lint/appi-renumbered': {
    message: ({ found, replacement, since }) =>
      `「${found}」の内容は、${from(since)}${replacement}にあります。`,
    hint: ({ basis }) => `条番号を直し、項と号も条文で確かめてください。根拠：${basis}。`,
  },
  'lint/guideline-name': {
    message: ({ found, replacement, since }) =>
      `健保組合等の「${found}」は、${from(since)}「${replacement}」です。`,
    hint: ({ basis }) => `名称を直してください。今の名称：${basis}。`,
  },
  'lint/reasonable-relation': {
    message: ({ found, replacement, since }) => `「${found}」は、${from(since)}「${replacement}」です。`,
    hint: ({ basis }) => `「相当の」を除いてください。根拠：${basis}。`,
  },
  'lint/act-name': {
    message: ({ found, replacement }) => `「${found}」は、正しくは「${replacement}」です。`,
    hint: ({ basis }) => `言葉を直してください。根拠：${basis}。`,
  },
  'lint/child-support-levy': {
    message: ({ found, replacement, since }) =>
      `徴収するものに「${found}」とありますが、${from(since)}徴収される「${replacement}」がありません。`,
    hint: ({ basis }) => `記載を検討してください。根拠：${basis}。`,
  },
  'lint/two-telephones': {
    message: ({ name, numbers }) => `「${name}」に電話番号が二つ以上あります（${numbers}）。`,
    hint: () =>
      'どちらも正しいか確かめてください。使い分けているときは、委託先の telephones にどの番号も書き、label で区別してください。',
  },
  'lint/telephone-format': {
    message: ({ number, fault }) => `電話番号「${number}」は、${TELEPHONE_FAULTS[fault]}。`,
    hint: () =>
      '番号を確かめ、03-1234-5678 のように半角の数字とハイフンで書いてください。外国の番号は +（国番号）から書きます。',
  },
  'lint/company-spellings': {
    message: ({ name, other, line }) =>
      `「${name}」は、${line}行目の「${other}」と同じ会社の別の書き方ではありませんか。`,
    hint: () => '同じ会社なら委託先を一つにまとめ、別の書き方は aliases に書いてください。',
  },
  'lint/bracket-widths': {
    message: ({ half, halfCount, full, fullCount }) =>
      `かっこの全角と半角が混ざっています（半角は「${half}」など${halfCount}か所、全角は「${full}」など${fullCount}か所）。`,
    hint: () => 'どちらかにそろえてください。委託先の名称のかっこは含みません。',
  },
  'lint/repeated-item': {
    message: ({ line }) => `${line}行目の項目と同じ文です。`,
    hint: () =>
      '写して直し忘れた項目ではありませんか。委託先だけが違うときは、一つの項目の engagements に並べてください。',
  },
  'lint/long-item': {
    message: ({ characters, limit }) => `項目の文が長すぎます（${characters}文字。目安は${limit}文字まで）。`,
    hint: () => '項目を分けるか、詳しいことを notes（注）に移してください。',
  },
  'lint/unnamed-contractor': {
    message: () => '委託とありますが、委託先が書かれていません。',
    hint: () =>
      '委託先があるときは engagements に書いてください。契約で名称を公表できないときは publishName を false にします。委託していないときは、文を確かめてください。',
  },
  'lint/translation-country': {
    message: ({ name }) => `海外の書類の翻訳を委託する「${name}」は、国内の事業者ですか。`,
    hint: () =>
      '外国にある事業者のときは委託先の country に国名を書き、個人情報保護法第28条について確かめてください。国内と確かめたときは revision の accepted に書けば、この問いは出なくなります。',
  },
  'lint/checkup-route': {
    message: () => '健診の結果を事業主に提供する根拠を、文から読み取れません。',
    hint: () => '法令、委託、共同利用、同意のどれによるかを確かめ、文か注に示すか、basis に書いてください。',
  },
  'lint/joint-use-particulars': {
    message: ({ particular }) => `共同利用について、${JOINT_USE_PARTICULARS[particular]}が書かれていません。`,
    hint: () =>
      '共同利用では、項目、利用者の範囲、利用目的、管理の責任者の名称・住所・代表者を、本人が容易に知り得る状態に置くことになっています（個人情報保護法第27条第5項第3号）。書き加えてください。',
  },
  'lint/joint-use-form': {
    message: () => '共同利用の項目がありますが、その公表事項（jointUses）がありません。',
    hint: () =>
      '項目、利用者の範囲、利用目的、管理の責任者の名称・住所・代表者を jointUses に書いてください。別のページで公表しているときは、それで足りるか確かめてください（個人情報保護法第27条第5項第3号）。',
  },
  'lint/my-number-place': {
    message: () => '個人番号を扱う項目（myNumber）ですが、そのことが文からも区分からも読み取れません。',
    hint: () =>
      '特定個人情報の区分に移すか、番号法の事務であることを文に書いてください。個人番号を扱わないなら myNumber を消してください。',
  },
  'lint/my-number-unmarked': {
    message: () => '個人番号（番号法）に関わる項目のようですが、myNumber がありません。',
    hint: () =>
      '個人番号を含む情報を扱うなら "myNumber": true を、扱わないなら "myNumber": false を書き加えてください。true のものは新旧対照で、特に確かめる変更として扱われます。',
  },
  'lint/established-date': {
    message: () => '正式版ですが、制定日が書かれていません。',
    hint: () =>
      '分かるときは dates の established に書いてください。分からないときはこのままでかまいません。',
  },
  'lint/surprising-character': {
    message: ({ kind, found, proper, codePoint }) =>
      `${kind === 'invisible' || kind === 'space' ? '' : `「${found}」`}${SURPRISES[kind](proper, codePoint)}。`,
    hint: ({ kind }) =>
      `ほかのファイルから写したときに入ることがあり、検索や読み上げの妨げになります。${
        kind === 'invisible' ? '消してください' : '直してください'
      }（ふつうの文では lint --fix でも直せます）。`,
  },
  'lint/outside-jis': {
    message: ({ character, codePoint }) =>
      `名称の「${character}」（${codePoint}）は、JIS X 0208にない文字です。`,
    hint: () =>
      '印刷はできますが、Shift_JISのページや相手のシステムでは表示できないことがあります。正式な字かどうか確かめてください。',
  },
  'lint/placeholder': {
    message: ({ found }) => `まだ決まっていないところがあります（「${found}」）。`,
    hint: () => '公表する前に書いてください。',
  },
  'lint/published-placeholder': {
    message: ({ found }) => `正式版に、書き忘れたところが残っています（「${found}」）。`,
    hint: () => '正しい内容を書いてください。分からないときは項目ごと消してください。',
  },
  'lint/missing-particular': {
    message: ({ particular }) => DRAFT_PARTICULARS[particular][0],
    hint: ({ particular }) => DRAFT_PARTICULARS[particular][1],
  },
  'lint/own-mark': {
    message: ({ mark, printed }) =>
      printed === undefined
        ? `文の初めに「${mark}」が書かれています。`
        : `文の初めに「${mark}」が書かれています。その前に「${printed}」も印刷されます。`,
    hint: ({ printed }) =>
      printed === undefined
        ? '箇条書きにするなら、項目（items）として、付記では行の初めに「- 」を付けて書いてください。'
        : '点や番号は自動で付きます。文から除いてください。',
  },
  'lint/clause-in-text': {
    message: ({ found }) => `項目の文に、委託先か電話番号（${found}）が書かれています。`,
    hint: () =>
      '文から除き、委託先と電話番号を contractors に、この項目への委託を engagements に書いてください。別紙と新旧対照表は、文に書かれた委託先を数えません。',
  },
  'lint/telephone-in-name': {
    message: ({ number }) => `名称に電話番号「${number}」が入っています。`,
    hint: () =>
      '名称から除き、telephones（この項目だけの番号なら engagements の telephone）に書いてください。',
  },
  'lint/repeated-date': {
    message: ({ date, line }) => `${line}行目と同じ日付（${date}）です。`,
    hint: () => '日付を確かめ、同じ改正なら一つにまとめてください。',
  },
  'lint/empty-heading': {
    message: ({ heading }) => `見出し「${heading}」の下に何もありません。`,
    hint: () => '項目を書くか、見出しごと消してください。',
  },
  'lint/accepted-nothing': {
    message: ({ rule }) =>
      `確認済み（accepted）とした ${rule} の指摘は、この文と場所については見当たりません。`,
    hint: () =>
      '文が直っていれば、accepted から消してください。同じ指摘がまだ出ているときは、rule の名前、text の文、node の識別子を確かめて書き直してください（node は省けます）。',
  },
  'import/too-much': {
    message: ({ sizeMb, limitMb }) =>
      `この文書を正本にすると ${sizeMb} MB になり、正本の上限（${limitMb} MB）を超えます。`,
    hint: () => '公表文の部分だけを別のファイルに保存して読み込んでください。',
  },
  'import/no-notice': {
    message: () => '公表文と読めるところがありません。',
    hint: () =>
      '区分の見出しや「〜に係る事例」の見出しのある文書か確かめてください。初めての案は kenpo-notice new でも作れます。',
  },
  'git/missing': {
    message: () => 'git が見つからないため、前の状態を読めません。',
    hint: () => 'git を入れるか、比べるファイルを直接指定してください。',
  },
  'git/no-repository': {
    message: () => 'ここは git の管理するフォルダーではありません。',
    hint: () => 'git で管理しているフォルダーで実行するか、比べるファイルを直接指定してください。',
  },
  'git/no-such-ref': {
    message: ({ ref }) => `「${ref}」というコミットやブランチは git にありません。`,
    hint: () =>
      '「git log --oneline」で見られる名前を「HEAD~1:source/midori/2026.json」のように書いてください。',
  },
  'git/no-such-file': {
    message: ({ ref, path }) => `「${ref}」の時点に「${path}」というファイルはありません。`,
    hint: ({ ref }) =>
      `ファイルの名前は、管理しているフォルダーの一番上から書いてください。「git ls-tree -r --name-only ${ref}」で見られます。`,
  },
  'output/foreign-file': {
    message: ({ path }) =>
      `「${path}」は、このプログラムが作ったファイルではありません。作り直すと消えてしまうので、何も書き出しませんでした。`,
    hint: () => 'そのファイルを dist の外へ移してから、もう一度作ってください。',
  },
  'output/exists': {
    message: ({ path }) => `「${path}」はすでにあります。`,
    hint: () =>
      '手を入れたファイルかもしれないので、書き換えません。別の --out を指定するか、--force を付けてください。',
  },
  'output/edited-file': {
    message: ({ path }) => `「${path}」は作ったあとで書き換えられています。`,
    hint: () =>
      '手を入れたファイルを失わないように書き出しをやめました。別の場所へ移してから作り直してください。',
  },
  'output/unwritable': {
    message: ({ path, code }) => `「${path}」に書き込めません（${code}）。`,
    hint: ({ code }) =>
      code === 'ENOSPC'
        ? 'ディスクの空きを確かめてください。'
        : code === 'CHANGED'
          ? '読み込んだあとで書き換えられています。その内容を失わないように、何も書き込みませんでした。もう一度実行してください。'
          : 'ほかのソフトウェアで開いている文書を閉じ、書き込む許可があるか、同じ名前のファイルがないかを確かめてください。前に作った文書はそのまま残っています。',
  },
  'publish/draft': {
    message: () => '案は公表できません。',
    hint: () =>
      '決裁が済んだら、日付と approval を書き、status を official にしてから、もう一度実行してください。',
  },
  'publish/already': {
    message: ({ folder, date }) => `この版は公表済みです（${date}、「${folder}」）。記録は書き換えません。`,
    hint: () =>
      '同じことをもう一度指定したのであれば、--on、--by、--at を記録のとおりに書いてください。文書を直すときは、kenpo-notice new --correct で訂正の版を作ってください。',
  },
  'published/changed': {
    message: ({ folder }) => `公表済みの版の正本が、公表したあとで書き換えられています（「${folder}」）。`,
    hint: ({ folder, society, revision }) =>
      `公表した正本は ${folder}/source.json にあります。これで元に戻してください。公表した内容を直すときは、元に戻してから kenpo-notice new --correct --from ${revision} --society ${society} --reason 理由 で訂正の版を作ってください。`,
  },
  'published/frozen': {
    message: ({ folder }) => `公表済みの版なので、書き換えません（「${folder}」）。`,
    hint: () =>
      '直すときは kenpo-notice new --correct で訂正の版を、改正するときは kenpo-notice new で次の版を作ってください。',
  },
  'published/record': {
    message: ({ path }) => `公表の記録「${path}」がないか、壊れています。`,
    hint: () =>
      '公表した文書を守るため、この版には何も書き込みません。フォルダーの控えから戻してください。公表していない版であれば、このフォルダーをほかへ移してください。',
  },
  'system/refused': {
    message: ({ path, code }) =>
      path === '' ? `コンピューターが処理を断りました（${code}）。` : `「${path}」を扱えません（${code}）。`,
    hint: ({ code }) =>
      code === 'ENAMETOOLONG'
        ? '名前が長すぎます。短い名前にしてください。'
        : 'そのファイルやフォルダーを使う許可があるか、ほかのソフトウェアで開いていないか、ディスクの空きがあるかを確かめてください。',
  },
  'usage/unknown-option': {
    message: ({ option }) => `「${option}」というオプションはありません。`,
    hint: (params) => meant(params) ?? 'コマンドの終わりに --help を付けて実行すると、一覧が出ます。',
  },
  'usage/unknown-command': {
    message: ({ command }) => `「${command}」というコマンドはありません。`,
    hint: (params) => meant(params) ?? 'kenpo-notice --help で一覧が見られます。',
  },
  'usage/missing-value': {
    message: ({ option }) => `「${option}」に値がありません。`,
    hint: () => 'コマンドの終わりに --help を付けて実行すると、使い方が出ます。',
  },
  'usage/bad-value': {
    message: ({ option, value }) => `「${value}」は ${option} の値にありません。`,
    hint: ({ allowed }) => `使える値: ${allowed}`,
  },
  'usage/unexpected-value': {
    message: ({ value }) => `「${value}」は余分な指定です。`,
    hint: () => 'コマンドの終わりに --help を付けて実行すると、使い方が出ます。',
  },
  'usage/bad-date': {
    message: ({ option, value }) => `${option} の「${value}」は、暦にある日付ではありません。`,
    hint: () => '西暦で 2026-04-01（日まで）か 2026-04（月まで）と書いてください。',
  },
  'usage/missing-argument': {
    message: ({ argument }) => `${argument} の指定がありません。`,
    hint: ({ example }) => `例：kenpo-notice ${example}`,
  },
  'usage/name-missing': {
    message: () => '版の名前（識別子）の指定がありません。',
    hint: ({ year, today, society }) =>
      `次の年度の版なら kenpo-notice new ${year} --society ${society}${today ? `、今日の日付の改正なら kenpo-notice new ${today} --society ${society}` : ''} としてください。施行日が決まっていれば、--date 2027-07-01 のように書くと、名前がその日付から決まります。`,
  },
  'usage/not-approved': {
    message: ({ revision }) => `版「${revision}」は案なので、訂正の版は作りません。`,
    hint: () =>
      '案は、そのまま直してください。公表した版を訂正するときは、--from でその版を指定してください。',
  },
  'usage/which-society': {
    message: () => 'どの組合の版かが決まりません。',
    hint: ({ existing }) =>
      `--society で組合の識別子を指定してください。${existing ? `ある版: ${existing}` : ''}`,
  },
  'usage/exists': {
    message: ({ path }) => `「${path}」はすでにあります。`,
    hint: () =>
      '上書きはしません。作り直すときは、そのファイルを消すか移してから実行してください。残すときは、別の識別子を指定してください。',
  },
  'usage/unknown-revision': {
    message: ({ id }) => `「${id}」という版もファイルもありません。`,
    hint: ({ existing }) => `ある版: ${existing || 'なし'}`,
  },
  'usage/no-predecessor': {
    message: ({ id }) => `「${id}」の版には前の版（predecessor）が書かれていません。`,
    hint: () => '比べる二つの版を指定するか、正本の revision に predecessor を書いてください。',
  },
  'usage/two-societies': {
    message: ({ old, new: now }) => `別の組合の版です（${old} と ${now}）。`,
    hint: () => '指定した版を確かめてください。それでも比べるときは --force を付けます。',
  },
  'usage/out-needed': {
    message: ({ formats }) => `${formats} は画面に書き出せません。`,
    hint: () => '--out で書き出すフォルダーを指定してください。',
  },
  'usage/no-source': {
    message: ({ path }) => `「${path}」に .json ファイルがありません。`,
    hint: () => 'source/組合の識別子/版の識別子.json を置いてください。',
  },
  'usage/nothing-selected': {
    message: ({ society, revision }) =>
      `指定に合う版がありません（${[society, revision].filter(Boolean).join(' ')}）。`,
    hint: ({ existing }) => `ある版: ${existing}`,
  },
  'usage/same-target': {
    message: ({ target, other }) => `「${target}」に書き出す版がもう一つあります（${other}）。`,
    hint: () => '一方だけを指定してください。',
  },
  'usage/no-workbench': {
    message: ({ path }) => `編集の画面が「${path}」にないか、別の版のプログラムのものです。`,
    hint: () =>
      'プログラムのフォルダーで npm run prepare と npm run workbench を実行してください。配布されたパッケージには入っています。',
  },
  'usage/port': {
    message: ({ port, code }) =>
      code === 'EADDRINUSE'
        ? `ポート ${port} は、ほかのプログラムが使っています。`
        : `ポート ${port} を使えません（${code}）。`,
    hint: () =>
      '編集の画面をもう開いていれば、それをお使いください。ほかの番号は --port 4650 のように指定できます。',
  },
};
