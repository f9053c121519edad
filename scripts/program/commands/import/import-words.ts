import type { DoubtKind, LeftoverReason } from '../../../import/recognise/ledger.ts';
import type { Language } from '../../../problems/messages/messages.ts';
import { howMany } from '../how-many.ts';

/** What `import` says about a document: why a person should look at it, and what else it could be. */
interface ImportWords {
  readonly made: (file: string) => string;
  readonly counts: (
    counts: Readonly<Record<'sections' | 'groups' | 'items' | 'contractors' | 'engagements', number>>,
  ) => string;
  readonly carried: (kept: number, added: number) => string;
  readonly gone: (names: string) => string;
  readonly unpublished: (names: string) => string;
  readonly check: string;
  readonly nothing: string;
  readonly more: (count: number) => string;
  /** Text after a doubt that is told once for several places. */
  readonly times: (count: number) => string;
  readonly left: string;
  readonly aside: string;
  readonly leftover: (text: string, reason: string) => string;
  /** What to do with the new draft, one step a line. */
  readonly after: (file: string) => readonly string[];
  readonly spot: (line: number, page: number | undefined, isWord: boolean) => string;
  readonly doubts: Readonly<Record<DoubtKind, (as: string) => string>>;
  readonly reasons: Readonly<Record<LeftoverReason, string>>;
}

const JOINT_USE_JA: Readonly<Record<string, string>> = {
  title: '名称',
  dataItems: '個人データの項目',
  users: '共同利用者の範囲',
  purposes: '利用する者の利用目的',
  manager: '管理について責任を有する者',
};
const JOINT_USE_EN: Readonly<Record<string, string>> = {
  title: 'the name',
  dataItems: 'the items of data',
  users: 'the users',
  purposes: 'the purposes',
  manager: 'the manager',
};
const DATE_JA: Readonly<Record<string, string>> = {
  established: '制定日として読みました。公表した日や改正日かもしれません',
  revised: '改正日として読みました。施行日などかもしれません',
};
const DATE_EN: Readonly<Record<string, string>> = {
  established: 'read as the day it was established; it may be that of publication or revision',
  revised: 'read as a day of revision; it may be another',
};

/** The words of `import` in each language. */
export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = {
  ja: {
    made: (file) => `案を作りました：${file}`,
    counts: ({ sections, groups, items, contractors, engagements }) =>
      `  区分 ${sections}、まとまり ${groups}、項目 ${items}、委託先 ${contractors}（委託 ${engagements}件）`,
    carried: (kept, added) =>
      `  前の版と同じもの ${kept}（識別子と、印刷されない記録を引き継ぎました）、新しいもの ${added}`,
    gone: (names) => `  前の版にあって、見つからないもの：${names}`,
    unpublished: (names) => `  公表しない委託先は、前の版のとおり残しました：${names}`,
    check: '正本を開き、上から順に、元の文書と見比べて確かめてください。',
    nothing: '読み方に迷ったところはありません。元の文書と一度見比べてください。',
    more: (count) => `ほか${count}か所（--json ですべて見られます）`,
    times: (count) => `（この形になる印は全部で${count}か所）`,
    left: '案に入れられなかった文字です。必要なものは手で加えてください。',
    leftover: (text, reason) => `${text}（${reason}）`,
    aside: '本文ではないと見て、案に入れなかった文字です。違うものがあれば手で加えてください。',
    after: (file) => [
      '正本を直して保存したら、次の順に実行してください。',
      `  kenpo-notice lint ${file}`,
      '      古い表現や書き誤りを探します',
      `  kenpo-notice build ${file}`,
      '      文書を作ります',
    ],
    spot: (line, page, isWord) =>
      page !== undefined ? `${page}ページ${line}行目` : isWord ? `第${line}段落` : `${line}行目`,
    doubts: {
      'title-missing': (as) => `表題が見つかりません。title の「${as}」を書き換えてください`,
      'issuer-missing': (as) => `組合の名称が見つかりません。society の name の「${as}」を書き換えてください`,
      'issuer-by-text': (as) => `組合の名称を、文や欄外にある「${as}」としました`,
      'sections-missing': (as) => `利用目的の区分が見つかりません。「${as}」のところに書いてください`,
      'joint-use-missing': (as) =>
        `共同利用の「${JOINT_USE_JA[as] ?? as}」が見つかりません。jointUses の ${as} の「○○」を書き換えてください`,
      'joint-use-again': () =>
        '一つの共同利用の中に、同じ見出しがもう一度あります。二つの共同利用かもしれません',
      'date-meaning': (as) => DATE_JA[as] ?? as,
      'section-empty': () => '区分の見出しだけで、中身がありません。見出しではなく、前書きかもしれません',
      'numbers-skip': (as) =>
        `元の番号が続いていません。印刷では ${as} 番になります。抜けた区分がないか確かめてください`,
      'group-kind': (as) =>
        as === ''
          ? '見出しから、内部での利用か他への提供かが分からないので、kind を other（その他）にしました。分かるときは internal（内部での利用）か external（他への提供）に直してください'
          : `見出しのない項目です。heading の「${as}」に見出しを書き、kind を internal（内部での利用）か external（他への提供）に直してください`,
      'cell-by-words': (as) => `表のどの欄か、文から判断して「${as}」に入れました。別の欄かもしれません`,
      'line-joined': () => '二つの行を続けて一つに読みました（｜の所）。別の項目かもしれません',
      'line-parted': () => '一つの行を、印の所で分けて読みました',
      'item-or-text': () => '印のない行を、項目または前の項目の注として読みました。逆かもしれません',
      'nested-deeply': (as) => `${as}段より深い箇条なので、${as}段目に入れました`,
      'paragraph-place': (as) =>
        as === 'lead'
          ? '番号のある文を、区分の前書きに入れました。項目のあとの文かもしれません'
          : '本文のあとの文として、結びに入れました。別の場所の文かもしれません',
      'company-in-item': () =>
        '委託先とは読めない所に、会社の名称があります。委託先なら、engagements に書いてください',
      'work-missing': (as) => `何を委託しているか書かれていません。項目の「${as}」に業務を書いてください`,
      'clause-name': () => '委託先の名称として読みましたが、文かもしれません',
      'clause-unclosed': () => '委託先のかっこが閉じていません。どこまでが委託先か確かめてください',
      'contractor-spellings': (as) => `「${as}」と同じ会社として読みました。別の会社かもしれません`,
      'contractor-telephones': () => '一つの委託先に電話番号が二つあります。どちらも正しいか確かめてください',
      'supplement-topic': () =>
        '何についての付記か、見出しから分からないので、topic を other（その他）にしました',
      'date-in-text': (as) =>
        `文の中にある日付は revision の dates に入れていません。この版の日付なら ${as} に書いてください`,
      'contact-in-text': () =>
        '連絡先を窓口として読みました。contacts の title の「○○」に窓口の名称を書いてください',
      'link-dropped': (as) => `リンク先（${as}）は案に入れられません。要るときは、文に書き添えてください`,
      'mark-changed': (as) => `この印は印刷では「${as}」のような形になります`,
    },
    reasons: {
      'no-place': '入れる所がない',
      forbidden: '印刷できない文字（外字など）',
      repeated: '同じ言葉の繰り返し',
      'before-title': '表題より前',
      furniture: 'ページの飾り',
      'running-head': '欄外（柱）',
      'page-number': 'ページ番号',
      navigation: 'ページの案内',
      footnote: '脚注',
      comment: 'コメント',
      hidden: '隠し文字',
      form: '入力欄',
      'alternative-text': '画像の説明',
    },
  },
  en: {
    made: (file) => `Draft made: ${file}`,
    counts: ({ sections, groups, items, contractors, engagements }) =>
      `  ${howMany(sections, 'section')}, ${howMany(groups, 'group')}, ${howMany(items, 'item')}, ${howMany(contractors, 'contractor')} (${howMany(engagements, 'engagement')})`,
    carried: (kept, added) =>
      `  ${howMany(kept, 'part')} known from the former revision (their ids and unprinted records were kept), ${added} new`,
    gone: (names) => `  in the former revision and not found: ${names}`,
    unpublished: (names) => `  contractors that are not published were kept as they were: ${names}`,
    check: 'Open the source and check these against the document, in this order.',
    nothing: 'Nothing was in doubt. Compare it with the document once.',
    more: (count) => `${count} more (--json lists all)`,
    times: (count) => ` (${count} marks become this in all)`,
    left: 'Words that have no place in the draft; add by hand what is needed.',
    leftover: (text, reason) => `${text} (${reason})`,
    aside: 'Words that were taken for no part of the text and left; add any that belong to it.',
    after: (file) => [
      'When the source is mended and saved, run these.',
      `  kenpo-notice lint ${file}`,
      '      looks for outdated wording and mistakes',
      `  kenpo-notice build ${file}`,
      '      makes the documents',
    ],
    spot: (line, page, isWord) =>
      page !== undefined ? `page ${page}, line ${line}` : isWord ? `paragraph ${line}` : `line ${line}`,
    doubts: {
      'title-missing': (as) => `No title was found; write it in place of ${as} (title)`,
      'issuer-missing': (as) =>
        `The society's name was not found; write it in place of ${as} (name of society)`,
      'issuer-by-text': (as) => `The society is called "${as}" by a text or a running head`,
      'sections-missing': (as) => `No section of purposes was found; write it in place of ${as}`,
      'joint-use-missing': (as) =>
        `Of the joint use ${JOINT_USE_EN[as] ?? as} was not found; write it in place of ○○ (${as} of jointUses)`,
      'joint-use-again': () => 'The same label comes again within one joint use; these may be two',
      'date-meaning': (as) => DATE_EN[as] ?? as,
      'section-empty': () => "A section's heading with nothing below; it may be a lead",
      'numbers-skip': (as) =>
        `The numbers do not run on; it will be printed as ${as}. See whether a section is missing`,
      'group-kind': (as) =>
        as === ''
          ? 'The heading does not tell whether this is use within the society or provision to others; its kind is other until you set it to internal or external'
          : `Items under no heading; write one in place of ${as} (heading) and set kind to internal or external`,
      'cell-by-words': (as) => `Put into the column "${as}" by its words; it may be another's`,
      'line-joined': () => 'Two lines read as one (at ｜); they may be two items',
      'line-parted': () => 'One line, parted at the marks within it',
      'item-or-text': () =>
        'A line without a mark, read as an item or as a note of the one before; it may be the other',
      'nested-deeply': (as) => `A list more than ${as} deep; put into the one that is ${as} deep`,
      'paragraph-place': (as) =>
        as === 'lead'
          ? 'A numbered sentence was put before the items; it may belong behind them'
          : 'Put at the end as a closing; it may belong elsewhere',
      'company-in-item': () =>
        'A company is named where no contractor could be read; if it is one, write it into engagements',
      'work-missing': (as) => `It is not said what is entrusted to these; write it in place of ${as}`,
      'clause-name': () => "Read as a contractor's name; it may be a sentence",
      'clause-unclosed': () => 'The bracket about the contractors is not closed; see where they end',
      'contractor-spellings': (as) => `Read as the same company as "${as}"; it may be another`,
      'contractor-telephones': () => 'One contractor with two telephone numbers; see whether both are right',
      'supplement-topic': () => 'The heading does not tell what the text is about; its topic is other',
      'date-in-text': (as) =>
        `A day within a sentence was not taken into the dates of revision; if it is this notice's, write it into ${as}`,
      'contact-in-text': () => 'Read as a contact; write what it is for in place of ○○ (title of contacts)',
      'link-dropped': (as) =>
        `The address of this link (${as}) has no place in the draft; write it into the text where it is needed`,
      'mark-changed': (as) => `This mark will be printed like ${as}`,
    },
    reasons: {
      'no-place': 'no place for it',
      forbidden: 'characters that cannot be printed',
      repeated: 'the same words again',
      'before-title': 'before the title',
      furniture: "the page's own",
      'running-head': 'running head',
      'page-number': 'page number',
      navigation: 'navigation',
      footnote: 'footnote',
      comment: 'comment',
      hidden: 'hidden text',
      form: 'form',
      'alternative-text': 'text for a picture',
    },
  },
};
