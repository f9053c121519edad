import { childOf, parentOf, valueAt } from '../../notice/source/json-places.ts';
import type { Problem, ProblemOf } from '../../problems/problem.ts';
import type { RuleId } from '../../problems/rules.ts';

/**
 * Returns whether a reference rule found a problem only because something was left out of the source. Such a problem is
 * not the clerk's: what was left out has a problem of its own. `leftOut` are the places in the source; the pointers of
 * the problems are those of the source too.
 */
export function onlyByLeavingOut(
  source: unknown,
  leftOut: ReadonlySet<string>,
): (problem: Problem) => boolean {
  if (leftOut.size === 0) return () => false;
  const known = new Map<string, ReadonlySet<string>>();
  const input: Input = {
    source,
    strings: (key, list) => {
      const name = `${key} ${list ?? ''}`;
      const found = known.get(name) ?? stringsUnder(key, list === undefined ? source : childOf(source, list));
      known.set(name, found);
      return found;
    },
    isTouched: (pointer) =>
      [...leftOut].some((place) => isWithin(place, pointer) || isWithin(pointer, place)),
  };
  return (problem) => {
    // The entry of a rule takes the problems of that rule.
    const isOnly = BECAUSE[problem.rule] as Because<RuleId> | undefined;
    return isOnly?.(problem as ProblemOf<RuleId>, input) ?? false;
  };
}

interface Input {
  readonly source: unknown;
  /** All strings under a property at any depth: in the whole source, or in one of its lists. */
  readonly strings: (key: string, list?: string) => ReadonlySet<string>;
  /** Whether something was left out at this place, in it or around it. */
  readonly isTouched: (pointer: string) => boolean;
}

type Because<R extends RuleId> = (problem: ProblemOf<R>, input: Input) => boolean;

const atItself = ({ pointer = '' }: ProblemOf<RuleId>, { isTouched }: Input) => isTouched(pointer);

const inItsBody = ({ pointer = '' }: ProblemOf<RuleId>, { isTouched }: Input) =>
  isTouched(pointer.replace(/(\/body)\/\d+$/u, '$1'));

/** The rules that can find something only because another part is not there. */
const BECAUSE: { readonly [R in RuleId]?: Because<R> } = {
  'reference/id-path': atItself,
  'reference/predecessor-self': (_problem, { isTouched }) => isTouched('/revision/id'),
  'reference/unknown-contractor': ({ params: { id } }, { strings }) => strings('id', 'contractors').has(id),
  'reference/unknown-node': ({ params: { id } }, { strings }) => strings('id').has(id),
  'reference/unknown-spelling': ({ pointer = '' }, input) => contractorIsTouched(parentOf(pointer), input),
  'reference/duplicate-engagement': ({ pointer = '' }, { isTouched }) => isTouched(parentOf(pointer)),
  'reference/heading-missing': ({ pointer = '' }, { isTouched }) => isTouched(`${pointer}/heading`),
  'reference/official-contact': (_problem, { isTouched }) => isTouched('/contacts'),
  'reference/official-date': (_problem, { isTouched }) => isTouched('/revision/dates'),
  'contractor/without-engagement': ({ pointer = '' }, { source, strings }) =>
    strings('contractor').has(String(childOf(valueAt(source, pointer), 'id'))),
  'text/empty': inItsBody,
  'supplement/markdown': inItsBody,
  'supplement/link': inItsBody,
};

/** Returns whether something of the contractor of this engagement was left out, such as one of its other spellings. */
function contractorIsTouched(engagement: string, { source, isTouched }: Input): boolean {
  const id = childOf(valueAt(source, engagement), 'contractor');
  const contractors = childOf(source, 'contractors');
  if (!Array.isArray(contractors)) return true;
  return contractors.some((one, index) => childOf(one, 'id') === id && isTouched(`/contractors/${index}`));
}

function stringsUnder(key: string, node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [name, child] of Object.entries(node)) {
    if (name === key && typeof child === 'string') found.add(child);
    else stringsUnder(key, child, found);
  }
  return found;
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}
