import { COUNTED_ALONE } from '../../../../notice/amount.ts';

/**
 * Marks that always begin a new line: bullets, signs of notes, numbers in every writing, and the opening bracket of a
 * heading.
 */
const MARK = new RegExp(
  [
    '[・･•●◇◆■□▪▫◦‣▶►▷◎★☆※＊*➢✓✔]',
    // These also stand for names that are left out.
    '[○〇◯](?!\\s*[○〇◯年月日健県市]|\\s*$)',
    '[-–—―－‐−](?=[\\s（(①-⑳\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])',
    '[【〔［\\[<＜〈《「『](?=.{2,40}[】〕］\\]>＞〉》」』]\\s*$)',
    '[【〔［\\[]',
    '[(（]\\s*[0-9０-９一二三四五六七八九十ア-ンa-zａ-ｚ]{1,2}\\s*[)）]',
    '[0-9０-９]{1,2}\\s*[.．、)）・](?![0-9０-９])',
    `[0-9０-９]{1,2}(?=[ 　]+\\S)(?![ 　]*(?:[条項号]|${COUNTED_ALONE}))`,
    '[①-⓿❶-➓⑴-⒛Ⅰ-ⅿ]',
    '[IVX]{1,4}[.．、:：]',
    '[ア-ンa-zA-Z一二三四五六七八九十][.．、)）](?=[\\s]|[^\\x20-\\x7E])',
    '第\\s*[0-9０-９一二三四五六七八九十]+\\s*[条章節](?=[\\s　（(]|$)',
    // Extraction parts 「第 19 条」 too.
    '第[0-9０-９一二三四五六七八九十]+(?![0-9０-９一二三四五六七八九十]|\\s*[条章節項号回版類種者])(?=[\\s.．:：])',
    '[(（]注',
  ].join('|'),
  'u',
);

/** Returns whether the beginning of a line shows that something new begins, whatever stands before it. */
export function opensLine(text: string): boolean {
  return MARK.exec(text.trimStart())?.index === 0;
}
