import type { Entry } from './entry.ts';

/** The particulars that a joint use is published with. Source: APPI art. 27(5)(iii). */
export type JointUseLabel = 'dataItems' | 'users' | 'purposes' | 'manager';

const LABELS: readonly (readonly [JointUseLabel, RegExp])[] = [
  [
    'dataItems',
    /^(?:(?:共同(?:して)?利用(?:する|される)?の?)?(?:個人)?(?:データ|情報)の?(?:項目|内容|種類)|共同(?:して)?利用(?:する|される)の?項目)(?:等)?$/u,
  ],
  [
    'users',
    /^(?:共同(?:して)?利用(?:する)?者|(?:個人データを)?共同(?:して)?利用する者|利用者)(?:の?範囲)?(?:等)?$/u,
  ],
  ['purposes', /^(?:(?:共同(?:して)?)?利用する者の|共同利用(?:する者)?の|共同利用における)?(?:利用)?目的$/u],
  [
    'manager',
    /^(?:(?:共同利用する)?(?:当該)?(?:個人)?(?:データ|情報)の)?管理(?:について|に)?の?責任(?:を有する)?者(?:の?(?:氏名|名称).*)?$|^管理責任者(?:の?(?:氏名|名称).*)?$/u,
  ],
];

/** How they are called below a heading that says that data is jointly used. */
const BRIEF: readonly (readonly [JointUseLabel, RegExp])[] = [
  ['dataItems', /^(?:対象)?(?:項目|データ|情報)$/u],
  ['users', /^(?:利用(?:者|先)の?)?範囲$/u],
  ['manager', /^責任者(?:名)?$/u],
];

/**
 * Returns which particular of a joint use a line is the label of; nothing for any other line. Below a heading of joint
 * use the labels may be brief.
 */
export function jointUseLabelOf(entry: Entry, isBrief = false): JointUseLabel | undefined {
  return labelPart(entry.text, isBrief)?.label;
}

/** A label at the head of a text. */
interface LabelPart {
  readonly label: JointUseLabel;
  /** The label with its colon. */
  readonly words: string;
  readonly rest: string;
}

/** Returns a label at the head of a text, with the words behind its colon or, where it is of joint use, its space. */
export function labelPart(text: string, isBrief = false): LabelPart | undefined {
  const colon = text.search(/[:：]/u);
  const whole = partAt(text, colon < 0 ? text.length : colon, 1, isBrief);
  if (whole) return whole;
  const [, before = '', space = ''] = /^(\S+)(\s+)\S/u.exec(text) ?? [];
  const isPlain = isBrief || /共同|責任/u.test(before);
  return isPlain && before !== '' ? partAt(text, before.length, space.length, isBrief) : undefined;
}

function partAt(text: string, end: number, sign: number, isBrief: boolean): LabelPart | undefined {
  const words = text
    .slice(0, end)
    .trim()
    .replace(/^[【〔[［<＜](.+)[】〕\]］>＞]$/u, '$1');
  const found = [...LABELS, ...(isBrief ? BRIEF : [])].find(([, pattern]) => pattern.test(words));
  return (
    found && { label: found[0], words: text.slice(0, end + sign).trim(), rest: text.slice(end + sign).trim() }
  );
}
