/** What a word of a script that parts its words by spaces may end and begin with. A hyphen or slash at the end goes on. */
const WORD_END = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}.,;:!?)\]'"&]/u;
const WORD_START = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}(['"&]/u;

const LINE_BREAKS = /[\t \u3000]*(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])[\s]*/gu;

/**
 * Returns a pasted text as one line. Where a line ended between Japanese characters nothing stands, because they are
 * written without spaces; between Latin words stands one.
 */
export function oneLine(text: string): string {
  return text.trim().replace(LINE_BREAKS, (_, offset: number, whole: string) => {
    const before = whole.slice(0, offset).at(-1) ?? '';
    const after = whole.slice(offset).trimStart().at(0) ?? '';
    return WORD_END.test(before) && WORD_START.test(after) ? ' ' : '';
  });
}
