import type { AudienceWords, FieldSpec } from './field-spec.ts';
import { isRequiredAt, schemaAt } from './schema-at.ts';

/** Returns the field for the property at a pointer, whose indices do not matter. Throws if the schema has no such property. */
export function fieldAt(pointer: string, control: FieldSpec['control']): FieldSpec {
  const { title, audience = '', examples = [] } = schemaAt(pointer) ?? {};
  const words = AUDIENCES[audience];
  if (title === undefined || words === undefined) throw new Error(`The schema does not describe ${pointer}.`);
  const [example] = examples;
  return {
    property: pointer.slice(pointer.lastIndexOf('/') + 1),
    control,
    label: title,
    example: typeof example === 'string' ? example : undefined,
    audience: words,
    isRequired: isRequiredAt(pointer),
  };
}

const AUDIENCES: Readonly<Record<string, AudienceWords>> = {
  public: '公表',
  contractor: '委託先だけ',
  internal: '組合の内部',
};
