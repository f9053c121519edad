import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { base64 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Templates } from '../templates/render-template.ts';
import { markup } from '../views/markup.ts';
import type { PageView } from '../views/views.generated.ts';
import { wordsOfHast } from '../words/main-flow.ts';

/** What stands around a document's main flow on a page of its own. All of it is furniture. */
export interface PageFurniture extends Pick<PageView, 'title' | 'society' | 'draft' | 'noindex'> {
  readonly showContents: boolean;
  /** The last date with what it was, as a reader sees it. */
  readonly lastChange?: string;
  readonly pdf?: { readonly href: string; readonly bytes: number };
}

/** What pages are made with besides what they say. */
export interface PageKit {
  readonly templates: Templates;
  readonly platform: Platform;
}

/** Returns one self-contained page: no request leaves it, and its own policy forbids any. */
export function htmlPage(main: Root, furniture: PageFurniture, kit: PageKit, style: string): string {
  const { pdf, showContents, ...words } = furniture;
  const view: PageView = {
    ...words,
    policy: markup(policyOf(style, kit.platform)),
    style: markup(style),
    contents: showContents ? contentsOf(main) : [],
    main: markup(toHtml(main)),
    ...(pdf ? { pdf: { href: pdf.href, size: fileSize(pdf.bytes) } } : {}),
  };
  return kit.templates.render('page.html', view, view.contents.length);
}

/** The Content-Security-Policy of a page with this style: nothing is loaded, run or sent. */
export function policyOf(style: string, { sha256 }: Platform): string {
  const hash = base64(sha256([style]));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** 123 KB, in units of 1,000 bytes as browsers show them. */
function fileSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

/** Returns the page's second-level headings in order, each with its id: what the contents list. */
export function contentsOf(main: Root): { id: string; text: string }[] {
  return main.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'h2'
      ? [{ id: String(child.properties.id), text: wordsOfHast(child) }]
      : [],
  );
}
