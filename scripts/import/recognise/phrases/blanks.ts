/** Stands for words that only the society knows. */
export const BLANK = '○○';

/** The name of the society if the document does not say it. */
export const BLANK_SOCIETY = '○○健康保険組合';
