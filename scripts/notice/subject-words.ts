import { identityOf } from './vocabulary/identity.ts';

const ENTRUSTED = /委託(?![先者元料費]|契約(?!に基づ|により)|を受け|され)/u;
const MY_NUMBER = /特定個人情報|個人番号(?!カード)|マイナンバー(?!カード)/u;
const MY_NUMBER_ACT = /番号法|番号の利用等に関する法律/u;

/**
 * Whether a text says that the society entrusts work to others. Supervising or paying contractors, or working for
 * another body, does not count.
 */
export function saysEntrusted(text: string): boolean {
  return ENTRUSTED.test(identityOf(text));
}

/** Whether a text names My Number (特定個人情報) or its Act. The card (マイナンバーカード) alone does not count. */
export function saysMyNumber(text: string): boolean {
  const words = identityOf(text);
  return MY_NUMBER.test(words) || MY_NUMBER_ACT.test(words);
}

/** Whether everything under a heading is about My Number. A heading that only names the Act is not. */
export function isHeadingOnMyNumber(heading: string): boolean {
  return MY_NUMBER.test(identityOf(heading));
}
