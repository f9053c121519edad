import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NoticeSource } from '../../../notice/source.generated.ts';
import { parseSupplement } from '../../../notice/supplement/parse-supplement.ts';
import { identityOf } from '../../../notice/vocabulary/identity.ts';
import type { Entry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { plainText } from '../phrases/plain-text.ts';

/**
 * Notes as doubts the links in lines whose addresses the notice lost, because only supplements can contain links. A
 * link within the document loses nothing, nor does one whose words are its address.
 */
export function tellLostLinks(entries: readonly Entry[], source: NoticeSource, ledger: Ledger): void {
  const kept = keptIn(source);
  for (const block of new Set(entries.map((entry) => entry.block))) {
    visit(block, 'link', (link) => {
      if (link.url === '' || link.url.startsWith('#') || kept.has(link.url) || isSaid(link)) return;
      const { line = 1 } = link.position?.start ?? block.position?.start ?? {};
      const page = block.data?.block?.page;
      const spot = { line, ...(page === undefined ? {} : { page }) };
      ledger.doubt('link-dropped', spot, plainText(link), link.url);
    });
  }
}

/** Returns the addresses of the links in a notice's supplements. */
function keptIn({ supplements = [] }: NoticeSource): ReadonlySet<string> {
  const urls = new Set<string>();
  for (const { body } of supplements) visit(parseSupplement(body), 'link', ({ url }) => void urls.add(url));
  return urls;
}

/** Returns whether the words of a link are its address: 「https://○○.jp」, 「00-0000-0000」. */
function isSaid(link: Link): boolean {
  const words = identityOf(plainText(link));
  if (/^tel:/u.test(link.url))
    return digits(words) !== '' && digits(link.url).endsWith(digits(words).replace(/^0/u, ''));
  return words.includes(identityOf(link.url.replace(/^(?:https?:\/\/|mailto:)/u, '').replace(/\/$/u, '')));
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}
