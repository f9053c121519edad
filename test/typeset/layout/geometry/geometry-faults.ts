import type { PageModel } from './page-model.ts';
import { hangingMarks } from './rules/hanging-marks.ts';
import { forbiddenBreaks } from './rules/line-breaks.ts';
import {
  loneClosing,
  loneLines,
  parted,
  partedGroups,
  partedRows,
  rowStarts,
  tableHeads,
} from './rules/page-breaks.ts';
import { beyondMargins, brackets, gaps, leftBaseline, unevenGaps, unevenLines } from './rules/spacing.ts';

/** The rules for the look of pages. Each reports the places that break it. */
export const GEOMETRY_RULES = {
  'lines/kinsoku': (model) => forbiddenBreaks('lines/kinsoku', model),
  'lines/telephone': (model) => forbiddenBreaks('lines/telephone', model),
  'lines/label': (model) => forbiddenBreaks('lines/label', model),
  'lines/name': (model) => forbiddenBreaks('lines/name', model),
  'lines/company': (model) => forbiddenBreaks('lines/company', model),
  'spacing/margins': beyondMargins,
  'spacing/lines': unevenLines,
  'spacing/baseline': leftBaseline,
  'spacing/gaps': gaps,
  'spacing/justified': unevenGaps,
  'spacing/brackets': brackets,
  'items/mark': hangingMarks,
  'pages/lead': parted,
  'pages/lone-line': loneLines,
  'pages/group': partedGroups,
  'pages/closing': loneClosing,
  'pages/table-head': tableHeads,
  'pages/row': partedRows,
  'pages/row-start': rowStarts,
} satisfies Record<string, (model: PageModel) => string[]>;

export type GeometryRule = keyof typeof GEOMETRY_RULES;

/** Returns each fault on the pages with the id of its rule. */
export function geometryFaults(model: PageModel): { rule: GeometryRule; says: string }[] {
  return Object.entries(GEOMETRY_RULES).flatMap(([rule, faultsIn]) =>
    // Object.entries only says that the keys are strings.
    faultsIn(model).map((says) => ({ rule: rule as GeometryRule, says })),
  );
}
