import type { Words } from '../../problems/messages/messages.ts';

/** What a person must judge. The program asks, but never answers. */
export type QuestionId = 'relation' | 'my-number' | 'same-company' | 'scope' | 'data';

/** The words of the questions. */
export const QUESTIONS: Readonly<Record<QuestionId, Words>> = {
  relation: {
    ja: '要確認：変更前の利用目的と関連性を有すると合理的に認められる範囲内の変更か、確認してください（個人情報保護法第17条第2項）。',
    en: 'To be judged: is the change within what is reasonably related to the former purpose (APPI art. 17(2))?',
  },
  'my-number': {
    ja: '要確認：特定個人情報に関わる変更です。番号法で認められる利用又は提供か、確認してください（番号法第19条）。',
    en: 'To be judged: this concerns My Number; is the use or provision one that the My Number Act (art. 19) allows?',
  },
  'same-company': {
    ja: '要確認：同じ会社の名称の変更か、別の会社への委託か、確認してください。同じ会社なら、旧名称を委託先の「別の表記」に加えると、名称の変更として扱われます。',
    en: 'To be judged: the same company under a new name, or another company? List the former name in aliases if it is the same.',
  },
  scope: {
    ja: '要確認：委託する業務の範囲が広がるか、狭まるか、確認してください。',
    en: 'To be judged: does the entrusted work become wider or narrower?',
  },
  data: {
    ja: '要確認：新たに渡す個人データか、これまで記載していなかったものか、確認してください。',
    en: 'To be judged: is the data newly handed over, or was it only not recorded before?',
  },
};
