import type { Contractor } from '../../notice/source.generated.ts';
import { corporateKindOf, mayBeOfOneKind, withoutForms } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Finding, finding, type Linted } from '../finding.ts';

/** Finds contractors that seem to be one company: the same name but for its width, spaces and how its form is written. */
export function companySpellings(linted: Linted): Finding[] {
  const { contractors } = linted.source;
  const byName = new Map<string, Spelling[]>();
  return contractors.flatMap((contractor, index) => {
    const own = spellings(contractor);
    const other = own
      .map((one) => byName.get(one.bare)?.find((known) => mayBeOfOneKind(known.kind, one.kind)))
      .find((known) => known !== undefined);
    for (const { bare, kind } of own) {
      const known = byName.get(bare);
      if (known) known.push({ index, bare, kind });
      else byName.set(bare, [{ index, bare, kind }]);
    }
    const first = other && contractors[other.index];
    if (!first) return [];
    const line = linted.document.rangeOf(`/contractors/${other.index}/name`)?.start.line ?? 0;
    const params = { name: contractor.name, other: first.name, line };
    return [finding(linted, 'lint/company-spellings', params, { pointer: `/contractors/${index}/name` })];
  });
}

/** A contractor's name without its form, and the kind that this tells. */
interface Spelling {
  readonly index: number;
  readonly bare: string;
  readonly kind: string | undefined;
}

function spellings({ name, legalName, aliases = [] }: Contractor): Omit<Spelling, 'index'>[] {
  return [name, ...(legalName ? [legalName] : []), ...aliases].map((spelling) => {
    const plain = identityOf(spelling);
    // A form that is not written may be any; a company and an association of one name are two.
    return { bare: withoutForms(plain).replaceAll('・', '').toLowerCase(), kind: corporateKindOf(plain) };
  });
}
