import type { Row } from './comparison-rows.ts';
import { HEADING_ROLES, type LineRole } from './printed-units.ts';

/** Returns whether a row ends with a heading, so that it belongs to the next row. */
export function endsWithHeading(row: Row): boolean {
  return rolesOf(row, -1).some((role) => HEADING_ROLES.has(role));
}

/** Returns whether the row is only the heading of a section. */
export function isSection(row: Row): boolean {
  return rolesOf(row, 0).includes('heading') && rolesOf(row, -1).every((role) => role === 'heading');
}

/** Returns the roles of the lines at one place in both cells. */
function rolesOf({ old, now }: Row, place: number): LineRole[] {
  return [old, now].flatMap((cell) => (cell.kind === 'lines' ? (cell.lines.at(place)?.role ?? []) : []));
}
