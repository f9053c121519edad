import type { Rule } from '../drawn/glyph.ts';

/** A cell of a table: its row, its column, and the box that rules draw around it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly box: Rule;
}

/** A table drawn with rules. */
export interface Grid {
  readonly box: Rule;
  readonly rows: number;
  readonly columns: number;
  /** Row by row, from left to right. A cell that spans others is listed once, where it begins. */
  readonly cells: readonly GridCell[];
}

/** How far apart rules may be that meet, in points. */
const JOINT_PT = 3;
/** More rules than this are a drawing. */
const MOST_RULES = 4000;
const MOST_LINES = 400;

/** Returns the tables that rules draw: groups of rules that meet and enclose at least two cells. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  return groups(rules).flatMap((group) => gridOf(group));
}

function groups(rules: readonly Rule[]): Rule[][] {
  const open = new Set(rules);
  const found: Rule[][] = [];
  for (const rule of rules) {
    if (!open.delete(rule)) continue;
    const group = [rule];
    for (const member of group) {
      for (const other of open) {
        if (!meets(member, other)) continue;
        open.delete(other);
        group.push(other);
      }
    }
    if (group.length > 3) found.push(group);
  }
  return found;
}

function meets(a: Rule, b: Rule): boolean {
  return (
    a.x1 - JOINT_PT <= b.x2 && b.x1 - JOINT_PT <= a.x2 && a.y1 - JOINT_PT <= b.y2 && b.y1 - JOINT_PT <= a.y2
  );
}

function gridOf(rules: readonly Rule[]): Grid[] {
  const flat = rules.filter(isFlat);
  const steep = rules.filter((rule) => !isFlat(rule));
  const xs = places(steep.map(({ x1, x2 }) => (x1 + x2) / 2));
  const ys = places(flat.map(({ y1, y2 }) => (y1 + y2) / 2));
  if (xs.length < 2 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return [];
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const isParted = (row: number, column: number, side: 'right' | 'below') => {
    const [left = 0, right = 0] = [xs[column], xs[column + 1]];
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
    return side === 'right'
      ? steep.some((rule) => covers(rule.y1, rule.y2, top, bottom) && isNear(rule.x1, right))
      : flat.some((rule) => covers(rule.x1, rule.x2, left, right) && isNear(rule.y1, bottom));
  };
  const cells = cellsOf(xs, ys, isParted);
  if (cells.length < 2) return [];
  const box = { x1: xs[0] ?? 0, y1: ys[0] ?? 0, x2: xs[columns] ?? 0, y2: ys[rows] ?? 0 };
  return [{ box, rows, columns, cells }];
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  isParted: (row: number, column: number, side: 'right' | 'below') => boolean,
): GridCell[] {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, bottom] = [column, row];
      while (right < xs.length - 2 && !isParted(row, right, 'right') && !taken.has(`${row} ${right + 1}`))
        right += 1;
      while (bottom < ys.length - 2 && !isParted(bottom, column, 'below')) bottom += 1;
      for (let y = row; y <= bottom; y += 1) for (let x = column; x <= right; x += 1) taken.add(`${y} ${x}`);
      const box = { x1: xs[column] ?? 0, y1: ys[row] ?? 0, x2: xs[right + 1] ?? 0, y2: ys[bottom + 1] ?? 0 };
      cells.push({ row, column, box });
    }
  }
  return cells;
}

function isFlat({ x1, y1, x2, y2 }: Rule): boolean {
  return x2 - x1 >= y2 - y1;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= JOINT_PT;
}

/** Returns whether a rule runs along most of an edge. */
function covers(from: number, to: number, start: number, end: number): boolean {
  return Math.min(to, end) - Math.max(from, start) > (end - start) * 0.6;
}

/** Returns values in ascending order. Values that are nearly the same are listed once. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || !isNear(last, value)) found.push(value);
  }
  return found;
}
