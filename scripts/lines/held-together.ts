import { COST, type Cost } from './break-costs.ts';

/** Words that no line end should part, wherever they stand: what a break within them costs. */
const PATTERNS: readonly (readonly [RegExp, Cost])[] = [
  // 03-1234-5678, (03)1234-5678, 0120(000)000
  [/[(（]?[0-9０-９]{2,5}[)）\-－‐‑–ー(（][0-9０-９]{1,4}[-－‐‑–ー)）][0-9０-９]{3,4}/gu, COST.held],
  // TEL 03-…, 電話：03-…
  [
    /(?:TEL|Tel|FAX|Fax|ＴＥＬ|ＦＡＸ|電話|電話番号|ファクス|ファックス|内線)[\s\u3000]*[:：.]?[\s\u3000]*(?=[(（]?[0-9０-９])[(（]?[0-9０-９]/gu,
    COST.glued,
  ],
  // （株）○○, ○○（株）
  [
    /[^\s\u3000、。]?[(（](?:株|有|合|資|社|財|一社|一財|公社|公財|医|学|福)[)）][^\s\u3000、。]?/gu,
    COST.glued,
  ],
  // 第19条第8号 may part between its figures and 条 nowhere, but before 第 it may.
  [
    /第[\s\u3000]?[0-9０-９一二三四五六七八九十百]+[\s\u3000]?(?:条|項|号|編|章|節|款|回|版)(?:の[0-9０-９一二三四五六七八九十]+)?/gu,
    COST.glued,
  ],
  // 令和8年, 12月, 31日
  [/(?:明治|大正|昭和|平成|令和)[\s\u3000]?(?:[0-9０-９]+|元)[\s\u3000]?年/gu, COST.glued],
  [/[0-9０-９]+[\s\u3000]?(?:年度?|月|日|時|分|円|名|件|社|歳|条|項|号|か月|ヶ月)/gu, COST.glued],
];

/**
 * Returns what a break before each UTF-16 unit of a text costs for the words that it would part; only places that
 * cost something are there.
 */
export function heldTogether(text: string): Map<number, Cost> {
  const costs = new Map<number, Cost>();
  for (const [pattern, cost] of PATTERNS) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      for (let at = index + 1; at < index + match.length; at += 1) {
        costs.set(at, Math.max(cost, costs.get(at) ?? 0) as Cost);
      }
    }
  }
  return costs;
}
