import type { CheckKind } from '../../../notice/drafts/draft-checks.ts';
import type { Language } from '../../../problems/messages/messages.ts';

/** What `new` says about a draft: one sentence for each kind of check, and the sentences around the list. */
type CheckWords = Readonly<Record<CheckKind | 'list' | 'now' | 'after', string>> & {
  readonly made: (file: string) => string;
};

/** The words of `new` in each language. */
export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = {
  ja: {
    made: (file) => `案を作りました：${file}`,
    list: '次のことを確かめてください。',
    now: '今の内容：',
    after: '直したら kenpo-notice validate で検査し、kenpo-notice build で文書を作ってください。',
    name: '組合の名称を書く',
    'first-representative': '所在地（address）と代表者（representative）を書く',
    'first-dates': '制定日と施行日（dates）を書く。決まっていなければ書かない',
    representative: '所在地と代表者（職名、氏名）は今年も同じか',
    dates: '改正日と施行日を書く（前の版の日付のうち、引き続き載せるものは写す）',
    reason: '改正の理由を書く',
    mistake: '誤りを直す（ほかは変えない）',
    corrected: '訂正日と、何を訂正したかを dates の corrected に書く（公表文に印刷されます）',
    wording: '利用目的の文言と、法令や制度の名称に変わりがないか',
    'joint-use': '共同利用の内容は今年も同じか',
    supplement: '付記の内容は今年も同じか',
    contacts: 'お問い合わせ窓口を書く（正式版には必要）',
    contact: '窓口の電話番号と受付時間は今年も同じか',
    contractors: '委託先を書き、その業務の項目に engagements を書く',
    contractor: '委託先の名称、電話番号、委託している業務は今年も同じか',
    status: '承認されたら approval を書き、status を official にする',
  },
  en: {
    made: (file) => `Draft made: ${file}`,
    list: 'Check the following.',
    now: 'now: ',
    after: 'Then check it by kenpo-notice validate and make the documents by kenpo-notice build.',
    name: "Write the society's name",
    'first-representative': 'Write its address and representative',
    'first-dates': 'Write the dates established and effective, where they are known',
    representative: 'Are address and representative the same this year?',
    dates: 'Write the dates (and copy those of the former revision that are to stay)',
    reason: 'Write the reason of the revision',
    mistake: 'Mend the mistake, and nothing else',
    corrected: 'Write the day and what was corrected into corrected of dates; the notice prints it',
    wording: 'Are the purposes, and the names of laws and schemes, the same?',
    'joint-use': 'Is the joint use the same this year?',
    supplement: 'Is the supplement the same this year?',
    contacts: 'Write the contacts (an official revision needs one)',
    contact: "Are the contact's telephone and hours the same?",
    contractors: 'Write the contractors, and engagements at the items they work for',
    contractor: "Are the contractor's name, telephone and work the same?",
    status: 'Once approved, write approval and set status to official',
  },
};
