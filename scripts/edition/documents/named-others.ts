import { entrustedWork } from '../../notice/entrusted-work.ts';
import type { ContractorContent, Notice } from '../../notice/notice.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { at } from '../../notice/validate/place.ts';
import { withoutForms } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** Returns a warning for each item in a contractor's annex whose text names another contractor. */
export function namedOthers(notice: Notice, source: SourceDocument): Problem[] {
  const { contractors } = notice.content;
  return contractors.flatMap((contractor) =>
    entrustedWork(notice.content, contractor).flatMap(({ item }) =>
      contractors
        .filter((other) => other !== contractor && isNamedIn(item.text, other))
        .map((other) => {
          const params = { name: contractor.name, other: other.name };
          return problem('contractor/other-named', params, at(source, `${notice.pointerOf(item)}/text`));
        }),
    ),
  );
}

/** Finds a name in full or half width, and with or without its 「(株)」. */
function isNamedIn(text: string, { name, legalName, aliases = [] }: ContractorContent): boolean {
  const plain = bare(text);
  return [name, ...(legalName ? [legalName] : []), ...aliases].some((spelling) =>
    plain.includes(bare(spelling) || identityOf(spelling)),
  );
}

function bare(text: string): string {
  return withoutForms(identityOf(text));
}
