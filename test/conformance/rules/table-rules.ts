import { PdfName } from '../reader/pdf-values.ts';
import type { RuleTable } from '../rule.ts';
import { attribute, ofRole, rolesIn } from './element-queries.ts';
import { rowWidths } from './table-grid.ts';

const TABLE_PARTS = /^(Caption )?(TR( TR)*|(THead )?TBody( TBody)*( TFoot)?)( Caption)?$/;

/** Tables (ISO 14289-1, 7.5). */
export const tableRules = {
  'structure/table-columns': {
    clause: 'ISO 14289-1, 7.2 and 7.5; ISO 32000-1, 14.8.4.3.4',
    says: 'All rows of a table are equally wide, and no cells overlap, spans counted.',
    *check(pdf) {
      for (const table of ofRole(pdf, 'Table')) {
        const widths = rowWidths(table);
        if (widths.some((width) => width !== widths[0])) yield `${table.path}: ${widths.join(', ')}`;
      }
    },
  },
  'structure/table-headers': {
    clause: 'ISO 14289-1, 7.5',
    says: 'A table has heads.',
    *check(pdf) {
      for (const { path } of ofRole(pdf, 'Table')) {
        if (!pdf.structure.elements.some((cell) => cell.role === 'TH' && cell.path.startsWith(`${path} >`)))
          yield path;
      }
    },
  },
  'structure/header-scope': {
    clause: 'ISO 14289-1, 7.5',
    says: 'A head says whether it is for its row, its column or both.',
    *check(pdf) {
      for (const head of ofRole(pdf, 'TH')) {
        const scope = attribute(head, 'Table', 'Scope');
        if (!(scope instanceof PdfName) || !/^(Row|Column|Both)$/.test(scope.name)) yield head.path;
      }
    },
  },
  'structure/table-parts': {
    clause: 'ISO 32000-1, 14.8.4.3.4, table 337',
    says: 'A table is rows alone, or a head, bodies and a foot in that order; its caption is first or last.',
    check: (pdf) =>
      ofRole(pdf, 'Table')
        .filter((table) => !TABLE_PARTS.test(rolesIn(table)))
        .map((table) => `${table.path}: ${rolesIn(table)}`),
  },
} as const satisfies RuleTable;
