import { createRequire } from 'node:module';
import type { Font, FontCollection } from 'fontkit';

/** The copy of fontkit that pdfkit draws with; its formats are a register that anyone may add to. */
interface FontkitModule {
  create(bytes: Buffer): Font | FontCollection;
  registerFormat(format: FontFormat): void;
}

interface FontFormat {
  probe(buffer: Uint8Array): boolean;
  new (stream: { readonly buffer: Uint8Array }): Font;
}

const require = createRequire(import.meta.url);
// fontkit's types leave registerFormat out.
const fontkit = require('fontkit') as FontkitModule;

/** Begins no font file. */
const MARK = 'kenpo-notice face ';

const faces: Font[] = [];
const marks = new WeakMap<Uint8Array, Buffer>();

/** A face that is open already, under the mark that stands for its file. */
class SharedFace {
  static probe(buffer: Uint8Array): boolean {
    return faceOf(buffer) !== undefined;
  }

  constructor({ buffer }: { readonly buffer: Uint8Array }) {
    const face = faceOf(buffer);
    if (!face) throw new Error('No face is open under this mark.');
    // biome-ignore lint/correctness/noConstructorReturn: fontkit constructs what it opens, and this is open.
    return face as unknown as SharedFace;
  }
}

fontkit.registerFormat(SharedFace as unknown as FontFormat);

/** Returns the face of a font file, opened once for the process however many documents are set in it. */
export function openFace(bytes: Uint8Array): Font {
  const face = faceOf(sharedFace(bytes));
  if (!face) throw new Error('A face that was just opened is not there.');
  return face;
}

/**
 * Returns a few bytes that pdfkit takes for the font file. It opens a file anew for every document, and parses
 * the tables of tens of thousands of glyphs each time; by these it gets the face that is open.
 */
export function sharedFace(bytes: Uint8Array): Buffer {
  const known = marks.get(bytes);
  if (known) return known;
  const opened = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('glyphForCodePoint' in opened)) throw new Error('A font collection stands where one face is needed.');
  const mark = Buffer.from(`${MARK}${faces.push(opened) - 1}`);
  marks.set(bytes, mark);
  return mark;
}

function faceOf(mark: Uint8Array): Font | undefined {
  const text = Buffer.from(mark).subarray(0, 40).toString('latin1');
  return text.startsWith(MARK) ? faces[Number(text.slice(MARK.length))] : undefined;
}
