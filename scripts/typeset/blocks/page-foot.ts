import type { PdfText } from './doc-definition.ts';
import type { LayoutMetrics } from './layout-metrics.ts';

/** The size of the foot of a page, and how much of its line is left for the page's number. */
export const FOOT = { fontSizePt: 9, numberPt: 60 };

/** Returns the foot of a page: furniture, which belongs to no element of the structure. */
export function footBlock(foot: string, page: number, pages: number, { margins }: LayoutMetrics): PdfText {
  return {
    text: [{ text: footText(foot, page, pages) }],
    alignment: 'center',
    fontSize: FOOT.fontSizePt,
    margin: [margins.left, margins.bottom * 0.3, margins.right, 0],
  };
}

/** Returns as much of a name as fits with 「…」 behind it. */
export function shortened(name: string, fits: (text: string) => boolean): string {
  const characters = [...name];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('')}…`;
}

/** 「○○健康保険組合　主な利用目的（令和8年4月1日改正）　1／3」 */
export function footText(foot: string, page: number, pages: number): string {
  return `${foot}　${page}／${pages}`;
}
