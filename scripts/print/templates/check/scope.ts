import { nearest } from '../../../problems/nearest.ts';
import { kindOf, resolved, type ViewKind, type ViewSchema } from './view-schema.ts';

/** A context in which paths of a template start. `sure` has the paths that a block around has tested: they exist. */
export interface Frame {
  readonly schema: ViewSchema;
  readonly sure: ReadonlySet<string>;
}

/** The contexts at a place in a template, innermost last, and the view that `@root` means. */
export interface Scope {
  readonly frames: readonly Frame[];
  readonly root: ViewSchema;
  /** Whether `@first`, `@last`, `@index` and `@key` exist here. */
  readonly inEach: boolean;
  /** The file of the place, and the number of partials that lead to it. */
  readonly file: string;
  readonly depth: number;
}

/** The result of following a path. */
export type Lookup =
  | {
      readonly found: true;
      readonly schema: ViewSchema;
      readonly kind: ViewKind;
      /** The value may be absent here, because no block around has tested it. */
      readonly optional: boolean;
    }
  | {
      readonly found: false;
      /** The first part that does not exist, and the name that was perhaps meant. */
      readonly part: string;
      readonly nearest?: string;
    };

const EACH_VARIABLES = ['first', 'last', 'index', 'key'];

/** Returns what a path means at a place. */
export function lookUp(path: hbs.AST.PathExpression, scope: Scope, views: ViewSchema): Lookup {
  if (path.data) return lookUpData(path, scope, views);
  const frame = scope.frames.at(-1 - path.depth);
  if (!frame) return { found: false, part: path.original };
  return walk(frame, path.parts, views);
}

/** Returns the scope inside a block that has tested the path. Only plain paths count, not `@…` or `this`. */
export function scopeAfterTest(path: hbs.AST.PathExpression, scope: Scope, views: ViewSchema): Scope {
  const index = scope.frames.length - 1 - path.depth;
  const frame = scope.frames[index];
  if (path.data || !frame || path.parts.length === 0) return scope;
  const name = path.parts.join('.');
  const sure = new Set([...frame.sure, name, ...dependentsOf(frame, path.parts, views)]);
  return { ...scope, frames: scope.frames.with(index, { ...frame, sure }) };
}

/** Returns the scope inside a block whose context has this schema. */
export function scopeInside(schema: ViewSchema, scope: Scope, inEach: boolean): Scope {
  return { ...scope, frames: [...scope.frames, { schema, sure: new Set() }], inEach: scope.inEach || inEach };
}

function lookUpData({ parts, original }: hbs.AST.PathExpression, scope: Scope, views: ViewSchema): Lookup {
  const [name = '', ...rest] = parts;
  if (name === 'root') return walk({ schema: scope.root, sure: new Set() }, rest, views);
  if (scope.inEach && EACH_VARIABLES.includes(name) && rest.length === 0)
    return { found: true, schema: { type: 'boolean' }, kind: 'boolean', optional: false };
  const known = nearest(name, scope.inEach ? ['root', ...EACH_VARIABLES] : ['root']);
  return { found: false, part: original, ...(known ? { nearest: `@${known}` } : {}) };
}

function walk(frame: Frame, parts: readonly string[], views: ViewSchema): Lookup {
  let schema = frame.schema;
  let optional = false;
  for (const [index, part] of parts.entries()) {
    const owner = resolved(schema, views);
    const properties = kindOf(schema, views) === 'object' ? (owner.properties ?? {}) : {};
    const property = Object.hasOwn(properties, part) ? properties[part] : undefined;
    if (!property) {
      const known = nearest(part, Object.keys(properties));
      return { found: false, part, ...(known ? { nearest: known } : {}) };
    }
    const name = parts.slice(0, index + 1).join('.');
    if (!owner.required?.includes(part) && !frame.sure.has(name)) optional = true;
    schema = property;
  }
  return { found: true, schema, kind: kindOf(schema, views), optional };
}

/** Returns the paths that always exist together with this path. */
function dependentsOf(frame: Frame, parts: readonly string[], views: ViewSchema): string[] {
  const owner = walk(frame, parts.slice(0, -1), views);
  if (!owner.found) return [];
  const dependents = resolved(owner.schema, views).dependentRequired?.[parts.at(-1) ?? ''] ?? [];
  return dependents.map((dependent) => [...parts.slice(0, -1), dependent].join('.'));
}
