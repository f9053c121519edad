import { chooseFiles } from '../store/choose-files.ts';
import { downloadIn } from '../store/hand-out.ts';
import type { DroppedItem } from '../store/handles.ts';
import { sessionOf } from '../store/journal.ts';
import { placeOf } from '../store/page-place.ts';
import { type Opened, openDropped, openFiles, openFolder, wayHere, wayWords } from '../store/ways.ts';

/** A store that is being opened; undefined if the person changed her mind and knows it. */
export type Opening = Promise<Opened | undefined>;

const place = placeOf(window);
const session = sessionOf(window);
const options = session ? { session } : {};
const handOut = downloadIn(document);
const { showDirectoryPicker: picker } = place;

/** The ways to open sources in this page. Each must be called within the person's click or drop. */
export const openers = {
  hasFolders: wayHere(place).kind === 'folder',
  /** One line on the way that works here. */
  words: wayWords(wayHere(place)),

  async folder(): Opening {
    return picker && openFolder(picker, options, () => navigator.userActivation?.isActive !== false);
  },

  async files(): Opening {
    const files = await chooseFiles(document);
    return files.length > 0 ? openFiles(files, handOut) : undefined;
  },

  dropped(items: DataTransferItemList): Opening {
    // The browser's items have these methods (File System Access, 3.5); TypeScript's DOM library lacks one of them.
    return openDropped([...items] as unknown as DroppedItem[], options, handOut);
  },
} as const;

/** Gives a file out as a download. */
export const giveFile = handOut;
