import type { ContractorContent, Notice } from '../../notice/notice.ts';
import { valueAt } from '../../notice/source/json-places.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { at } from '../../notice/validate/place.ts';
import {
  type CompanyName,
  companyName,
  placeOfName,
  textForNames,
} from '../../notice/vocabulary/names-in-text.ts';
import { annexView } from '../../print/views/annex-view.ts';
import type { Leaf } from '../../print/views/leaf.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** The rule of another company's name in an annex. A person may accept it, with the words and a reason. */
const RULE = 'contractor/other-named';

/**
 * Returns an error for each text of a contractor's annex that names another contractor: an item, a heading, a scope, a kind
 * of data. What the society prints for all, its name and its desks, is left out. A text is told once, whoever's annexes
 * print it.
 */
export function namedOthers(notice: Notice, source: SourceDocument): Problem[] {
  const { contractors, revision } = notice.content;
  const namedIn = namesFinder(contractors);
  const accepted = new Set(
    (revision.accepted ?? []).filter(({ rule }) => rule === RULE).map(({ text }) => text),
  );
  const found = new Map<string, Problem>();
  for (const contractor of contractors) {
    for (const { text, pointer } of annexView(notice, contractor).leaves.filter(isOfWork)) {
      // What is printed may be a piece of what the source says.
      if (accepted.has(text) || accepted.has(String(valueAt(source.value, pointer)))) continue;
      for (const other of namedIn(text)) {
        const key = `${pointer} ${other.id}`;
        if (other === contractor || found.has(key)) continue;
        found.set(key, problem(RULE, { name: contractor.name, other: other.name }, at(source, pointer)));
      }
    }
  }
  return [...found.values()];
}

function isOfWork({ kind, pointer }: Leaf): boolean {
  return kind === 'text' && pointer.startsWith('/sections/');
}

/** Returns a function that returns the contractors whom a text names. Each text is looked through once. */
function namesFinder(
  contractors: readonly ContractorContent[],
): (text: string) => readonly ContractorContent[] {
  const known = contractors.map((contractor) => ({ contractor, names: namesOf(contractor) }));
  const bares = [...new Set(known.flatMap(({ names }) => names.map(({ bare }) => bare)))];
  const longer = new Map<string, readonly string[]>();
  const longerThan = (bare: string) => {
    const found = longer.get(bare) ?? bares.filter((other) => other !== bare && other.includes(bare));
    longer.set(bare, found);
    return found;
  };
  const seen = new Map<string, readonly ContractorContent[]>();
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    const folded = textForNames(text).text;
    const named = known
      .filter(({ names }) =>
        names.some(
          (name) =>
            folded.includes(name.bare) && placeOfName(folded, name, longerThan(name.bare)) !== undefined,
        ),
      )
      .map(({ contractor }) => contractor);
    seen.set(text, named);
    return named;
  };
}

/** Here a name with another form counts too: an error that has to be accepted is better than a name in another's annex. */
function namesOf({ name, legalName, aliases = [] }: ContractorContent): CompanyName[] {
  return [name, ...(legalName ? [legalName] : []), ...aliases].map((spelling) => ({
    ...companyName(spelling),
    kind: undefined,
  }));
}
