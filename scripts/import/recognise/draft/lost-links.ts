import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NoticeSource } from '../../../notice/source.generated.ts';
import { parseSupplement } from '../../../notice/supplement/parse-supplement.ts';
import { identityOf } from '../../../notice/vocabulary/identity.ts';
import type { Entry } from '../phrases/entry.ts';
import type { Ledger } from '../phrases/ledger.ts';
import { plainText } from '../phrases/plain-text.ts';

/**
 * Tells of the links in some lines whose addresses the notice does not have: of its texts only supplements can hold a
 * link. One that leads to another place of the document, or whose address is its words, loses nothing.
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

/** The addresses of the links in a notice's supplements. */
function keptIn({ supplements = [] }: NoticeSource): ReadonlySet<string> {
  const urls = new Set<string>();
  for (const { body } of supplements) visit(parseSupplement(body), 'link', ({ url }) => void urls.add(url));
  return urls;
}

/** Whether a link's words are its address: 「https://○○.jp」, 「00-0000-0000」. */
function isSaid(link: Link): boolean {
  const words = identityOf(plainText(link));
  if (/^tel:/u.test(link.url))
    return digits(words) !== '' && digits(link.url).endsWith(digits(words).replace(/^0/u, ''));
  return words.includes(identityOf(link.url.replace(/^(?:https?:\/\/|mailto:)/u, '').replace(/\/$/u, '')));
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}
