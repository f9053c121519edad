import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { withoutUndrawn } from '../../notice/vocabulary/undrawn.ts';
import { base64 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Templates } from '../templates/render-template.ts';
import { drawnTree } from '../tree/drawn-tree.ts';
import { markup } from '../views/markup.ts';
import type { PageView } from '../views/views.generated.ts';
import { wordsOfHast } from '../words/main-flow.ts';

/** What a page shows around the document's main flow. All of it is furniture. */
export interface PageFurniture extends Pick<PageView, 'title' | 'society' | 'draft' | 'noindex'> {
  readonly showContents: boolean;
  /** The last date with its meaning, as the reader sees it: 「令和8年4月1日改正」. */
  readonly lastChange?: string;
  readonly pdf?: { readonly href: string; readonly bytes: number };
}

/** Everything besides their content that pages are made with. */
export interface PageKit {
  readonly templates: Templates;
  readonly platform: Platform;
}

/** Returns a page that needs no other file. It sends no request, and its own policy forbids every request. */
export function htmlPage(main: Root, furniture: PageFurniture, kit: PageKit, style: string): string {
  const { pdf, showContents, title, society, ...words } = furniture;
  const policy = policyOf(style, kit.platform);
  const view: PageView = {
    ...words,
    title: withoutUndrawn(title),
    society: withoutUndrawn(society),
    policy: markup(policy),
    style: markup(style),
    contents: showContents ? contentsOf(main) : [],
    main: markup(toHtml(drawnTree(main))),
    ...(pdf ? { pdf: { href: pdf.href, size: fileSize(pdf.bytes) } } : {}),
  };
  return withPolicy(kit.templates.render('page.html', view, view.contents.length), policy);
}

/** Returns the page with its policy as the first in the head, where it holds for all that follows. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<head(?:\s[^>]*)?>/iu, (head) => `${head}\n${meta}`);
}

/** Returns the Content-Security-Policy of a page with this style: nothing may be loaded, run or sent. */
export function policyOf(style: string, { sha256 }: Platform): string {
  const hash = base64(sha256([style]));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** Returns a size such as 123 KB. A KB is 1,000 bytes, as in browsers. */
function fileSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

/** Returns the page's second-level headings with their ids, in order. They are the entries of the contents. */
export function contentsOf(main: Root): { id: string; text: string }[] {
  return main.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'h2'
      ? [{ id: String(child.properties.id), text: withoutUndrawn(wordsOfHast(child)) }]
      : [],
  );
}
