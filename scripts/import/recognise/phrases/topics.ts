import type { Supplement } from '../../../notice/source.generated.ts';

/** The kinds of parts that a document is divided into below its head. */
export type RegionKind = 'section' | 'joint-use' | 'supplement' | 'contacts';

/** What the heading of a part says of it, other than a section of purposes. */
export interface Topic {
  readonly region: Exclude<RegionKind, 'section'>;
  readonly topic?: Supplement['topic'];
}

/** Words that make a heading one of purposes, whatever else it names. */
const PURPOSES = /利用目的|に必要な|のための?$|特定個人情報|個人番号|オンライン資格確認|^その他$/u;

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/共同(?:して)?利用/u, { region: 'joint-use' }],
  [/開示|訂正|利用停止|利用の停止/u, { region: 'supplement', topic: 'disclosure-requests' }],
  [
    /第三者(?:への|に対する)?(?:情報)?提供|提供の制限/u,
    { region: 'supplement', topic: 'third-party-provision' },
  ],
  [/同意|オプトアウト/u, { region: 'supplement', topic: 'consent' }],
  [
    /安全管理|漏えい|安全確保|(?:個人情報|個人データ)の(?:適切な)?管理$/u,
    { region: 'supplement', topic: 'security' },
  ],
  [
    /(?:問い?合わ?せ|相談|苦情).*(?:窓口|先|部署|担当)|^個人情報(?:の?保護)?(?:に関する)?窓口$|^(?:個人情報に関する)?(?:お?問い?合わ?せ(?:先|窓口)?|(?:ご?連絡|照会|申出|送付)先|窓口|(?:ご?相談|受付|担当)(?:窓口|部署|課|係|者)?|(?:(?:ご?(?:連絡|照会|相談|意見|要望)|お?申し?出|お?問い?合わ?せ)(?:・|、|及び|又は)?)+(?:先|窓口))$/u,
    { region: 'contacts' },
  ],
  [/匿名加工|仮名加工/u, { region: 'supplement', topic: 'other' }],
  [/^附則(?:[（(].*[)）])?$/u, { region: 'supplement', topic: 'other' }],
  [/苦情/u, { region: 'supplement', topic: 'other' }],
];

/**
 * Returns what the heading of a part says of it; undefined for the heading of a section of purposes, or one that
 * names no topic.
 */
export function topicOf(title: string): Topic | undefined {
  const words = title.replace(/\s/gu, '');
  if (PURPOSES.test(words) && !/共同利用/u.test(words)) return undefined;
  return TOPICS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Returns whether the words of a heading are those of a section of purposes. */
export function isPurposes(title: string): boolean {
  return PURPOSES.test(title.replace(/\s/gu, ''));
}
