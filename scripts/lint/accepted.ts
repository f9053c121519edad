import { identifiedNodes } from '../validate/nodes-of-source.ts';
import { type Finding, finding, type Linted } from './finding.ts';

/** Returns the findings that the revision does not accept for the text that they stand in. */
export function notAccepted(linted: Linted, findings: readonly Finding[]): Finding[] {
  const accepts = acceptances(linted);
  return findings.filter((one) => !accepts.some((accept) => accept(one)));
}

/** An entry of `accepted` as it lacks only its reason. */
export interface Acceptable {
  readonly rule: string;
  readonly node?: string;
  readonly text: string;
}

/** Returns what would accept each finding, in the innermost part that it lies in; what accepts several, once. */
export function acceptableFor({ source }: Linted, findings: readonly Finding[]): Acceptable[] {
  const nodes = identifiedNodes(source);
  const entries = findings.map(({ problem: { rule, pointer = '' }, about }): Acceptable => {
    const inside = nodes.filter((node) => `${pointer}/`.startsWith(`${node.pointer}/`));
    const [part] = inside.toSorted((a, b) => b.pointer.length - a.pointer.length);
    return { rule, ...(part ? { node: part.id } : {}), text: about };
  });
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** Returns a finding for each acceptance that no finding answers to: the text has changed, or was mended. */
export function acceptedNothing(linted: Linted, findings: readonly Finding[]): Finding[] {
  const entries = linted.source.revision.accepted ?? [];
  return acceptances(linted).flatMap((accept, index) => {
    if (findings.some(accept)) return [];
    const rule = entries[index]?.rule ?? '';
    return [finding(linted, 'lint/accepted-nothing', { rule }, { pointer: `/revision/accepted/${index}` })];
  });
}

/** For each entry whether a finding is what it accepts: of its rule, for its text, in its part where it names one. */
function acceptances(linted: Linted): ((one: Finding) => boolean)[] {
  const entries = linted.source.revision.accepted ?? [];
  if (entries.length === 0) return [];
  const nodes = identifiedNodes(linted.source);
  return entries.map(({ rule, node, text }) => {
    const parts = nodes.filter(({ id }) => id === node).map(({ pointer }) => pointer);
    return ({ problem, about }) =>
      problem.rule === rule &&
      about === text &&
      (node === undefined || parts.some((part) => `${problem.pointer}/`.startsWith(`${part}/`)));
  });
}
