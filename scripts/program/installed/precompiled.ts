import type { ValidateFunction } from 'ajv/dist/2020.js';

/**
 * What was compiled when the program was built. It is used only if the hash of the text that it was compiled from is
 * the same as the hash of the text now.
 */
export interface Precompiled {
  readonly validator?: {
    /** SHA-256 of the schema's text. */
    readonly hash: string;
    readonly load: () => Promise<{ default: ValidateFunction }>;
  };
  /** The templates, by the SHA-256 of their texts. */
  readonly templates?: () => Promise<{ default: Readonly<Record<string, TemplateSpecification>> }>;
}

/** Empty here. In the bundle, `bundle/precompile.ts` replaces this module. */
export const PRECOMPILED: Precompiled = {};
