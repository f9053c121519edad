import type { Entry } from '../entry.ts';

/** The particulars that must be published of a joint use. Source: APPI art. 27(5)(iii). */
export type JointUseLabel = 'dataItems' | 'users' | 'purposes' | 'manager';

/** Two more kinds of label: why data is jointly used, and with whom the work is done. */
type Kind = JointUseLabel | 'reason' | 'partners';

const DATA = '(?:個人)?(?:データ|情報)(?:[（(][^（()）]{2,8}[)）])?';
const JOINTLY = '共同(?:して|で)?';
/** Data of any name, next to a word of use: 「レセプトデータ」, 「健診結果等」. */
const ANY_DATA = `(?:${DATA}|[\\p{Script=Han}\\p{Script=Katakana}ー]{0,10}(?:データ|情報)(?:等|など)?)`;

const LABELS: readonly (readonly [Kind, RegExp])[] = [
  [
    'dataItems',
    patternOf(
      `(?:${DATA}の?(?:項目?|内容|種類)|(?:${JOINTLY}利用(?:する|される)?の?|利用(?:する|される))${ANY_DATA}の?(?:項目?|内容|種類)|${JOINTLY}利用(?:する|される)の?項目)(?:等)?`,
    ),
  ],
  [
    'users',
    patternOf(
      `(?:(?:${JOINTLY}利用(?:する)?者|(?:${ANY_DATA}を)?${JOINTLY}利用する者|利用者)(?:の?範囲)?(?:等)?|${JOINTLY}利用(?:者の事業主|の範囲)|(?:${ANY_DATA}を)?(?:取り?扱う|利用する)(?:人|者)の範囲)`,
    ),
  ],
  ['partners', patternOf('共同(?:事業|利用)の?(?:相手[先方]|先|会社)')],
  [
    'purposes',
    patternOf(
      `(?:(?:${ANY_DATA}を)?(?:${JOINTLY})?(?:利用する者|取り?扱う(?:人|者))の|共同利用(?:する?者)?の?|共同利用における|共同で利用する)?(?:利用)?目的`,
    ),
  ],
  [
    'manager',
    patternOf(
      `(?:(?:共同利用する)?(?:当該)?${ANY_DATA}の?)?管理(?:について|に関する|に)?の?(?:(?:当|本)?(?:健康保険|健保)?組合における)?責任(?:を有する)?者(?:の?(?:氏名|名称).*)?`,
    ),
  ],
  [
    'reason',
    patternOf(`(?:共同事業で)?(?:${DATA}を)?(?:${JOINTLY})?利用する(?:趣旨|旨|理由)|共同利用の趣旨`),
  ],
];

function patternOf(words: string): RegExp {
  return new RegExp(`^(?:${words})(?:について)?$`, 'u');
}

/** Short labels. They count only below a heading that says that data is jointly used. */
const BRIEF: readonly (readonly [Kind, RegExp])[] = [
  ['dataItems', /^(?:対象)?(?:項目|データ|情報)$/u],
  ['users', /^(?:利用(?:者|先)の?)?範囲$/u],
  ['manager', /^責任者(?:名)?$/u],
  ['reason', /^趣旨$/u],
];

/** The part of the notice for the words below a label. */
const PLACES: Readonly<Record<Kind, JointUseLabel | 'lead'>> = {
  dataItems: 'dataItems',
  users: 'users',
  partners: 'users',
  purposes: 'purposes',
  manager: 'manager',
  reason: 'lead',
};

/**
 * Returns which particular of a joint use a line is the label of; undefined for any other line. `isBrief` allows the
 * short labels.
 */
export function jointUseLabelOf(entry: Entry, isBrief = false): JointUseLabel | undefined {
  const place = labelPart(entry.text, isBrief)?.place;
  return place === 'lead' ? undefined : place;
}

/** A label at the beginning of a text. */
interface LabelPart {
  readonly kind: Kind;
  readonly place: JointUseLabel | 'lead';
  /** The label with its colon. */
  readonly words: string;
  readonly rest: string;
}

/**
 * Returns the label at the beginning of a text, with the words after its colon; undefined if there is none. A space is
 * enough after a label that names joint use, or if `isSpaced`.
 */
export function labelPart(text: string, isBrief = false, isSpaced = isBrief): LabelPart | undefined {
  const colon = text.search(/[:：]/u);
  const whole = partAt(text, colon < 0 ? text.length : colon, 1, isBrief);
  if (whole) return whole;
  const [, before = '', space = ''] = /^(\S+)(\s+)\S/u.exec(text) ?? [];
  const isPlain = isSpaced || /共同|責任/u.test(before);
  return isPlain && before !== '' ? partAt(text, before.length, space.length, isBrief) : undefined;
}

function partAt(text: string, end: number, sign: number, isBrief: boolean): LabelPart | undefined {
  const words = text
    .slice(0, end)
    .replace(/\s/gu, '')
    .replace(/^[【〔[［<＜](.+)[】〕\]］>＞]$/u, '$1');
  const found = [...LABELS, ...(isBrief ? BRIEF : [])].find(([, pattern]) => pattern.test(words));
  if (!found) return undefined;
  const [kind] = found;
  const rest = text.slice(end + sign).trim();
  return { kind, place: PLACES[kind], words: text.slice(0, end + sign).trim(), rest };
}
