/** What stands for words that only the society knows. */
export const BLANK = '○○';

/** What the society's name is where a document does not say it. */
export const BLANK_SOCIETY = '○○健康保険組合';
