import { groupHeading } from '../../../notice/group-headings.ts';
import type { Group } from '../../../notice/source.generated.ts';
import { areSameWords, identityOf } from '../../../notice/vocabulary/identity.ts';
import { BULLETS } from '../../../notice/vocabulary/list-marks.ts';
import { type Entry, isNote } from '../entry.ts';
import { wholeBracketed } from './bracketed.ts';

export type GroupKind = Group['kind'];

/** A line read as the heading of a group. */
export interface GroupHeading {
  readonly kind: GroupKind;
  /** The words of the heading, without brackets. */
  readonly heading: string;
  readonly open: string;
  readonly close: string;
  /** Whether its words show the kind of the group. If not, only its brackets make it a heading. */
  readonly isKnown: boolean;
}

const SOCIETY = '(?:当|本|各)?(?:健康保険|国民健康保険|健保|国保|共済)?(?:組合|健保)(?:連合会)?';
const ITSELF = '(?:(?:当|本|自)(?:健康保険|健保)?(?:組合|健保)|(?:健康保険|健保)組合|健保|組合)';
const OTHERS = `(?:(?:他の?|外部の?|第三者|(?=事業者|外部))(?:(?:個人情報取扱)?事業者|事業所|機関|団体|企業|会社|者)?|(?:外部|業務)?委託(?:先|業者|事業者)|${ITSELF}の?外部?)`;
const AND = '(?:・|、|や|及び|又は|または|若しくは|並びに)';
const HANDED = '(?:個人)?(?:情報|データ)?[のを]?(?:提供|共有|委託|連携)し?';
/** The society, named as the one that uses the data: 「当健保での利用」. */
const OWN = `${ITSELF}(?:等)?(?:自身|自ら)?(?:内|内部)?`;
const ENDING =
  '(?:する|している|される)?(?:に係る|にかかる|に関する|についての|を伴う|を伴なう|を行う)?の?(?:利用|提供|委託)?(?:事例|もの|場合|こと|ケース|目的|利用目的|利用|業務|事務)?';

/** The patterns of headings for each kind of group, the most specific ones first. */
const KINDS: readonly { readonly kind: GroupKind; readonly pattern: RegExp }[] = [
  { kind: 'reviewing-agency', pattern: /^審査支払機関(?:等)?(?:へ|への|に|との).*(?:提供|照会|連携)/u },
  {
    kind: 'received-from-other-bodies',
    pattern: /他(?:の)?(?:医療|行政)?(?:機関|保険者)(?:等)?(?:から|より)、?.*(?:受ける|受領|取得|照会)/u,
  },
  {
    kind: 'provided-to-other-bodies',
    pattern:
      /(?:組合|健保)が、?.*(?:情報|データ)を(?:他.*へ)?提供|他(?:の)?(?:医療保険者|行政)?(?:機関|保険者)(?:等)?(?:へ|に)、?.*情報を提供する/u,
  },
  {
    kind: 'internal',
    pattern: new RegExp(
      `^(?:${SOCIETY}|健保)?(?:等)?の?(?:内部|組合内|健保内)(?:で|に|において|における)?の?(?:個人情報の?)?(?:利用|活用)${ENDING}$`,
      'u',
    ),
  },
  {
    kind: 'internal',
    // 「当組合における利用目的」 is the title of a whole notice.
    pattern: new RegExp(
      `^${OWN}(?:での|における|において|が|で)(?:(?:個人(?:情報|データ)[のを])?(?:利用|使用|活用)(?:する|される)?(?:もの|場合|こと|事例)?|(?:行う|行なう)(?:業務|事務|もの|こと))$`,
      'u',
    ),
  },
  { kind: 'external', pattern: /^(?:外部|第三者)(?:への?)?(?:情報)?提供$/u },
  {
    kind: 'external',
    pattern:
      /^(?:外部(?:への?|の)?(?:業務|事務)?|業務|事務)の?委託(?:する|している|を行う)?(?:に係る|に関する|を伴う|による)?(?:事例|もの|場合|こと|業務|事務|利用)?$/u,
  },
  {
    kind: 'external',
    pattern: new RegExp(
      `^(?:(?:外部|業務)(?:への)?委託${AND})?${OTHERS}(?:等|など)?(?:へ|への|に|との|に対する)(?:の?${HANDED}${AND}{0,2}){1,3}${ENDING}$`,
      'u',
    ),
  },
];

/** The longest heading of a group, in characters. Longer lines say something themselves. */
const MAX_HEADING = 50;

/**
 * Returns a line read as the heading of a group, by its words, or by brackets around all of them; undefined if it is
 * not one.
 */
export function groupHeadingOf(entry: Entry): GroupHeading | undefined {
  if (isNote(entry) || entry.marks.some(({ kind }) => kind === 'number')) return undefined;
  if (BRIEF.test(entry.text) && entry.marks.some(({ family }) => ITEMS.test(family))) return undefined;
  return groupHeadingIn(entry.text);
}

/**
 * A heading as short as this is an item if an item's sign is before it, and a remark if it is in round brackets:
 * 「点検（外部委託）」.
 */
const BRIEF = /^(?:外部(?:への?|の)?(?:業務|事務)?|業務|事務)の?委託$/u;
const ITEMS = new RegExp(`^(?:[${BULLETS.ofItems}*-]|list)$`, 'u');

/** Returns the same for words alone. */
export function groupHeadingIn(text: string): GroupHeading | undefined {
  const bracketed = wholeBracketed(text);
  const heading = (bracketed?.inner ?? text).replace(/[:：]$/u, '').trim();
  if (heading === '' || heading.length > MAX_HEADING || heading.endsWith('。')) return undefined;
  const { open = '', close = '' } = bracketed ?? {};
  if ('（('.includes(open) && open !== '' && BRIEF.test(heading)) return undefined;
  const kind = kindOf(heading);
  if (kind) return { kind, heading, open, close, isKnown: true };
  const isClause = bracketed && /委託先|提供先|[0-9０-９]{3}/u.test(heading);
  return bracketed && !isClause && '【〔［[＜<〈《≪'.includes(open)
    ? { kind: 'other', heading, open, close, isKnown: false }
    : undefined;
}

/** Returns the kind of group that a heading's words name. */
export function kindOf(heading: string): GroupKind | undefined {
  const words = identityOf(heading);
  return KINDS.find(({ pattern }) => pattern.test(words))?.kind;
}

/** Returns the kind of a group, and its heading if the usual one would print other words, not only other characters. */
export function kindAndHeading({ kind, heading }: GroupHeading): Pick<Group, 'kind' | 'heading'> {
  const isUsual = kind !== 'other' && areSameWords(groupHeading({ id: 'any', kind }).text, heading);
  return isUsual ? { kind } : { kind, heading };
}
