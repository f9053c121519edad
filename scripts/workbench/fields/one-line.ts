/** Between these a line break is a space: letters and digits of scripts that part their words by spaces. */
const PARTED_BY_SPACE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;

const LINE_BREAKS = /[\t \u3000]*(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])[\s]*/gu;

/**
 * Returns a pasted text as one line. Where a line ended between Japanese characters nothing stands, because they are
 * written without spaces; between Latin words stands one.
 */
export function oneLine(text: string): string {
  return text.trim().replace(LINE_BREAKS, (_, offset: number, whole: string) => {
    const before = whole.slice(0, offset).at(-1) ?? '';
    const after = whole.slice(offset).trimStart().at(0) ?? '';
    return PARTED_BY_SPACE.test(before) && PARTED_BY_SPACE.test(after) ? ' ' : '';
  });
}
