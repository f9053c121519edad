import { entrustedWork } from '../../notice/entrusted-work.ts';
import type { ContractorContent, Notice } from '../../notice/notice.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { at } from '../../notice/validate/place.ts';
import {
  type CompanyName,
  companyName,
  placeOfName,
  textForNames,
} from '../../notice/vocabulary/names-in-text.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** Returns a warning for each item in a contractor's annex whose text names another contractor. */
export function namedOthers(notice: Notice, source: SourceDocument): Problem[] {
  const known = notice.content.contractors.map((contractor) => ({ contractor, names: namesOf(contractor) }));
  return known.flatMap(({ contractor }) =>
    entrustedWork(notice.content, contractor).flatMap(({ item }) => {
      const { text } = textForNames(item.text);
      return known
        .filter(
          (other) =>
            other.contractor !== contractor &&
            other.names.some((name) => placeOfName(text, name) !== undefined),
        )
        .map((other) => {
          const params = { name: contractor.name, other: other.contractor.name };
          return problem('contractor/other-named', params, at(source, `${notice.pointerOf(item)}/text`));
        });
    }),
  );
}

/** Here a name with another form counts too: a warning too many is better than a name in another's annex. */
function namesOf({ name, legalName, aliases = [] }: ContractorContent): CompanyName[] {
  return [name, ...(legalName ? [legalName] : []), ...aliases].map((spelling) => ({
    ...companyName(spelling),
    kind: undefined,
  }));
}
