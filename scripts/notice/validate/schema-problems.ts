import type { ErrorObject } from 'ajv';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { pointerTo } from '../source/json-pointer.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { contractorNamed } from './contractor-named.ts';
import { forbiddenCharacter } from './forbidden-character.ts';
import { at, atKey } from './place.ts';

type SchemaRule = (error: ErrorObject, document: SourceDocument) => Problem[];

/**
 * Returns one problem for each mistake that Ajv found, in Ajv's order. If a value has the wrong type, its other
 * mistakes are left out.
 */
export function schemaProblems(document: SourceDocument, errors: readonly ErrorObject[]): Problem[] {
  const ofWrongType = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !ofWrongType.has(instancePath))
    .flatMap((error) => ruleFor(error.keyword)(error, document));
}

const SCHEMA_RULES: Readonly<Record<string, SchemaRule>> = {
  required: (error, document) => {
    const property = String(error.params.missingProperty);
    const title = titleOf(propertiesOf(error)[property]) ?? property;
    return [problem('schema/required', { property, title }, at(document, error.instancePath))];
  },
  additionalProperties: (error, document) => {
    const property = String(error.params.additionalProperty);
    const known = nearest(property, Object.keys(propertiesOf(error)));
    const pointer = pointerTo(error.instancePath, property);
    return [
      problem(
        'schema/unknown-property',
        withoutUndefined({ property, nearest: known }),
        atKey(document, pointer),
      ),
    ];
  },
  type: (error, document) => [
    problem(
      'schema/type',
      { expected: String(error.params.type), actual: typeName(error.data) },
      at(document, error.instancePath),
    ),
  ],
  enum: (error, document) => {
    // Ajv gives the values of `enum` as a list.
    const allowed = (error.params.allowedValues as unknown[]).map(String);
    const value = typeof error.data === 'string' ? error.data : JSON.stringify(error.data);
    const known = nearest(value, allowed);
    return [
      problem(
        'schema/enum',
        {
          value,
          allowed: allowed.join('、'),
          property: lastKey(error),
          ...withoutUndefined({ nearest: known }),
        },
        at(document, error.instancePath),
      ),
    ];
  },
  pattern: (error, document) => (PATTERN_RULES[definitionOf(error)] ?? otherPattern)(error, document),
  not: (error, document) => [
    problem('schema/reserved-id', { value: String(error.data) }, at(document, error.instancePath)),
  ],
  minLength: (error, document) => [problem('text/empty', {}, at(document, error.instancePath))],
  maxLength: (error, document) => [
    problem('schema/too-long', { limit: Number(error.params.limit) }, at(document, error.instancePath)),
  ],
  minItems: (error, document) => [
    problem('schema/too-few', { limit: Number(error.params.limit) }, at(document, error.instancePath)),
  ],
  // The mistakes of the branch that applies have problems of their own.
  if: () => [],
  minimum: (error, document) => [outOfRange(error, document)],
  maximum: (error, document) => [outOfRange(error, document)],
};

/** The patterns of `$defs` that have a message of their own. */
const PATTERN_RULES: Readonly<Record<string, SchemaRule>> = {
  id: (error, document) => {
    const [value, place] = [String(error.data), at(document, error.instancePath)];
    const named = lastKey(error) === 'contractor' ? contractorNamed(value, document.value) : undefined;
    return [
      named === undefined
        ? problem('schema/id', { value }, place)
        : problem('reference/name-for-id', { name: value, id: named }, place),
    ];
  },
  date: (error, document) => [
    problem('schema/date', { value: String(error.data) }, at(document, error.instancePath)),
  ],
  line: (error, document) => textProblems(error, document),
  markdownLine: (error, document) => textProblems(error, document),
};

function otherPattern(error: ErrorObject, document: SourceDocument): Problem[] {
  const value = String(error.data);
  return [
    problem(
      'schema/pattern',
      { title: titleOf(error.parentSchema) ?? '', value },
      at(document, error.instancePath),
    ),
  ];
}

/** White space, and characters that are invisible. */
const NOTHING_TO_SEE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

function textProblems(error: ErrorObject, document: SourceDocument): Problem[] {
  const text = String(error.data);
  // `minLength` already reports this.
  if (text === '') return [];
  const found = forbiddenCharacter(text);
  if (!found) {
    const rule = NOTHING_TO_SEE.test(text) ? 'text/empty' : 'text/not-trimmed';
    return [problem(rule, {}, at(document, error.instancePath))];
  }
  const { index, codePoint, name } = found;
  const range = document.characterRangeOf(error.instancePath, index);
  const place = at(document, error.instancePath);
  return [
    problem(
      'text/forbidden-character',
      { codePoint, name, index: index + 1 },
      { ...place, ...withoutUndefined({ range }) },
    ),
  ];
}

function outOfRange(error: ErrorObject, document: SourceDocument): Problem {
  const { limit, comparison } = error.params;
  return problem(
    'schema/range',
    { limit: Number(limit), comparison: String(comparison) },
    at(document, error.instancePath),
  );
}

/** The schema uses only keywords that have a rule here. A new keyword needs a message of its own. */
function ruleFor(keyword: string): SchemaRule {
  const rule = SCHEMA_RULES[keyword];
  if (!rule) throw new Error(`There is no message for the keyword ${keyword}.`);
  return rule;
}

function propertiesOf({ parentSchema }: ErrorObject): Record<string, { readonly [key: string]: unknown }> {
  return parentSchema?.properties ?? {};
}

function titleOf(schema: { readonly [key: string]: unknown } | undefined): string | undefined {
  return typeof schema?.title === 'string' ? schema.title : undefined;
}

function definitionOf({ schemaPath }: ErrorObject): string {
  return /\$defs\/([^/]+)\//.exec(schemaPath)?.[1] ?? '';
}

function lastKey({ instancePath }: ErrorObject): string {
  return instancePath.split('/').at(-1) ?? '';
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
