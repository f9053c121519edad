import { type RevisionNode, textOf } from './revision-tree.ts';
import { foldWidth } from './text-kind.ts';

/** What stands before or after a company's own name. */
const CORPORATE_FORM =
  /^(?:株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|\(株\)|\(有\)|㈱|㈲)|(?:株式会社|有限会社|合同会社|\(株\)|\(有\)|㈱|㈲)$/gu;

/** Returns every spelling of a contractor's name without its corporate form, width and spaces. */
export function spellingsOf(contractor: RevisionNode): string[] {
  const { aliases } = contractor.own;
  const names = [
    textOf(contractor, 'name'),
    textOf(contractor, 'legalName'),
    ...(Array.isArray(aliases) ? aliases : []),
  ];
  const spellings = names.map((name) => (typeof name === 'string' ? bareName(name) : ''));
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

/** Returns a company's name without its corporate form, in one width and without spaces. */
export function bareName(name: string): string {
  return foldWidth(name).replace(/\s/gu, '').replace(CORPORATE_FORM, '');
}
