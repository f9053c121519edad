const ENTRUSTED = /委託(?![先者元料費]|契約(?!に基づ|により)|を受け|され)/u;
const MY_NUMBER = /特定個人情報|個人番号(?!カード)|マイナンバー(?!カード)/u;
const MY_NUMBER_ACT = /番号法|番号の利用等に関する法律/u;

/** Whether a text says that the society entrusts work; to supervise or pay contractors, or to work for another, is none. */
export function saysEntrusted(text: string): boolean {
  return ENTRUSTED.test(text);
}

/** Whether a text names My Number (特定個人情報) or its Act; the card alone is no number. */
export function saysMyNumber(text: string): boolean {
  return MY_NUMBER.test(text) || MY_NUMBER_ACT.test(text);
}

/** Whether all under a heading is on My Number; one that only mentions the Act is not on it. */
export function isHeadingOnMyNumber(heading: string): boolean {
  return MY_NUMBER.test(heading);
}
