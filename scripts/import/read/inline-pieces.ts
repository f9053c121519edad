import type { PhrasingContent, Text } from 'mdast';

/** Where something stands in its source. */
export type Position = NonNullable<Text['position']>;

/** The emphasis or the link that an element gives its words. */
export type Mark =
  | { readonly type: 'emphasis' }
  | { readonly type: 'strong' }
  | { readonly type: 'link'; readonly url: string };

/** Returns what a link makes of words; undefined if it leads nowhere, or to a program. */
export function linkTo(url: string): Mark | undefined {
  return url === '' || RUNS.test(url) ? undefined : { type: 'link', url };
}

const RUNS = /^\s*(javascript|vbscript|data):/i;

/** Words within a line, or its end. */
export type Piece =
  | {
      readonly value: string;
      /** The marks on the words, the outer one first. All words of one element have the same object. */
      readonly marks: readonly Mark[];
      /** Whether white space is kept as it is. */
      readonly keep: boolean;
      readonly position?: Position | undefined;
    }
  | 'break';

/**
 * Returns the pieces of a paragraph as nodes of Markdown. White space is collapsed as in CSS (CSS Text 3, 4.1):
 * several spaces become one, spaces at the ends of a line go, and so does white space with a line feed between two
 * Japanese characters. Empty if there are no words.
 */
export function toPhrasing(pieces: readonly Piece[]): PhrasingContent[] {
  const collapsed = withoutEndBreaks(collapse(pieces));
  return collapsed.some((piece) => piece !== 'break' && piece.value.trim() !== '') ? nest(collapsed, 0) : [];
}

function collapse(pieces: readonly Piece[]): Piece[] {
  const collapsed: Piece[] = [];
  const behind = firstsBehind(pieces);
  let before = '';
  pieces.forEach((piece, index) => {
    if (piece === 'break' || piece.keep) {
      collapsed.push(piece);
      before = piece === 'break' ? '' : piece.value.slice(-1) || before;
      return;
    }
    const value = piece.value.replace(WHITE_SPACE, (run, at: number) => {
      const left = at === 0 ? before : (piece.value[at - 1] ?? '');
      const right = piece.value[at + run.length] ?? behind[index] ?? '';
      return between(left, run, right);
    });
    if (value === '') return;
    collapsed.push({ ...piece, value });
    before = value.slice(-1);
  });
  return collapsed;
}

const WHITE_SPACE = /[ \t\n\r\f]+/g;

/**
 * Returns for each piece the first character after it that is not white space; an empty string at the end of a line.
 */
function firstsBehind(pieces: readonly Piece[]): string[] {
  let first = '';
  return pieces
    .map((piece) =>
      piece === 'break' ? '' : piece.keep ? piece.value[0] : /[^ \t\n\r\f]/.exec(piece.value)?.[0],
    )
    .reverse()
    .map((own) => {
      const behind = first;
      first = own ?? first;
      return behind;
    })
    .reverse();
}

function between(left: string, run: string, right: string): string {
  if (left === '' || right === '' || left === ' ') return '';
  return run.includes('\n') && JAPANESE.test(left) && JAPANESE.test(right) ? '' : ' ';
}

/** East Asian wide characters. Next to them a line feed of the source is not a space (CSS Text 3, 4.1.3). */
const JAPANESE =
  /[\u2e80-\u303f\u3041-\u30ff\u31f0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\ud840-\udfff]/;

/** Leaves out breaks before the first word and after the last, and kept line feeds there. */
function withoutEndBreaks(pieces: readonly Piece[]): Piece[] {
  const holdsWords = (piece: Piece) => piece !== 'break' && piece.value.trim() !== '';
  const first = pieces.findIndex(holdsWords);
  const last = pieces.findLastIndex(holdsWords);
  return pieces.slice(first, last + 1).map((piece, index, all) => {
    if (piece === 'break' || !piece.keep) return piece;
    let { value } = piece;
    if (index === 0) value = value.replace(/^\s*\n/, '');
    if (index === all.length - 1) value = value.replace(/\n\s*$/, '');
    return { ...piece, value };
  });
}

/** Puts neighbours that share a mark at this depth into one node. */
function nest(pieces: readonly Piece[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    const mark = markAt(piece, depth);
    let end = index + 1;
    while (mark !== undefined && end < pieces.length && markAt(pieces[end], depth) === mark) end += 1;
    if (mark !== undefined) nodes.push(marked(mark, nest(pieces.slice(index, end), depth + 1)));
    else if (piece === 'break') nodes.push({ type: 'break' });
    else if (piece) addText(nodes, piece.value, piece.position);
    index = end;
  }
  return nodes;
}

function markAt(piece: Piece | undefined, depth: number): Mark | undefined {
  return piece === 'break' ? undefined : piece?.marks[depth];
}

function addText(nodes: PhrasingContent[], value: string, position: Position | undefined): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value += value;
  else nodes.push({ type: 'text', value, ...(position ? { position } : {}) });
}

function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  // Marks are compared by identity, so the node must be a new object.
  return { ...mark, children } as PhrasingContent;
}
