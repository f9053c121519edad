import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import { type Entry, wholeText } from '../entry.ts';

/** What pages and programs print around a text. */
const FURNITURE: readonly RegExp[] = [
  // page numbers: - 1 -, 1/3, 2ページ, P.2
  new RegExp(
    `^[${DASHES_AND_PROLONGED}\\s]*(?:p\\.?|P\\.?)?\\s*${DIGIT}{1,3}\\s*(?:[/／]\\s*${DIGIT}{1,3})?\\s*(?:ページ|頁)?[${DASHES_AND_PROLONGED}\\s]*$`,
    'u',
  ),
  // where one is on a site: HOME > 組合の紹介 > 利用目的
  /^(?:HOME|Home|ホーム|トップ(?:ページ)?|TOP)\s*(?:[>＞›»≫/／]|$)/u,
  /^(?:ページ(?:内|の)?.*(?:リンク|位置)(?:です)?。?|現在(?:表示|の).*(?:ページ|位置).*)$/u,
  /^(?:(?:この)?ページの?(?:先頭|トップ|上)(?:へ|に)(?:戻る|もどる)?|[|｜\s]*(?:前(?:の)?(?:ページ)?(?:へ|に)?)?(?:戻る|もどる)|トップ(?:ページ)?(?:へ|に)(?:戻る|もどる)|(?:▲|↑)?\s*(?:PAGE|Page|ページ)\s*(?:TOP|Top|トップ)(?:へ|に)?(?:戻る|もどる)?|印刷(?:する|用ページ)?|閉じる|本文へ(?:移動|ジャンプ)?(?:する)?|メニュー|サイトマップ|文字サイズ.*)$/u,
  // tables of contents: 目次, 1 保険給付 ……… 3
  /^.{1,60}?[\s　]*(?:[･・.．…‥·]\s*){4,}\s*[0-9０-９]{1,3}$/u,
  // typed rules, and the sign before the signature of a mail
  /^(?:([-=＝━─―—–_＿*＊~〜～＊])\1{4,}|-- ?)$/u,
  /^(?:Copyright|COPYRIGHT|©|\(C\)|（C）)/u,
];

/** Returns whether a line belongs to the page and not to the text. */
export function isFurniture(entry: Entry): boolean {
  const text = wholeText(entry);
  return text.length <= 80 && FURNITURE.some((pattern) => pattern.test(text));
}
