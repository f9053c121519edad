import { MAX_DEPTH } from '../limits.ts';

/**
 * Returns whether markup can be parsed within bounded time and memory. Few elements may be open at once. So may few
 * copies of `<b>`, `<font>` and the like, which a parser makes for each paragraph while they are open (HTML
 * 13.2.4.3). Only tags are counted, each name by itself, so that a stray end tag closes no other element.
 */
export function isShallow(markup: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let copied = 0;
  let copies = 0;
  let foreign = 0;
  for (const [, slash, tag = '', rest = ''] of markup.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const inForeign = (open.get('svg') ?? 0) + (open.get('math') ?? 0) > 0;
    if (!inForeign && (VOID.has(name) || IMPLIED.has(name))) {
      if (slash === '') copies += copied;
    } else if (slash === '' && inForeign && rest.endsWith('/')) foreign += 1;
    else {
      const count = open.get(name) ?? 0;
      const change = slash === '' ? 1 : count > 0 ? -1 : 0;
      open.set(name, count + change);
      depth += change;
      if (COPIED.has(name)) copied += change;
      if (change > 0) copies += copied;
    }
    if (depth > MAX_DEPTH || copies > MAX_COPIES || foreign > MAX_COPIES) return false;
  }
  return true;
}

const TAG = /<(\/?)([a-z][^\s/>]*)([^>]*)/gi;
const MAX_COPIES = 100_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tag may be left out. The next such element, or their parent's end, closes them. */
const IMPLIED = new Set(
  'body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr'.split(
    ' ',
  ),
);
const COPIED = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
