import { identifiedNodes } from '../notice/validate/nodes-of-source.ts';
import { type Finding, finding, type LintInput } from './finding.ts';

/** Returns the findings that the revision does not accept. An acceptance is for a certain text. */
export function notAccepted(input: LintInput, findings: readonly Finding[]): Finding[] {
  const entries = input.source.revision.accepted ?? [];
  if (entries.length === 0) return [...findings];
  const accepted = new KeysByText();
  for (const { rule, node, text } of entries) accepted.add(text, keyOf(rule, node));
  const idsAround = idsAroundIn(input);
  return findings.filter((one) => !keysOf(one, idsAround).some((key) => accepted.has(one.about, key)));
}

/** An entry of `accepted`, without its reason. */
export interface Acceptable {
  readonly rule: string;
  readonly node?: string;
  readonly text: string;
}

/**
 * Returns the entries that would accept the findings, each in the innermost part that the finding is in. An entry that
 * would accept several findings comes once.
 */
export function acceptableFor(input: LintInput, findings: readonly Finding[]): Acceptable[] {
  const idsAround = idsAroundIn(input);
  const told = new KeysByText();
  return findings.flatMap(({ problem: { rule, pointer = '' }, about }) => {
    const [part] = idsAround(pointer);
    const key = keyOf(rule, part);
    if (told.has(about, key)) return [];
    told.add(about, key);
    return { rule, ...(part === undefined ? {} : { node: part }), text: about };
  });
}

/**
 * Returns a finding for each entry of `accepted` that matches no finding, because the text was changed or corrected.
 */
export function acceptedNothing(input: LintInput, findings: readonly Finding[]): Finding[] {
  const entries = input.source.revision.accepted ?? [];
  if (entries.length === 0) return [];
  const found = new KeysByText();
  const idsAround = idsAroundIn(input);
  for (const one of findings) for (const key of keysOf(one, idsAround)) found.add(one.about, key);
  return entries.flatMap(({ rule, node, text }, index) =>
    // Other rules are those of making documents, which lint does not know.
    found.has(text, keyOf(rule, node)) || !rule.startsWith('lint/')
      ? []
      : [finding(input, 'lint/accepted-nothing', { rule }, { pointer: `/revision/accepted/${index}` })],
  );
}

/** Returns the key of an entry of `accepted`, among those for the same text: its rule and, if it has one, its part. */
function keyOf(rule: string, node?: string): string {
  return node === undefined ? rule : `${rule} ${node}`;
}

/** Returns the keys of the entries that accept a finding: its rule everywhere, or its rule in a part around it. */
function keysOf({ problem: { rule, pointer = '' } }: Finding, idsAround: IdsAround): string[] {
  return [keyOf(rule), ...idsAround(pointer).map((id) => keyOf(rule, id))];
}

/** Keys by text. The texts may be long and have thousands of findings, so they are not copied into the keys. */
class KeysByText {
  readonly #keys = new Map<string, Set<string>>();

  add(text: string, key: string): void {
    const known = this.#keys.get(text);
    if (known) known.add(key);
    else this.#keys.set(text, new Set([key]));
  }

  has(text: string, key: string): boolean {
    return this.#keys.get(text)?.has(key) === true;
  }
}

/** Returns the ids of the parts around a pointer, innermost first. */
type IdsAround = (pointer: string) => string[];

function idsAroundIn({ source }: LintInput): IdsAround {
  const ids = new Map(identifiedNodes(source).map(({ id, pointer }) => [pointer, id]));
  return (pointer) => {
    const around: string[] = [];
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const id = ids.get(pointer.slice(0, end));
      if (id !== undefined) around.push(id);
    }
    return around;
  };
}
