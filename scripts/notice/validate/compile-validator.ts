import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** The settings of every validator, compiled at run time or in the build. */
export const AJV_OPTIONS = { strict: true, allErrors: true, verbose: true } as const;

/** Returns an Ajv that knows `audience`, the schemas' own keyword. It is only an annotation. */
export function newAjv(options: object = {}): Ajv2020 {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, ...options });
  ajv.addKeyword({ keyword: 'audience', schemaType: 'string' });
  return ajv;
}

/** Returns the validator of a schema (draft 2020-12). Throws if the schema itself is wrong. */
export function compileValidator(schema: object): ValidateFunction {
  return newAjv().compile(schema);
}
