import type { Problem } from './problem.ts';

/** Returns the problems without duplicates, sorted by file, line, column and rule. Texts are compared by code unit. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      compare(a.range?.start.line ?? 0, b.range?.start.line ?? 0) ||
      compare(a.range?.start.column ?? 0, b.range?.start.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
