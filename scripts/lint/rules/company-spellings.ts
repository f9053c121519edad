import type { Contractor } from '../../notice/source.generated.ts';
import { corporateKindOf, mayBeOfOneKind, withoutForms } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';

/**
 * Finds contractors that seem to be one company: their names differ only in width, spaces or the form of the company.
 */
export function companySpellings(input: LintInput): Finding[] {
  const { contractors } = input.source;
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
    const line = input.document.rangeOf(`/contractors/${other.index}/name`)?.start.line ?? 0;
    const params = { name: contractor.name, other: first.name, line };
    return [finding(input, 'lint/company-spellings', params, { pointer: `/contractors/${index}/name` })];
  });
}

/** The name of a contractor without the company's form, and the kind that the form tells. */
interface Spelling {
  readonly index: number;
  readonly bare: string;
  readonly kind: string | undefined;
}

function spellings({ name, legalName, aliases = [] }: Contractor): Omit<Spelling, 'index'>[] {
  return [name, ...(legalName ? [legalName] : []), ...aliases].map((spelling) => {
    const plain = identityOf(spelling);
    // If a name has no form, any form may be meant. A company and an association with the same name are different.
    return { bare: withoutForms(plain).replaceAll('・', '').toLowerCase(), kind: corporateKindOf(plain) };
  });
}
