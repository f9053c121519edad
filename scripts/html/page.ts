import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Templates } from '../templates/render-template.ts';
import { contentsOf } from './contents.ts';

/** What stands around a document's main flow on a page of its own. All of it is furniture. */
export interface PageFurniture {
  readonly title: string;
  readonly society: string;
  readonly draft: boolean;
  /** Keeps search engines away: drafts, and annexes, which are for their addressees alone. */
  readonly noindex: boolean;
  readonly showContents: boolean;
  /** The last date with what it was, as a reader sees it. */
  readonly lastChange?: string;
  readonly pdf?: { readonly href: string; readonly bytes: number };
}

/** Returns one self-contained page: no request leaves it, and its own policy forbids any. */
export function htmlPage(main: Root, furniture: PageFurniture, templates: Templates, style: string): string {
  const { pdf, lastChange, showContents, ...words } = furniture;
  return templates.render('page.html', {
    ...words,
    lastChange,
    style,
    styleHash: createHash('sha256').update(style).digest('base64'),
    contents: showContents ? contentsOf(main) : [],
    main: toHtml(main),
    pdf: pdf && { href: pdf.href, size: fileSize(pdf.bytes) },
  });
}

/** 123 KB, in units of 1,000 bytes as browsers show them. */
function fileSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
