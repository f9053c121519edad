import type { Entry } from './entry.ts';

/** The particulars that a joint use is published with. Source: APPI art. 27(5)(iii). */
export type JointUseLabel = 'dataItems' | 'users' | 'purposes' | 'manager';

const LABELS: readonly (readonly [JointUseLabel, RegExp])[] = [
  [
    'dataItems',
    /^(?:共同(?:して)?利用(?:する|される)?)?(?:個人)?(?:データ|情報)の?(?:項目|内容|種類)(?:等)?$/u,
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

/** Returns which particular of a joint use a line is the label of; nothing for any other line. */
export function jointUseLabelOf(entry: Entry): JointUseLabel | undefined {
  return labelPart(entry.text)?.label;
}

/** Returns a label at the head of a text, with the words behind its colon. */
export function labelPart(
  text: string,
): { readonly label: JointUseLabel; readonly words: string; readonly rest: string } | undefined {
  const colon = text.search(/[:：]/u);
  const words = (colon < 0 ? text : text.slice(0, colon))
    .trim()
    .replace(/^[【〔[［<＜](.+)[】〕\]］>＞]$/u, '$1');
  const found = LABELS.find(([, pattern]) => pattern.test(words));
  if (!found) return undefined;
  return {
    label: found[0],
    words: colon < 0 ? text : text.slice(0, colon + 1),
    rest: colon < 0 ? '' : text.slice(colon + 1).trim(),
  };
}
