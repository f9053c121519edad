/**
 * Whether a person composes a text now, such as kana that become kanji. The whole document has one state: some input methods
 * tell the end of a composition late, or not at all when the field is left.
 */
let isComposing = false;

/** Watches the compositions in a document. */
export function watchComposition(page: Document): void {
  page.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  // Safari sends the key that ends a composition after its end, so the state lasts one task longer.
  page.addEventListener('compositionend', () => {
    setTimeout(() => {
      isComposing = false;
    });
  });
  page.addEventListener(
    'blur',
    () => {
      isComposing = false;
    },
    true,
  );
}

/** Whether a key belongs to the input method and not to the page. Key code 229 is what such keys have. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return isComposing || event.isComposing || event.keyCode === 229;
}

/** Whether a composition runs in the document. */
export function isComposingNow(): boolean {
  return isComposing;
}
