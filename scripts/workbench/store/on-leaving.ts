/** The window, as far as it tells that the person leaves it. */
export interface LeftPage extends EventTarget {
  readonly document: EventTarget & { readonly visibilityState: string };
}

/**
 * Calls `act` whenever the page may not come back: it is hidden, left, or another window gets the focus. Returns what
 * ends that. (`beforeunload` would keep the page out of the cache for going back.)
 */
export function onLeaving(page: LeftPage, act: () => void): () => void {
  const hidden = () => {
    if (page.document.visibilityState === 'hidden') act();
  };
  page.addEventListener('pagehide', act);
  page.addEventListener('blur', act);
  page.document.addEventListener('visibilitychange', hidden);
  return () => {
    page.removeEventListener('pagehide', act);
    page.removeEventListener('blur', act);
    page.document.removeEventListener('visibilitychange', hidden);
  };
}
