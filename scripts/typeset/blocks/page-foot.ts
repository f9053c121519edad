import type { PdfText } from './doc-definition.ts';
import type { LayoutMetrics } from './layout-metrics.ts';

/** The font size of a page's foot, and the width that its line reserves for the page number. */
export const FOOT = { fontSizePt: 9, numberPt: 60 };

/** Returns the foot of a page. It is furniture, so it has no structure element. */
export function footBlock(foot: string, page: number, pages: number, { margins }: LayoutMetrics): PdfText {
  return {
    text: [{ text: footText(foot, page, pages) }],
    alignment: 'center',
    fontSize: FOOT.fontSizePt,
    margin: [margins.left, margins.bottom * 0.3, margins.right, 0],
  };
}

/** Returns the longest beginning of a name that fits with 「…」 after it. */
export function shortenedToFit(name: string, fits: (text: string) => boolean): string {
  const characters = [...name];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('')}…`;
}

/** Returns the words of a foot: 「○○健康保険組合　主な利用目的（令和8年4月1日改正）　1／3」 */
export function footText(foot: string, page: number, pages: number): string {
  return `${foot}　${page}／${pages}`;
}
