import type { Aside } from '../read-document.ts';
import type { WordPackage, WordPart } from './word-package.ts';
import { childElements, type XmlElement } from './xml-tree.ts';

/** The notes that a line can refer to, by the type of the relationship to their part. */
export type NoteType = 'footnotes' | 'endnotes' | 'comments';

/** A note or comment, with the part that contains it. */
export interface Note {
  readonly part: WordPart;
  readonly element: XmlElement;
  readonly aside: Aside;
}

const ASIDES: Readonly<Record<NoteType, Aside>> = {
  footnotes: 'footnote',
  endnotes: 'footnote',
  comments: 'comment',
};

// The keys of the table are the types. `Object.entries` only says that they are strings.
const TYPES = Object.entries(ASIDES) as [NoteType, Aside][];

/** The notes and comments of a Word file. Each is read once. */
export class WordNotes {
  readonly #word: WordPackage;
  readonly #byId = new Map<NoteType, ReadonlyMap<string, Note>>();
  readonly #read = new Set<XmlElement>();
  #depth = 0;

  constructor(word: WordPackage) {
    this.#word = word;
  }

  /** Returns the note with an id; the first one if there are several, undefined if there is none. */
  find(type: NoteType, id: string): Note | undefined {
    const known = this.#byId.get(type) ?? this.#notesOf(type);
    this.#byId.set(type, known);
    return known.get(id);
  }

  /** Returns every note, also those that no text refers to. */
  all(): Note[] {
    return TYPES.flatMap(([type, aside]) => this.#word.related(type).flatMap((part) => notesIn(part, aside)));
  }

  /** Returns what `read` makes of a note. Empty if the note was read before, or if it is too deep in other notes. */
  once<Made>({ element }: Note, read: () => Made[]): Made[] {
    if (this.#read.has(element) || this.#depth >= MAX_DEPTH) return [];
    this.#read.add(element);
    this.#depth += 1;
    const made = read();
    this.#depth -= 1;
    return made;
  }

  #notesOf(type: NoteType): ReadonlyMap<string, Note> {
    const [part] = this.#word.related(type);
    const notes = part ? notesIn(part, ASIDES[type]).reverse() : [];
    return new Map(notes.map((note) => [note.element.attributes['w:id'] ?? '', note]));
  }
}

/**
 * A comment can be in a note. A chain of thousands, made to overflow the stack, is read as if no text referred to it.
 */
const MAX_DEPTH = 20;

function notesIn(part: WordPart, aside: Aside): Note[] {
  return childElements(part.root).map((element) => ({ part, element, aside }));
}
