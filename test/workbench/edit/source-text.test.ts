import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSource, sourceBytes } from '../../../scripts/workbench/edit/source-text.ts';

test('the bytes of a source come back as they were, with or without a byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, hasMark) => {
      const bytes = new TextEncoder().encode((hasMark ? '\uFEFF' : '') + text);
      const opened = openSource(bytes);
      if ('encoding' in opened) return expect(text.slice(0, 3)).toContain('\0');
      expect(opened.text).toBe(hasMark ? text : text.replace(/^\uFEFF/, ''));
      expect([...sourceBytes(opened)]).toEqual([...bytes]);
    }),
  );
});

test('bytes that are no UTF-8 are told by their encoding', () => {
  expect(openSource(new Uint8Array([0x7b, 0x22, 0x88, 0xcf, 0x91, 0xf5, 0x22]))).toEqual({
    encoding: 'Shift_JIS',
  });
  expect(openSource(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toEqual({ encoding: 'UTF-16LE' });
});
