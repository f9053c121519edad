import type { ValidateFunction } from 'ajv/dist/2020.js';

/** What was compiled beforehand. It counts only while what is read has the hash of what it was compiled from. */
export interface Precompiled {
  readonly validator?: {
    /** SHA-256 of the schema's text. */
    readonly hash: string;
    readonly load: () => Promise<{ default: ValidateFunction }>;
  };
  /** Templates by the SHA-256 of their texts. */
  readonly templates?: () => Promise<{ default: Readonly<Record<string, TemplateSpecification>> }>;
}

/** Nothing, but in the bundle: `bundle/precompile.ts` puts another module in this one's place. */
export const PRECOMPILED: Precompiled = {};
