import type { Rule } from '../rule.ts';
import { annotationRules } from './annotation-rules.ts';
import { catalogRules } from './catalog-rules.ts';
import { colourRules } from './colour-rules.ts';
import { contentRules } from './content-rules.ts';
import { fileRules } from './file-rules.ts';
import { fontRules } from './font-rules.ts';
import { fontTextRules } from './font-text-rules.ts';
import { metadataRules } from './metadata-rules.ts';
import { outlineRules } from './outline-rules.ts';
import { semanticsRules } from './semantics-rules.ts';
import { structureRules } from './structure-rules.ts';
import { tableRules } from './table-rules.ts';

const ALL = {
  ...fileRules,
  ...metadataRules,
  ...catalogRules,
  ...colourRules,
  ...fontRules,
  ...fontTextRules,
  ...contentRules,
  ...structureRules,
  ...semanticsRules,
  ...tableRules,
  ...annotationRules,
  ...outlineRules,
};

/** The name of a rule. It never changes. */
export type RuleId = keyof typeof ALL;

/** Every rule. */
export const RULES: Readonly<Record<RuleId, Rule>> = ALL;

/** The rules' names in the order of the table. */
// Object.keys of a record gives the keys of that record.
export const RULE_IDS = Object.keys(RULES) as RuleId[];
