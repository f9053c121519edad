import type { FolderPicker } from './handles.ts';
import type { Place } from './ways.ts';

/** Returns what a window says of the ways that work in it. */
export function placeOf(page: Window): Place {
  // TypeScript's DOM library does not have it yet.
  const picker: unknown = Reflect.get(page, 'showDirectoryPicker');
  return {
    // The function has this form wherever it is there (File System Access, 3.4).
    ...(typeof picker === 'function' ? { showDirectoryPicker: picker.bind(page) as FolderPicker } : {}),
    isSecureContext: page.isSecureContext,
    isFramed: isFramed(page),
  };
}

/** Only within a page of another origin is the outer address hidden. */
function isFramed(page: Window): boolean {
  try {
    return page.top?.location.href === undefined;
  } catch {
    return true;
  }
}
