import { expect, test } from 'vitest';
import type { PdfText } from '../../../scripts/typeset/blocks/doc-definition.ts';
import { assertAllLaidOut } from '../../../scripts/typeset/layout/assert-all-laid-out.ts';
import type { LaidOutPage } from '../../../scripts/typeset/layout/laid-out-page.ts';
import { textLines } from '../../../scripts/typeset/layout/text-lines.ts';
import { kit } from '../../support/kit.ts';

const block = (text: string): PdfText => ({
  text: [{ text }],
  margin: [0, 0, 0, 0],
  alignment: 'left',
  fontSize: 10,
});

/** Returns one page of 100 points with some of the block's lines, `x` from its left edge. */
function pageWith(text: PdfText, from: number, x = 0): LaidOutPage {
  const lines = textLines(kit.faces, 'gothic', 1.5).linesOf(text, 50);
  const items = lines.slice(from).map((item) => ({ type: 'line' as const, item }));
  for (const { item } of items) item.x = x;
  return { items, pageSize: { width: 100, height: 100 } };
}

test('a layout that lost a block, a line or what stands beside the page is never drawn', () => {
  const text = block('一二三四五六七八九十百千万');
  expect(() => assertAllLaidOut([text], [pageWith(text, 0)])).not.toThrow();
  expect(() => assertAllLaidOut([text], [pageWith(text, 1)])).toThrow('lost lines of 「一二三');
  expect(() => assertAllLaidOut([text], [pageWith(text, 0, 200)])).toThrow('lost 「一二三');
  expect(() => assertAllLaidOut([text, block('足')], [pageWith(text, 0)])).toThrow('lost 「足');
});
