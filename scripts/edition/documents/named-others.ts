import { entrustedWork } from '../../notice/entrusted-work.ts';
import type { ContractorContent, Notice } from '../../notice/notice.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { at } from '../../notice/validate/place.ts';
import { withoutForms } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** Returns a warning for each item in a contractor's annex whose text names another contractor. */
export function namedOthers(notice: Notice, source: SourceDocument): Problem[] {
  const known = notice.content.contractors.map((contractor) => ({ contractor, names: namesOf(contractor) }));
  return known.flatMap(({ contractor }) =>
    entrustedWork(notice.content, contractor).flatMap(({ item }) => {
      const text = bare(item.text);
      return known
        .filter((other) => other.contractor !== contractor && other.names.some((name) => text.includes(name)))
        .map((other) => {
          const params = { name: contractor.name, other: other.contractor.name };
          return problem('contractor/other-named', params, at(source, `${notice.pointerOf(item)}/text`));
        });
    }),
  );
}

/** Returns a company's names in every spelling, without the 「(株)」. A name that is only such a form is left out. */
function namesOf({ name, legalName, aliases = [] }: ContractorContent): string[] {
  return [name, ...(legalName ? [legalName] : []), ...aliases].map(bare).filter((words) => words !== '');
}

function bare(text: string): string {
  return withoutForms(identityOf(text));
}
