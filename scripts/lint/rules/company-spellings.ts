import type { Contractor } from '../../notice/source.generated.ts';
import { type Finding, finding, type Linted } from '../finding.ts';

const FORMS: readonly [written: RegExp, form: string][] = [
  [/\(株\)|株式会社/gu, '株'],
  [/\(有\)|有限会社/gu, '有'],
  [/\(同\)|合同会社/gu, '同'],
  [/\((?:一社|一般社団)\)|一般社団法人/gu, '一社'],
  [/\((?:一財|一般財団)\)|一般財団法人/gu, '一財'],
  [/\((?:公社|公益社団)\)|公益社団法人/gu, '公社'],
  [/\((?:公財|公益財団)\)|公益財団法人/gu, '公財'],
  [/\((?:医|医社)\)|医療法人(?:社団|財団)?/gu, '医'],
];

/**
 * Finds contractors that seem to be one company: their names differ only in width, spaces or the form of the company.
 */
export function companySpellings(linted: Linted): Finding[] {
  const { contractors } = linted.source;
  const byName = new Map<string, Spelling[]>();
  return contractors.flatMap((contractor, index) => {
    const own = spellings(contractor);
    const other = own
      .map((one) => byName.get(one.bare)?.find((known) => canBeOne(known, one)))
      .find((known) => known !== undefined);
    for (const { bare, form } of own) {
      const known = byName.get(bare);
      if (known) known.push({ index, bare, form });
      else byName.set(bare, [{ index, bare, form }]);
    }
    const first = other && contractors[other.index];
    if (!first) return [];
    const line = linted.document.rangeOf(`/contractors/${other.index}/name`)?.start.line ?? 0;
    const params = { name: contractor.name, other: first.name, line };
    return [finding(linted, 'lint/company-spellings', params, { pointer: `/contractors/${index}/name` })];
  });
}

/** The name of a contractor without the company's form, and the form. */
interface Spelling {
  readonly index: number;
  readonly bare: string;
  readonly form: string;
}

/**
 * If a name has no form, any form may be meant. A company and an association with the same name are two contractors.
 */
function canBeOne(a: Pick<Spelling, 'form'>, b: Pick<Spelling, 'form'>): boolean {
  return a.form === b.form || a.form === '' || b.form === '';
}

function spellings({ name, legalName, aliases = [] }: Contractor): Omit<Spelling, 'index'>[] {
  return [name, ...(legalName ? [legalName] : []), ...aliases].map((spelling) => {
    const plain = spelling
      .normalize('NFKC')
      .replace(/[\s・]/gu, '')
      .toLowerCase();
    const form = FORMS.find(([written]) => plain.search(written) >= 0)?.[1] ?? '';
    return { bare: FORMS.reduce((rest, [written]) => rest.replace(written, ''), plain), form };
  });
}
