import type { PreviewBlock } from '../answers/ask.ts';

/** A block on the screen. */
interface ShownBlock {
  readonly html: string;
  pointers: readonly string[];
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
    const former = this.#blocks;
    const start = commonLength(former, blocks);
    const rest = Math.min(former.length, blocks.length) - start;
    const end = commonLength(former.toReversed(), blocks.toReversed(), rest);
    const kept = (block: PreviewBlock, shown: ShownBlock | undefined) => {
      if (!shown) throw new Error('A block that is the same as before is not on the screen.');
      return Object.assign(shown, { pointers: block.pointers });
    };
    const made = blocks.slice(start, blocks.length - end).map((block) => this.#made(block));
    const gone = former.slice(start, former.length - end);
    const next = former[former.length - end]?.element ?? null;
    for (const [index, { element }] of made.entries()) {
      const old = gone[index]?.element;
      if (old) old.replaceWith(element);
      else this.#main.insertBefore(element, next);
    }
    for (const { element } of gone.slice(made.length)) element.remove();
    this.#blocks = [
      ...blocks.slice(0, start).map((block, index) => kept(block, former[index])),
      ...made,
      ...blocks
        .slice(blocks.length - end)
        .map((block, index) => kept(block, former[former.length - end + index])),
    ];
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

  #made({ html, pointers }: PreviewBlock): ShownBlock {
    const template = this.#page.createElement('template');
    template.innerHTML = html;
    const element = template.content.firstElementChild;
    if (!element) throw new Error('A block has no element.');
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

/** Returns how many blocks at the beginning are the same, at most `limit`. */
function commonLength(
  former: readonly { readonly html: string }[],
  blocks: readonly { readonly html: string }[],
  limit = Number.POSITIVE_INFINITY,
): number {
  let length = 0;
  while (length < limit && length < former.length && former[length]?.html === blocks[length]?.html)
    length += 1;
  return length;
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
