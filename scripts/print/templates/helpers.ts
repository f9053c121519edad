/** The only helpers that templates have. */
export const HELPERS = ['each', 'if', 'unless', 'with'] as const;
