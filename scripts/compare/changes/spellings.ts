import { bareName, corporateKindOf, mayBeOfOneKind } from '../../notice/vocabulary/corporate-forms.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type RevisionNode, textOf } from './revision-tree.ts';

/** One way in which a contractor is called. */
export interface Spelling {
  /** The name without its corporate form, differences of characters, and spaces. */
  readonly bare: string;
  /** The kind of its corporate form, if it has one. */
  readonly kind: string | undefined;
  /** Whether a person listed it as another spelling of the same company. */
  readonly isDeclared: boolean;
}

/** Returns every spelling of a contractor, each once: its name, its legal name, and its aliases. */
export function spellingsOf(contractor: RevisionNode): Spelling[] {
  const { aliases } = contractor.own;
  const names = [textOf(contractor, 'name'), textOf(contractor, 'legalName')];
  const all = [
    ...names.map((name) => spelling(name, false)),
    ...(Array.isArray(aliases) ? aliases : []).map((alias) => spelling(String(alias), true)),
  ].filter(({ bare }) => bare !== '');
  return all.filter(
    (one, index) => all.findIndex(({ bare, kind }) => bare === one.bare && kind === one.kind) === index,
  );
}

function spelling(name: string | undefined, isDeclared: boolean): Spelling {
  return { bare: bareName(name ?? ''), kind: corporateKindOf(identityOf(name ?? '')), isDeclared };
}

/**
 * Returns whether two spellings call one company. A 一般社団法人 and a 一般財団法人 of the same name are two. A name without a
 * form is that of a company with a form only if a person said so.
 */
export function callOneCompany(a: Spelling, b: Spelling): boolean {
  if (a.bare !== b.bare || !mayBeOfOneKind(a.kind, b.kind)) return false;
  return a.isDeclared || b.isDeclared || (a.kind === undefined) === (b.kind === undefined);
}
