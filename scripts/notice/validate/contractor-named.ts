import { companyName, isSameCompany } from '../vocabulary/names-in-text.ts';

/**
 * Returns the id of the contractor that has these words as one of its names; undefined if none or several have. The value
 * is that of a source that need not be valid.
 */
export function contractorNamed(words: string, source: unknown): string | undefined {
  const wanted = companyName(words);
  if (wanted.bare === '') return undefined;
  const contractors: unknown = propertyOf(source, 'contractors');
  if (!Array.isArray(contractors)) return undefined;
  const ids = contractors.flatMap((contractor: unknown) => {
    const id = propertyOf(contractor, 'id');
    const isNamed = namesOf(contractor).some((name) => isSameCompany(companyName(name), wanted));
    return isNamed && typeof id === 'string' ? [id] : [];
  });
  return ids.length === 1 ? ids[0] : undefined;
}

function namesOf(contractor: unknown): string[] {
  const aliases = propertyOf(contractor, 'aliases');
  return [
    propertyOf(contractor, 'name'),
    propertyOf(contractor, 'legalName'),
    ...(Array.isArray(aliases) ? aliases : []),
  ].filter((name) => typeof name === 'string');
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
