import type { HandOut } from './files-store.ts';

/** How long the bytes stay after the click. Safari reads them only when the person has answered a dialog. */
const KEEP_MS = 60_000;

/** Returns what hands files out as downloads of this page. */
export function downloadIn(page: Document): HandOut {
  return (name, bytes, type) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    const link = page.createElement('a');
    link.href = address;
    link.download = name;
    // Firefox clicks only what is in the page.
    link.hidden = true;
    page.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  };
}
