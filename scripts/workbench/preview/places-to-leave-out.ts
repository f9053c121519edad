import type { ErrorObject } from 'ajv';
import { ancestorsOf, parentOf } from '../../notice/source/json-places.ts';
import { pointerTo, segmentsOf } from '../../notice/source/json-pointer.ts';
import type { SourcePath } from '../../notice/validate/reference-rule.ts';
import type { Problem } from '../../problems/problem.ts';
import type { RuleId } from '../../problems/rules.ts';
import type { JsonValue } from '../edit/operation.ts';
import { standInAt, UNWRITTEN } from './stand-ins.ts';
import type { TracedValue } from './traced-value.ts';

/** A part that is left out of a value, or that something stands in for. */
export interface PlaceToLeaveOut {
  readonly pointer: string;
  readonly standIn?: JsonValue;
}

/** Returns what must go so that Ajv finds these errors no more. Something else may then be found. */
export function placesForErrors(
  errors: readonly ErrorObject[],
  value: TracedValue,
  path: SourcePath,
): PlaceToLeaveOut[] {
  return errors.flatMap(({ keyword, instancePath, params }) => {
    const property = keyword === 'required' ? params.missingProperty : params.additionalProperty;
    const pointer = property === undefined ? instancePath : pointerTo(instancePath, String(property));
    return placeFor(pointer, value, path) ?? [];
  });
}

/**
 * Returns what must go so that a reference rule finds this problem no more. With `isWhole`, a supplement loses its whole
 * body and not only the line.
 */
export function placesForProblem(
  { rule, pointer = '' }: Problem,
  value: TracedValue,
  path: SourcePath,
  isWhole: boolean,
): PlaceToLeaveOut[] {
  if (rule === 'reference/heading-missing') return [{ pointer: `${pointer}/heading`, standIn: UNWRITTEN }];
  const part = OF_A_PART.has(rule) ? parentOf(pointer) : pointer;
  const place = placeFor(isWhole ? part.replace(/(\/body)\/\d+$/u, '$1') : part, value, path);
  return place ? [place] : [];
}

/** Their pointer is that of a required property, so that the part around it goes. */
const OF_A_PART: ReadonlySet<RuleId> = new Set([
  'reference/duplicate-id',
  'reference/unknown-contractor',
  'reference/unknown-node',
]);

/** What is missing takes the part around it along. */
function placeFor(pointer: string, value: TracedValue, path: SourcePath): PlaceToLeaveOut | undefined {
  const standIn = standInAt(pointer, path);
  if (standIn !== undefined) return { pointer, standIn };
  if (pointer === '') return undefined;
  return value.has(pointer) ? { pointer } : placeFor(parentOf(pointer), value, path);
}

/** Leaves the places out. Returns their pointers in the source; those within another one are not among them. */
export function leaveOut(places: readonly PlaceToLeaveOut[], value: TracedValue): string[] {
  const distinct = new Map(places.map((place) => [place.pointer, place]));
  const outermost = outermostOf(distinct.keys());
  const told = outermost.map((pointer) => value.sourcePointer(pointer));
  // The last element of a list goes first, so that the pointers of those before it stay right.
  for (const pointer of outermost.sort(lastFirst)) {
    const standIn = distinct.get(pointer)?.standIn;
    if (standIn === undefined) value.remove(pointer);
    else value.set(pointer, standIn);
  }
  return told;
}

/** Returns the pointers that are not within another one. */
export function outermostOf(pointers: Iterable<string>): string[] {
  const all = new Set(pointers);
  return [...all].filter((pointer) => !ancestorsOf(pointer).some((around) => all.has(around)));
}

function lastFirst(a: string, b: string): number {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  const at = left.findIndex((segment, index) => segment !== right[index]);
  const [one = '', other = ''] = [left[at], right[at]];
  if (typeof one === 'number' && typeof other === 'number') return other - one;
  return String(one) < String(other) ? -1 : 1;
}
