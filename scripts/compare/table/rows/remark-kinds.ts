/** What the column of remarks may say: what happened to the row, and what people wrote. */
export const REMARK_KINDS = ['kinds', 'own'] as const;

export type RemarkKind = (typeof REMARK_KINDS)[number];
