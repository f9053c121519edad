import type { Aside } from '../read-document.ts';
import type { WordPackage, WordPart } from './word-package.ts';
import { childElements, type XmlElement } from './xml-tree.ts';

/** What is referred to from a line, by the type of the relationship to the part that holds it. */
export type NoteType = 'footnotes' | 'endnotes' | 'comments';

/** A note or comment, and the part that it stands in. */
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

// The keys of the table are the types, which the type of `entries` does not keep.
const TYPES = Object.entries(ASIDES) as [NoteType, Aside][];

/** The notes and comments of a Word file, each of which is read once. */
export class WordNotes {
  readonly #word: WordPackage;
  readonly #byId = new Map<NoteType, ReadonlyMap<string, Note>>();
  readonly #read = new Set<XmlElement>();
  #depth = 0;

  constructor(word: WordPackage) {
    this.#word = word;
  }

  /** Returns the note of an id, of several the first; undefined if there is none. */
  find(type: NoteType, id: string): Note | undefined {
    const known = this.#byId.get(type) ?? this.#notesOf(type);
    this.#byId.set(type, known);
    return known.get(id);
  }

  /** Returns every note, referred to or not. */
  all(): Note[] {
    return TYPES.flatMap(([type, aside]) => this.#word.related(type).flatMap((part) => notesIn(part, aside)));
  }

  /** Returns what `read` makes of a note; empty the second time. */
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
 * A comment may stand in a note. In a longer chain, made to end the stack, each may be nested as deeply as a whole
 * document: the others are read as if nothing referred to them.
 */
const MAX_DEPTH = 3;

function notesIn(part: WordPart, aside: Aside): Note[] {
  return childElements(part.root).map((element) => ({ part, element, aside }));
}
