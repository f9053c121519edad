/** What is counted by a figure before it. */
const UNIT = '(?:年|月|日|時|分|件|回|円|名|人|歳|割|倍)';
const ALWAYS = '％|%|か所|箇所|以上|以下';

/**
 * A regular expression's source: what behind a figure and its sign says that it counts something. 「1．年 」 does, and
 * 「1．年金」 does not.
 */
export const COUNTED = `${UNIT}(?:\\P{Script=Han}|$)|${ALWAYS}`;

/** The same behind a figure alone, where more words can go on with the unit: 「30 日以内」, 「5 年間」. */
export const COUNTED_ALONE = `${COUNTED}|${UNIT}[以未目前後内余超分度末中]|[年月日時分]間(?!外)`;
