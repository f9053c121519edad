import { nearest } from '../../../problems/nearest.ts';
import { type Problem, problem, type Where } from '../../../problems/problem.ts';
import { HELPERS } from '../template-set.ts';
import { rangeOfLocation } from './parse-template.ts';
import { type Lookup, lookUp, type Scope, scopeAfterTest, scopeInside } from './scope.ts';
import { resolved, type ViewKind, type ViewSchema } from './view-schema.ts';

/** A parsed template and its file. */
export interface ParsedTemplate {
  readonly file: string;
  readonly ast: hbs.AST.Program;
}

/** What the check of a template needs. */
export interface CheckContext {
  readonly views: ViewSchema;
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
}

/** The context, with the partials checked so far: each by its name and the schema of what it was given. */
type Walk = CheckContext & { readonly walked: Set<string> };

/** Returns the problems of a template that prints a view of this schema. A partial's problems come where it is used. */
export function checkProgram(
  { file, ast }: ParsedTemplate,
  view: ViewSchema,
  context: CheckContext,
): Problem[] {
  const frames = [{ schema: view, sure: new Set<string>() }];
  return program(
    ast,
    { frames, root: view, inEach: false, file, depth: 0 },
    { ...context, walked: new Set() },
  );
}

const ANY: readonly ViewKind[] = ['leaf', 'string', 'markup', 'list', 'object', 'boolean'];
const PRINTABLE: readonly ViewKind[] = ['leaf', 'string', 'markup'];

/** How a helper's block is checked: the kinds it accepts, and the scopes of its two branches. */
interface Block {
  readonly takes: readonly ViewKind[];
  readonly scopes: (
    param: hbs.AST.PathExpression,
    schema: ViewSchema,
    scope: Scope,
    views: ViewSchema,
  ) => readonly [inside: Scope, otherwise: Scope];
}

const BLOCKS: Readonly<Record<(typeof HELPERS)[number], Block>> = {
  each: {
    takes: ['list'],
    scopes: (_, schema, scope, views) => [scopeInside(itemOf(schema, views), scope, true), scope],
  },
  with: {
    takes: ['object', 'leaf'],
    // `with this` keeps the scope, because Handlebars opens no new context for the same value.
    scopes: ({ parts }, schema, scope) => [
      parts.length === 0 ? scope : scopeInside(schema, scope, false),
      scope,
    ],
  },
  if: { takes: ANY, scopes: (param, _, scope, views) => [scopeAfterTest(param, scope, views), scope] },
  unless: { takes: ANY, scopes: (param, _, scope, views) => [scope, scopeAfterTest(param, scope, views)] },
};

function program(ast: hbs.AST.Program | undefined, scope: Scope, walk: Walk): Problem[] {
  return (ast?.body ?? []).flatMap((node) => statement(node, scope, walk));
}

function statement(node: hbs.AST.Statement, scope: Scope, walk: Walk): Problem[] {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      // The name of the type is enough to know the type of the statement.
      return mustache(node as hbs.AST.MustacheStatement, scope, walk);
    case 'BlockStatement':
      return block(node as hbs.AST.BlockStatement, scope, walk);
    case 'PartialStatement':
      return partial(node as hbs.AST.PartialStatement, scope, walk);
    default:
      return construct(node.type, node, scope);
  }
}

function mustache(node: hbs.AST.MustacheStatement, scope: Scope, { views }: Walk): Problem[] {
  const { path, params, hash, escaped } = node;
  if (!escaped) return construct('raw', node, scope);
  if (!isPath(path)) return construct(path.type, node, scope);
  if (params.length > 0 || hash?.pairs.length) return unknownHelper(path.original, path, scope);
  const lookup = lookUp(path, scope, views);
  if (!lookup.found) return unknownPath(lookup, path, scope);
  const { kind } = lookup;
  return PRINTABLE.includes(kind)
    ? unguarded(lookup, path, scope)
    : [problem('template/not-printable', { path: path.original, kind }, at(path, scope))];
}

function block(node: hbs.AST.BlockStatement, scope: Scope, walk: Walk): Problem[] {
  const { path, params, hash } = node;
  const helper = HELPERS.find((name) => name === path.original);
  if (!helper) return unknownHelper(path.original, path, scope);
  if (node.program?.blockParams?.length || hash?.pairs.length)
    return construct('block-parameters', path, scope);
  const [param, ...others] = params;
  if (!param || others.length > 0) return construct('arguments', path, scope);
  if (!isPath(param)) return construct(param.type, param, scope);
  const lookup = lookUp(param, scope, walk.views);
  if (!lookup.found) return unknownPath(lookup, param, scope);
  const { kind, schema } = lookup;
  const { takes, scopes } = BLOCKS[helper];
  if (!takes.includes(kind))
    return [problem('template/wrong-block', { helper, path: param.original, kind }, at(param, scope))];
  const [inside, otherwise] = scopes(param, schema, scope, walk.views);
  return [...program(node.program, inside, walk), ...program(node.inverse, otherwise, walk)];
}

/** A partial is checked wherever it is used, but only once for each schema of what it is given. */
function partial(node: hbs.AST.PartialStatement, scope: Scope, walk: Walk): Problem[] {
  const { name } = node;
  if (!isPath(name)) return construct('dynamic-partial', node, scope);
  const called = walk.partials.get(name.original);
  if (!called) {
    const known = nearest(name.original, [...walk.partials.keys()]);
    const params = { name: name.original, ...(known ? { nearest: known } : {}) };
    return [problem('template/unknown-partial', params, at(name, scope))];
  }
  const { given, problems } = givenTo(node, scope, walk);
  if (!given) return problems;
  // A partial that gives itself ever larger values would never end.
  if (scope.depth > 16) return construct('partial-nesting', node, scope);
  const key = `${name.original} ${JSON.stringify(given)}`;
  if (walk.walked.has(key)) return problems;
  walk.walked.add(key);
  const frames = [{ schema: given, sure: new Set<string>() }];
  const inside = { ...scope, frames, file: called.file, depth: scope.depth + 1 };
  return [...problems, ...program(called.ast, inside, walk)];
}

/** Returns the schema of what a partial sees: its context, with the named values added or replaced. */
function givenTo(
  { params, hash }: hbs.AST.PartialStatement,
  scope: Scope,
  { views }: Walk,
): { given?: ViewSchema; problems: Problem[] } {
  const [param] = params;
  const context = param ? needed(param, scope, views) : { schema: scope.frames.at(-1)?.schema, problems: [] };
  const named = (hash?.pairs ?? []).map(({ key, value }) => ({ key, ...needed(value, scope, views) }));
  const problems = [...context.problems, ...named.flatMap((one) => one.problems)];
  if (!context.schema || named.some(({ schema }) => !schema)) return { problems };
  if (named.length === 0) return { given: context.schema, problems };
  const base = resolved(context.schema, views);
  const properties = Object.fromEntries(
    named.flatMap(({ key, schema }) => (schema ? [[key, schema] as const] : [])),
  );
  const given: ViewSchema = {
    type: 'object',
    properties: { ...base.properties, ...properties },
    required: [...new Set([...(base.required ?? []), ...Object.keys(properties)])].sort(),
    ...(base.dependentRequired ? { dependentRequired: base.dependentRequired } : {}),
  };
  return { given, problems };
}

/** Returns the schema of a value given to a partial. The value must exist. */
function needed(
  node: hbs.AST.Expression,
  scope: Scope,
  views: ViewSchema,
): { schema?: ViewSchema | undefined; problems: Problem[] } {
  if (!isPath(node)) return { problems: construct(node.type, node, scope) };
  const lookup = lookUp(node, scope, views);
  if (!lookup.found) return { problems: unknownPath(lookup, node, scope) };
  return { schema: lookup.schema, problems: unguarded(lookup, node, scope) };
}

function itemOf(list: ViewSchema, views: ViewSchema): ViewSchema {
  const { items } = resolved(list, views);
  if (!items) throw new Error('A list in the schema of the views does not describe its items.');
  return items;
}

function unknownPath(
  { part, nearest: known }: Extract<Lookup, { found: false }>,
  path: hbs.AST.PathExpression,
  scope: Scope,
): Problem[] {
  const params = { path: path.original, part, ...(known ? { nearest: known } : {}) };
  return [problem('template/unknown-path', params, at(path, scope))];
}

function unguarded(
  { optional }: Extract<Lookup, { found: true }>,
  path: hbs.AST.PathExpression,
  scope: Scope,
): Problem[] {
  return optional ? [problem('template/unguarded', { path: path.original }, at(path, scope))] : [];
}

function unknownHelper(name: string, node: hbs.AST.Node, scope: Scope): Problem[] {
  const known = nearest(name, HELPERS);
  const params = { name, ...(known ? { nearest: known } : {}) };
  return [problem('template/unknown-helper', params, at(node, scope))];
}

function construct(name: string, node: hbs.AST.Node, scope: Scope): Problem[] {
  return [problem('template/construct', { construct: name }, at(node, scope))];
}

function at({ loc }: hbs.AST.Node, { file }: Scope): Where {
  return { file, range: rangeOfLocation(loc) };
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
