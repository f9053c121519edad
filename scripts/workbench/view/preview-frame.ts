import { diffArrays } from 'diff';
import type { PreviewBlock } from '../answers/ask.ts';

/** A block on the screen. */
interface ShownBlock {
  readonly html: string;
  readonly pointers: readonly string[];
  readonly element: Element;
}

/** The class of the words whose field has the focus. */
const FOCUSED = 'kn-focused';

/**
 * The preview: a page inside a frame that runs no script. Its blocks are changed in place, so that it never goes blank and never
 * loses its place.
 */
export class PreviewFrame {
  readonly #page: Document;
  readonly #main: HTMLElement;
  #blocks: readonly ShownBlock[] = [];
  #focused: string | undefined;
  #styles: string | undefined;

  /** `open` is called with the pointer of the words that a person has clicked. */
  constructor(page: Document, open: (pointer: string) => void) {
    this.#page = page;
    page.documentElement.lang = 'ja';
    page.body.className = 'kn-page';
    this.#main = page.createElement('main');
    this.#main.className = 'kn-notice';
    page.body.replaceChildren(this.#main);
    page.addEventListener('click', (event) => {
      // Links of the preview must not lead away from it.
      event.preventDefault();
      const pointer = this.#pointerAt(event.target);
      // Whoever marks words in order to copy them does not want to edit them.
      if (pointer !== undefined && page.getSelection()?.isCollapsed !== false) open(pointer);
    });
  }

  /** Shows these blocks. Elements of blocks that are the same as before stay as they are. */
  show(blocks: readonly PreviewBlock[], styles: string): void {
    this.#style(styles);
    const former = this.#blocks.values();
    const wanted = blocks.values();
    const shown: ShownBlock[] = [];
    const parts = diffArrays(htmlOf(this.#blocks), htmlOf(blocks));
    for (const { added, removed, count } of parts) {
      for (let index = 0; index < count; index += 1) {
        const old = added ? undefined : former.next().value;
        const block = removed ? undefined : wanted.next().value;
        if (!block) old?.element.remove();
        else if (old) shown.push({ ...old, pointers: block.pointers });
        else shown.push(this.#inserted(block, shown.at(-1)));
      }
    }
    this.#blocks = shown;
    this.#mark();
  }

  /** Outlines the words of a pointer. They are scrolled to only if they are out of view. */
  focus(pointer: string | undefined): void {
    this.#focused = pointer;
    const [first] = this.#mark();
    if (first && isOutOfView(first)) first.scrollIntoView({ block: 'center' });
  }

  #mark(): Element[] {
    for (const element of this.#main.querySelectorAll(`.${FOCUSED}`)) element.classList.remove(FOCUSED);
    const found = this.#focused === undefined ? [] : this.#elementsOf(this.#focused);
    for (const element of found) element.classList.add(FOCUSED);
    return found;
  }

  #elementsOf(pointer: string): Element[] {
    return this.#blocks.flatMap(({ element, pointers }) =>
      pointers.flatMap((one, index) => (one === pointer ? [...withIn(element, `[data-at="${index}"]`)] : [])),
    );
  }

  #pointerAt(target: EventTarget | null): string | undefined {
    const leaf = closest(target, '[data-at]');
    const block = leaf && this.#blocks.find(({ element }) => element.contains(leaf));
    return block?.pointers[Number(leaf?.getAttribute('data-at'))];
  }

  #inserted({ html, pointers }: PreviewBlock, previous: ShownBlock | undefined): ShownBlock {
    const template = this.#page.createElement('template');
    template.innerHTML = html;
    const element = template.content.firstElementChild;
    if (!element) throw new Error('A block has no element.');
    if (previous) previous.element.after(element);
    else this.#main.prepend(element);
    return { html, pointers, element };
  }

  #style(styles: string): void {
    if (styles === this.#styles) return;
    this.#styles = styles;
    // A sheet belongs to the document whose window has made it.
    const window: (Window & { CSSStyleSheet?: typeof CSSStyleSheet }) | null = this.#page.defaultView;
    const Sheet = window?.CSSStyleSheet;
    if (!Sheet) throw new Error('The frame has no window.');
    const sheet = new Sheet();
    sheet.replaceSync(styles);
    this.#page.adoptedStyleSheets = [sheet];
  }
}

function htmlOf(blocks: readonly { readonly html: string }[]): string[] {
  return blocks.map(({ html }) => html);
}

function* withIn(element: Element, selector: string): Iterable<Element> {
  if (element.matches(selector)) yield element;
  yield* element.querySelectorAll(selector);
}

/** The frame has classes of its own, so `instanceof` of this window does not know its elements. */
function closest(target: EventTarget | null, selector: string): Element | null {
  return target !== null && 'closest' in target && typeof target.closest === 'function'
    ? target.closest(selector)
    : null;
}

function isOutOfView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const height = element.ownerDocument.defaultView?.innerHeight ?? 0;
  return bottom < 0 || top > height;
}
