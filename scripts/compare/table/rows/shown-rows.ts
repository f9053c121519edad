import type { Notice } from '../../../notice/notice.ts';
import { sectionNumber } from '../../../notice/style-marks.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { gravest } from '../../changes/meanings.ts';
import { ancestorsOf, type RevisionNode } from '../../changes/revision-tree.ts';
import { sectionName } from '../words/section-words.ts';
import type { Cell, Row, UnitRow } from './comparison-rows.ts';

/**
 * Returns the rows that a comparison table shows: rows that differ or have a remark, and the headings above them. Other
 * rows become 「（略）」; whole sections become their numbers. Parts that were added or removed together are one row.
 */
export function shownRows(all: readonly UnitRow[], comparison: Comparison): Row[] {
  const rows = all.filter((row) => isTelling(row) || !isSign(row));
  const headings = new Set(
    rows
      .filter(isTelling)
      .flatMap(({ oldUnit, nowUnit }) =>
        [oldUnit, nowUnit].flatMap((unit) =>
          unit ? [...(unit.part === '' ? [] : [unit.node]), ...ancestorsOf(unit.node)] : [],
        ),
      ),
  );
  const isShown = (row: UnitRow) => isTelling(row) || leadsTo(row, headings);
  const parts = runsOf(rows, (row) => topOf(row));
  const shown: Row[] = [];
  let left: UnitRow[] = [];
  const flush = () => {
    if (left.length > 0) shown.push(omittedSections(left, comparison));
    left = [];
  };
  for (const part of parts) {
    if (!part.some(isShown)) {
      left.push(...part);
      continue;
    }
    flush();
    for (const run of runsOf(part, (row) => isShown(row))) {
      if (run.some(isShown)) shown.push(...run);
      else shown.push(OMITTED);
    }
  }
  flush();
  return shown;
}

/** Returns the rows. Rows of parts that were added, removed or moved together become one. */
export function joinedRows(rows: readonly UnitRow[]): UnitRow[] {
  const joined: UnitRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && cameTogether(last, row)) joined[joined.length - 1] = union(last, row);
    else joined.push(row);
  }
  return joined;
}

function isTelling({ differs, remarks }: UnitRow): boolean {
  return differs || remarks.length > 0;
}

/** A template's own sign is left out without a 「（略）」. */
function isSign({ oldUnit, nowUnit }: UnitRow): boolean {
  return [oldUnit, nowUnit].some((unit) => unit?.isFixed && unit.part === 'sign');
}

/** Returns whether a row is a heading above a shown row. The whole notice has no such heading. */
function leadsTo({ oldUnit, nowUnit }: UnitRow, headings: ReadonlySet<RevisionNode>): boolean {
  return [oldUnit, nowUnit].some(
    (unit) =>
      unit !== undefined && unit.part === '' && unit.node.type !== 'notice' && headings.has(unit.node),
  );
}

/** Returns the section of a row, or another part that is separate in a notice. */
function topOf({ oldUnit, nowUnit }: UnitRow): unknown {
  const unit = nowUnit ?? oldUnit;
  if (!unit) return undefined;
  const chain = [unit.node, ...ancestorsOf(unit.node)];
  const top = chain.at(-2);
  return top?.parent && ['section', 'joint-use', 'supplement', 'contact'].includes(top.type) ? top : 'front';
}

function runsOf(rows: readonly UnitRow[], keyOf: (row: UnitRow) => unknown): UnitRow[][] {
  const runs: UnitRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0] && keyOf(last[0]) === keyOf(row)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

const NOTHING: Cell = { kind: 'omitted', sections: [] };
const OMITTED: Row = { old: NOTHING, now: NOTHING, changes: [], level: undefined, remarks: [] };

function omittedSections(rows: readonly UnitRow[], { old, now }: Comparison): Row {
  const numbers = (notice: Notice, unitOf: (row: UnitRow) => UnitRow['oldUnit']) => {
    const sections = rows.flatMap((row) => {
      const node = unitOf(row)?.node;
      return node?.type === 'section' ? [node] : [];
    });
    return sections.flatMap(
      ({ index }) => sectionNumber(index + 1, notice.content.style.sectionNumbering) ?? [],
    );
  };
  return {
    ...OMITTED,
    old: { kind: 'omitted', sections: runs(numbers(old, ({ oldUnit }) => oldUnit)) },
    now: { kind: 'omitted', sections: runs(numbers(now, ({ nowUnit }) => nowUnit)) },
  };
}

/** Returns 「１・２」, and 「３～６」 for more than two. */
function runs(numbers: readonly string[]): string[] {
  const names = numbers.map(sectionName);
  const [first, last] = [names[0], names.at(-1)];
  return names.length > 2 && first && last ? [`${first}～${last}`] : names;
}

function cameTogether(last: UnitRow, row: UnitRow): boolean {
  const [before, after] = [last.nowUnit ?? last.oldUnit, row.nowUnit ?? row.oldUnit];
  const isOneSided = !(last.oldUnit && last.nowUnit) && !(row.oldUnit && row.nowUnit);
  const onOneSide = Boolean(last.nowUnit) === Boolean(row.nowUnit);
  if (!isOneSided || !onOneSide || !before || !after || row.remarks.length > 0) return false;
  return before.node === after.node || ancestorsOf(after.node).includes(before.node);
}

function union(a: UnitRow, b: UnitRow): UnitRow {
  const lines = (x: Cell, y: Cell): Cell =>
    x.kind === 'lines' && y.kind === 'lines' ? { kind: 'lines', lines: [...x.lines, ...y.lines] } : x;
  const changes = [...new Set([...a.changes, ...b.changes])].sort((x, y) => x.number - y.number);
  return {
    ...a,
    old: lines(a.old, b.old),
    now: lines(a.now, b.now),
    changes,
    level: gravest(changes.map(({ level }) => level)),
  };
}
