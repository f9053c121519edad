import type { Frozen } from '../../notice/notice.ts';
import type { Representative } from '../../notice/source.generated.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import type { LeafPrinter } from './leaf-printer.ts';
import type { RepresentativeView } from './views.generated.ts';

/** Returns title, name and role of a society's or manager's representative. If the source has one text, it is the name. */
export function representativeView(
  print: LeafPrinter,
  owner: { readonly representative?: Frozen<Representative> },
): RepresentativeView | undefined {
  const { representative } = owner;
  if (representative === undefined) return undefined;
  if (typeof representative === 'string')
    return { name: print.derived(owner, 'representative', representative, 'text') };
  return withoutUndefined({
    title: print.optional(representative, 'title'),
    name: print.optional(representative, 'name'),
    role: print.optional(representative, 'role'),
  });
}
