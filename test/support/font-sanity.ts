/**
 * Returns what is wrong with a font file by those rules of the Open Font Format that readers often ignore; an empty
 * list if it is right. It shares no code with the writer of the file.
 */
export function fontFaults(bytes: Uint8Array): string[] {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const faults: string[] = [];
  const tables = Array.from({ length: file.getUint16(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [sum, at, length] = [4, 8, 12].map((field) => file.getUint32(entry + field));
    return { tag, sum: sum ?? 0, at: at ?? 0, length: length ?? 0 };
  });
  const power = 2 ** Math.floor(Math.log2(tables.length));
  expect('searchRange', file.getUint16(6), power * 16);
  expect('entrySelector', file.getUint16(8), Math.log2(power));
  expect('rangeShift', file.getUint16(10), (tables.length - power) * 16);
  expect(
    'order of tags',
    tables.map(({ tag }) => tag).join(),
    tables
      .map(({ tag }) => tag)
      .sort()
      .join(),
  );
  let end = 12 + tables.length * 16;
  for (const { tag, sum, at, length } of [...tables].sort((left, right) => left.at - right.at)) {
    expect(`place of ${tag}`, at, end);
    end = at + Math.ceil(length / 4) * 4;
    expect(`sum of ${tag}`, sum, sumOf(at, length, tag === 'head' ? at + 8 : -1));
  }
  expect('length of the file', bytes.length, end);
  expect('sum of the file', sumOf(0, bytes.length, -1), 0xb1b0afba);
  const [head, hhea, maxp, loca] = [find('head'), find('hhea'), find('maxp'), find('loca')];
  const glyphs = file.getUint16(maxp.at + 4);
  const isLong = file.getInt16(head.at + 50) === 1;
  expect('widths', find('hmtx').length, file.getUint16(hhea.at + 34) * 4);
  expect('number of widths', file.getUint16(hhea.at + 34), glyphs);
  expect('places of glyphs', loca.length, (glyphs + 1) * (isLong ? 4 : 2));
  const places = Array.from({ length: glyphs + 1 }, (_, glyph) =>
    isLong ? file.getUint32(loca.at + glyph * 4) : file.getUint16(loca.at + glyph * 2) * 2,
  );
  expect('first place', places[0], 0);
  expect('last place', places.at(-1), find('glyf').length);
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) faults.push('places run back');
  return faults;

  function expect(what: string, is: unknown, should: unknown): void {
    if (is !== should) faults.push(`${what} is ${is}, not ${should}`);
  }

  function find(tag: string): { at: number; length: number } {
    const table = tables.find((one) => one.tag === tag);
    if (!table) throw new Error(`There is no table ${tag}.`);
    return table;
  }

  function sumOf(from: number, length: number, without: number): number {
    let sum = 0;
    for (let at = from; at < from + length; at += 4)
      if (at !== without) sum = (sum + file.getUint32(at)) >>> 0;
    return sum;
  }
}
