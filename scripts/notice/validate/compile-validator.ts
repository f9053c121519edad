import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** Settings of every validator, compiled when needed or beforehand. */
export const AJV_OPTIONS = { strict: true, allErrors: true, verbose: true } as const;

/** Returns an Ajv that knows the schemas' own keyword `audience`, an annotation. */
export function newAjv(options: object = {}): Ajv2020 {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, ...options });
  ajv.addKeyword({ keyword: 'audience', schemaType: 'string' });
  return ajv;
}

/** Returns the validator of a schema of the 2020-12 draft. Throws where the schema itself is wrong. */
export function compileValidator(schema: object): ValidateFunction {
  return newAjv().compile(schema);
}
