/** Units of a count, which follow a number. */
const UNIT = '(?:年|月|日|時|分|件|回|円|名|人|歳|割|倍)';
const ALWAYS = '％|%|か所|箇所|以上|以下';

/**
 * Source of a regular expression. What it matches, after a number and its sign, shows that the number is a count: it
 * matches in 「1．年 」 but not in 「1．年金」.
 */
export const COUNTED = `${UNIT}(?:\\P{Script=Han}|$)|${ALWAYS}`;

/** The same, directly after a number. Here more words may continue the unit: 「30 日以内」, 「5 年間」. */
export const COUNTED_ALONE = `${COUNTED}|${UNIT}[以未目前後内余超分度末中]|[年月日時分]間(?!外)`;
