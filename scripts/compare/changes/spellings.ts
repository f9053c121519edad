import { bareName } from '../../notice/vocabulary/corporate-forms.ts';
import { type RevisionNode, textOf } from './revision-tree.ts';

/** Returns every spelling of a contractor's name, without the corporate form, differences of width, and spaces. */
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
