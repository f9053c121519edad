let isDown = false;

/** Watches whether a mouse button or a finger is down on the page. */
export function watchPointer(page: Document): void {
  page.addEventListener(
    'pointerdown',
    () => {
      isDown = true;
    },
    true,
  );
  for (const type of ['pointerup', 'pointercancel'])
    page.addEventListener(
      type,
      () => {
        isDown = false;
      },
      true,
    );
}

/**
 * Calls `act` at once, or once the pointer is up: what grows while a button is pressed would move the button away from under it, and
 * its click would be lost.
 */
export function oncePointerIsUp(page: Document, act: () => void): void {
  if (!isDown) {
    act();
    return;
  }
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    // The click comes after the pointer is up.
    setTimeout(act);
  };
  for (const type of ['pointerup', 'pointercancel'])
    page.addEventListener(type, end, { capture: true, signal: ending.signal });
}
