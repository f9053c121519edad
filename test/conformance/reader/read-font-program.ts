/** A TrueType font program, read from its own tables. */
export interface FontProgram {
  readonly tables: readonly string[];
  /** The faults of the program. If there are any, the functions below return undefined or false. */
  readonly faults: readonly string[];
  readonly glyphCount: number;
  /** Returns the advance width in thousandths of an em. */
  advance(glyph: number): number | undefined;
  /** Returns whether the glyph has an outline. */
  isDrawn(glyph: number): boolean;
}

const REQUIRED = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

interface Metrics {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly longMetrics: number;
  /** The offset of each glyph's outline in `glyf`, and the end of the last one. */
  readonly loca: readonly number[];
}

/** Reads the tables that PDF requires of a TrueType font program (ISO 32000-1, 9.9). */
export function readFontProgram(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = readDirectory(view);
    const faults = REQUIRED.filter((tag) => !tables.has(tag)).map((tag) => `no table ${tag}`);
    if (faults.length > 0) return broken([...tables.keys()], faults);
    return readGlyphs(tables);
  } catch (error) {
    return broken([], [error instanceof RangeError ? 'a table that ends too early' : String(error)]);
  }
}

function broken(tables: readonly string[], faults: readonly string[]): FontProgram {
  return { tables, faults, glyphCount: 0, advance: () => undefined, isDrawn: () => false };
}

function readDirectory(view: DataView): Map<string, DataView> {
  const version = view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) throw new Error('no TrueType header');
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > view.byteLength) throw new Error(`table ${tag} reaches beyond the end`);
    tables.set(tag, new DataView(view.buffer, view.byteOffset + offset, length));
  }
  return tables;
}

function readGlyphs(tables: ReadonlyMap<string, DataView>): FontProgram {
  const table = (tag: string) => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
  const metrics = readMetrics(table);
  const faults = outlineFaults(table('glyf'), metrics);
  return {
    tables: [...tables.keys()],
    faults,
    glyphCount: metrics.glyphCount,
    advance(glyph) {
      if (glyph >= metrics.glyphCount) return undefined;
      const units = table('hmtx').getUint16(4 * Math.min(glyph, metrics.longMetrics - 1));
      return (units * 1000) / metrics.unitsPerEm;
    },
    isDrawn: (glyph) => (metrics.loca[glyph + 1] ?? 0) > (metrics.loca[glyph] ?? 0),
  };
}

function readMetrics(table: (tag: string) => DataView): Metrics {
  const glyphCount = table('maxp').getUint16(4);
  const longMetrics = table('hhea').getUint16(34);
  const isLong = table('head').getInt16(50) === 1;
  const loca: number[] = [];
  for (let glyph = 0; glyph <= glyphCount; glyph += 1) {
    loca.push(isLong ? table('loca').getUint32(4 * glyph) : 2 * table('loca').getUint16(2 * glyph));
  }
  if (table('hmtx').byteLength < 4 * longMetrics + 2 * (glyphCount - longMetrics)) {
    throw new Error('hmtx is shorter than hhea and maxp say');
  }
  if (table('head').getUint32(12) !== 0x5f0f3cf5) throw new Error('head has no magic number');
  return { unitsPerEm: table('head').getUint16(18), glyphCount, longMetrics, loca };
}

/** Finds outlines outside their table, and composites of missing glyphs or of glyphs in a circle. */
function outlineFaults(glyf: DataView, { loca, glyphCount }: Metrics): string[] {
  const faults: string[] = [];
  const end = loca[glyphCount] ?? 0;
  if (end > glyf.byteLength) return ['an outline reaches beyond the table glyf'];
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    const [from, to] = [loca[glyph] ?? 0, loca[glyph + 1] ?? 0];
    if (to < from) faults.push(`glyph ${glyph} ends before it begins`);
    if (to <= from || glyf.getInt16(from) >= 0) continue;
    for (const component of components(glyf, from)) {
      if (component >= glyphCount)
        faults.push(`glyph ${glyph} is made of glyph ${component}, which is not there`);
      else if (component === glyph) faults.push(`glyph ${glyph} is made of itself`);
      else if (loca[component] === loca[component + 1]) {
        faults.push(`glyph ${glyph} is made of glyph ${component}, which is empty`);
      }
    }
  }
  return faults;
}

/** Returns the glyphs of a composite (OpenType, “glyf”, composite glyph description). */
function* components(glyf: DataView, from: number): Generator<number> {
  for (let at = from + 10; ; ) {
    const flags = glyf.getUint16(at);
    yield glyf.getUint16(at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2);
    if (flags & 0x8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    if (!(flags & 0x20)) return;
  }
}
