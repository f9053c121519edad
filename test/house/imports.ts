import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = 'scripts';

/** `from '…'` of imports and exports, `import('…')` of code and of types, and a bare `import '…'`. */
const SPECIFIER = /\b(?:from|import)\s*\(?\s*'([^']+)'/gu;

/** Returns every module of the program by its path below `scripts`, with the modules it imports, types included. */
export function importsByModule(): ReadonlyMap<string, readonly string[]> {
  const modules = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/u.test(path));
  return new Map(modules.map((module) => [module, importsOf(module)]));
}

/** Returns the wing of a module: the first folder of its path. */
export function wingOf(module: string): string {
  return module.replace(/\/.*$/u, '');
}

/** Returns the shortest circle of imports through each module that is in one. Each circle is returned once. */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found = new Map<string, string[]>();
  for (const module of imports.keys()) {
    const circle = circleThrough(module, imports);
    const members = [...(circle ?? [])].sort().join(' ');
    if (circle && !found.has(members)) found.set(members, circle);
  }
  return [...found.values()];
}

function circleThrough(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const module of queue) {
    for (const next of imports.get(module) ?? []) {
      if (next === start) return pathTo(module, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, module);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}

function importsOf(module: string): string[] {
  const text = readFileSync(join(ROOT, module), 'utf8');
  return [...text.matchAll(SPECIFIER)].flatMap(([, specifier = '']) => {
    if (!specifier.startsWith('.') || specifier.endsWith('.json')) return [];
    const path = posix.normalize(posix.join(posix.dirname(module), specifier));
    return path.startsWith('../') ? [] : [path];
  });
}
