import type { Mutation } from '../mutation.ts';
import type { RuleId } from '../rules/rules.ts';
import { annotationMutations, outlineMutations } from './annotation-mutations.ts';
import { catalogMutations } from './catalog-mutations.ts';
import { colourMutations } from './colour-mutations.ts';
import { contentMutations } from './content-mutations.ts';
import { fileMutations } from './file-mutations.ts';
import { fontMutations, fontTextMutations } from './font-mutations.ts';
import { metadataMutations } from './metadata-mutations.ts';
import { semanticsMutations, structureMutations, tableMutations } from './structure-mutations.ts';

/** How to break each rule. The compiler reports a rule that is missing here. */
export const MUTATIONS: Readonly<Record<RuleId, Mutation>> = {
  ...fileMutations,
  ...metadataMutations,
  ...catalogMutations,
  ...colourMutations,
  ...fontMutations,
  ...fontTextMutations,
  ...contentMutations,
  ...structureMutations,
  ...semanticsMutations,
  ...tableMutations,
  ...annotationMutations,
  ...outlineMutations,
};
