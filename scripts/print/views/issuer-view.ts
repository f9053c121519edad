import type { NoticeContent } from '../../notice/notice.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import type { LeafPrinter } from './leaf-printer.ts';
import { representativeView } from './representative-view.ts';
import type { IssuerView } from './views.generated.ts';

/** Returns the publisher: the society, its address and its representative. */
export function issuerView(print: LeafPrinter, society: NoticeContent['society']): IssuerView {
  return withoutUndefined({
    name: print.value(society, 'name'),
    address: print.optional(society, 'address'),
    representative: representativeView(print, society),
    website: print.optional(society, 'website', 'url'),
  });
}
