import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { readWord } from '../../../scripts/import/read/word/read-word.ts';
import { treeLines } from '../../support/tree-lines.ts';
import { p, wordFile, wordXml, zipText } from '../../support/word-file.ts';

const read = (bytes: Uint8Array, file = 'notice.docx') => readWord(file, bytes, {});
const rules = async (bytes: Uint8Array, file?: string) => {
  const outcome = await read(bytes, file);
  return outcome.ok ? 'read' : outcome.problems.map(({ rule }) => rule).join();
};
const lines = async (bytes: Uint8Array) => {
  const outcome = await read(bytes);
  return outcome.ok ? treeLines(outcome.value.tree) : outcome.problems;
};

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole2 = (stream: string) => Buffer.concat([OLE2, Buffer.alloc(1_000), Buffer.from(stream, 'utf16le')]);
const withDocument = (xml: string) => zipText({ ...wordXml({ body: '' }), 'word/document.xml': xml });

/** Returns the archive with another number in the document's entry of the central directory. */
function withDeclared(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const name = changed.lastIndexOf('word/document.xml');
  changed.writeUInt32LE(value, name - 46 + field);
  return changed;
}
const SIZE = 24;
const PACKED = 20;

describe('what is no Word file of today', () => {
  test.each([
    ['an old file', ole2('WordDocument'), 'notice.doc', 'import/old-word'],
    ['an old file by another name', ole2('WordDocument'), 'notice.docx', 'import/old-word'],
    ['a file with a password', ole2('EncryptedPackage'), 'notice.docx', 'import/encrypted'],
    ['rich text by the name of an old file', Buffer.from('{\\rtf1 \\ansi}'), 'notice.doc', 'import/old-word'],
    ['an empty file', Buffer.alloc(0), 'notice.docx', 'import/damaged'],
    ['text', Buffer.from('個人情報'), 'notice.docx', 'import/damaged'],
    ['another archive', zipText({ 'a.txt': 'い' }), 'notice.docx', 'import/damaged'],
    [
      'a spreadsheet',
      zipText({ ...wordXml({ body: '' }), 'word/document.xml': '<workbook/>' }),
      'notice.docx',
      'import/damaged',
    ],
    ['a file without words', wordFile({ body: '<w:p/>' }), 'notice.docx', 'import/no-text'],
    [
      'a file whose words are elsewhere',
      wordFile({ body: `${p('い')}<w:altChunk r:id="x"/>` }),
      'notice.docx',
      'import/damaged',
    ],
  ])('%s is told of', async (_what, bytes, file, rule) => {
    expect(await rules(bytes, file)).toBe(rule);
  });
});

describe('archives', () => {
  const good = wordFile({ body: p('い'.repeat(2_000)) });

  it('that are cut off anywhere are damaged', async () => {
    for (let length = 0; length < good.length; length += 97) {
      expect(await rules(good.subarray(0, length))).toBe('import/damaged');
    }
  });

  test.each([
    ['declares to be huge', withDeclared(good, SIZE, 4_000_000_000), 'import/too-large'],
    ['declares to be small, and is', withDeclared(good, SIZE, 1), 'read'],
    ['declares to be packed in more than there is', withDeclared(good, PACKED, 1_000_000), 'import/damaged'],
    ['declares to be packed in less than it is', withDeclared(good, PACKED, 20), 'import/damaged'],
  ])('one whose document %s', async (_what, bytes, rule) => {
    expect(await rules(bytes)).toBe(rule);
  });

  it('that unpack to too much are left after 50 MB, whatever they declare', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(60_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await rules(bomb)).toBe('import/too-large');
    expect(await rules(withDeclared(bomb, SIZE, 1_000))).toBe('import/too-large');
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`word/${index}.xml`, new Uint8Array(1_000_000)]),
    );
    expect(await rules(zipSync(many))).toBe('import/too-large');
  });

  it('of too many parts are damaged', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, index) => [`${index}.png`, new Uint8Array(0)]),
    );
    expect(await rules(zipSync({ ...many, 'word/document.xml': new Uint8Array(1) }))).toBe('import/damaged');
  });

  it('are not unpacked where they hold pictures', async () => {
    const broken = deflateSync(new Uint8Array(10));
    const files = Object.fromEntries(
      Object.entries(wordXml({ body: p('い') })).map(([path, xml]) => [path, strToU8(xml)]),
    );
    expect(await lines(zipSync({ ...files, 'word/media/a.png': broken }))).toEqual(['い']);
  });

  it('too large as files are not looked into', async () => {
    expect(await rules(Buffer.concat([good, Buffer.alloc(20_000_000)]))).toBe('import/too-large');
  });
});

describe('XML', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const text = '<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>';

  test.each([
    [
      'entities that grow',
      `<!DOCTYPE w [<!ENTITY a "いいい"><!ENTITY b "&a;&a;">]><w:document ${W}>${text}</w:document>`,
    ],
    [
      'an entity that is a file',
      `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}>${text}</w:document>`,
    ],
    ['an entity that nobody declares', `<w:document ${W}>${text}</w:document>`],
    ['tags that do not match', `<w:document ${W}><w:body></w:document>`],
    ['a namespace that nobody declares', '<w:document><w:body/></w:document>'],
    ['100,000 nested elements', `<w:document ${W}><w:body>${'<w:sdt>'.repeat(100_000)}`],
    ['two million elements', `<w:document ${W}><w:body>${'<w:p/>'.repeat(2_000_000)}</w:body></w:document>`],
  ])('with %s is damaged', async (_what, xml) => {
    expect(await rules(withDocument(xml))).toBe('import/damaged');
  });

  it('in UTF-16 or the strict form is read', async () => {
    const xml = wordXml({ body: p('い') });
    const files = Object.fromEntries(Object.entries(xml).map(([path, part]) => [path, strToU8(part)]));
    const utf16 = Buffer.from(`\ufeff${xml['word/document.xml']}`, 'utf16le');
    expect(await lines(zipSync({ ...files, 'word/document.xml': utf16 }))).toEqual(['い']);
    const strict = (xml['word/document.xml'] ?? '').replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(await lines(withDocument(strict))).toEqual(['い']);
  });

  it('that holds words where no Word file has any keeps them', async () => {
    expect(await lines(wordFile({ body: `${p('い')}<w:r><w:t>迷い</w:t></w:r>` }))).toEqual(['い', '迷い']);
  });
});

describe('tracked changes', () => {
  const run = '<w:r><w:t>い</w:t></w:r>';
  const cases: [string, string, number, number][] = [
    ['words', `<w:p><w:ins>${run}</w:ins><w:del><w:r><w:delText>ろ</w:delText></w:r></w:del></w:p>`, 1, 1],
    ['moved words', `<w:p><w:moveFrom>${run}</w:moveFrom><w:moveTo>${run}</w:moveTo></w:p>`, 1, 1],
    ['the ends of paragraphs', p('い', { properties: '<w:rPr><w:del/></w:rPr>' }), 0, 1],
    ['rows', `<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc>${p('い')}</w:tc></w:tr></w:tbl>`, 1, 0],
    ['cells', `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('い')}</w:tc></w:tr></w:tbl>`, 0, 1],
  ];
  test.each(cases)('of %s are counted', async (_what, body, insertions, deletions) => {
    expect(await lines(wordFile({ body }))).toMatchObject([
      { rule: 'import/tracked-changes', params: { insertions, deletions } },
    ]);
  });

  it('count in headers, notes and comments too', async () => {
    const changed = `<w:p><w:ins>${run}</w:ins></w:p>`;
    const bytes = wordFile({
      body: p('い'),
      header: changed,
      footnotes: `<w:footnote w:id="1">${changed}</w:footnote>`,
    });
    expect(await lines(bytes)).toMatchObject([{ params: { insertions: 2, deletions: 0 } }]);
  });

  it('do not count where only the form was changed', async () => {
    const body = p('い', {
      properties: '<w:pPrChange><w:pPr/></w:pPrChange>',
      run: '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>',
    });
    expect(await lines(wordFile({ body }))).toEqual(['い']);
  });
});

describe('long files', () => {
  it('of very many paragraphs, lists and tables are read', async () => {
    const item = p('い', { properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' });
    const table = `<w:tbl><w:tr>${`<w:tc>${p('ろ')}</w:tc>`.repeat(2)}</w:tr></w:tbl>`;
    const found = await lines(
      wordFile({ body: (p('は').repeat(700) + item.repeat(700) + table.repeat(400)).repeat(2) }),
    );
    expect(found).toHaveLength(2 * (700 + 700 + 400));
  });

  it('of too many characters are told of', async () => {
    expect(await rules(wordFile({ body: p('い'.repeat(1_000)).repeat(301) }))).toBe('import/too-long');
  });

  it('of deeply nested tables are read or refused', async () => {
    let inner = p('い');
    for (let depth = 0; depth < 150; depth += 1) inner = `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    expect(await lines(wordFile({ body: inner }))).toEqual(['い']);
    for (let depth = 0; depth < 50; depth += 1) inner = `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    expect(await rules(wordFile({ body: inner }))).toBe('import/damaged');
  });
});

describe('files made to be gone through for ever', () => {
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => one(i)).join('');
  const list = (definition: string, num = '') =>
    `<w:abstractNum w:abstractNumId="1">${definition}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>${num}</w:num>`;
  const listStyle = (id: string, numId: number) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${numId}"/></w:numPr></w:pPr></w:style>`;
  const far = '<w:lvl w:ilvl="4294967294"><w:lvlText w:val="%1"/></w:lvl>';

  it('have no levels of lists but the nine that there are', async () => {
    const numbering = list(far, `<w:lvlOverride w:ilvl="0">${far}</w:lvlOverride>`);
    const body = p('い', { properties: '<w:pStyle w:val="s"/>' });
    expect(await lines(wordFile({ body, numbering, styles: listStyle('s', 1) }))).toEqual(['い']);
  });

  it('count from numbers only', async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="Infinity"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl>';
    const body = p('い', { properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' });
    expect(await rules(wordFile({ body, numbering: list(level) }))).toBe('read');
  });

  it('whose lists lead to one another do not lead on for long', async () => {
    const numbering =
      many(
        8_000,
        (i) => `<w:abstractNum w:abstractNumId="${i}"><w:numStyleLink w:val="s${i}"/></w:abstractNum>`,
      ) + many(8_000, (i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="${i}"/></w:num>`);
    const styles = many(8_000, (i) => listStyle(`s${i}`, i + 1));
    expect(await lines(wordFile({ body: p('い'), numbering, styles }))).toEqual(['い']);
  });

  it('that lead to one header two thousand times have it once', async () => {
    const xml = wordXml({ body: p('い'), header: '<w:p/>'.repeat(50_000) + p('柱') });
    const path = 'word/_rels/document.xml.rels';
    const one = /<Relationship [^>]*>/.exec(xml[path] ?? '')?.[0] ?? '';
    const all = many(2_000, (i) => one.replace('Id="header"', `Id="h${i}"`));
    expect(await lines(zipText({ ...xml, [path]: (xml[path] ?? '').replace(one, all) }))).toEqual([
      '(running-head) 柱',
      'い',
    ]);
  });

  it('find each of a hundred thousand notes at once', async () => {
    const references = many(100_000, (i) => `<w:footnoteReference w:id="${i}"/>`);
    const footnotes = `${many(99_999, (i) => `<w:footnote w:id="${i}"/>`)}<w:footnote w:id="99999">${p('注')}</w:footnote>`;
    const body = `<w:p><w:r><w:t>い</w:t>${references}</w:r></w:p>`;
    expect(await lines(wordFile({ body, footnotes }))).toEqual(['い', '(footnote) 注']);
  });

  it('with ten thousand notes, each of which refers to the next, have every note', async () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = many(
      10_000,
      (i) => `<w:footnote w:id="${i}"><w:p><w:r><w:t>注</w:t></w:r>${reference(i + 1)}</w:p></w:footnote>`,
    );
    const found = await lines(
      wordFile({ body: `<w:p><w:r><w:t>い</w:t></w:r>${reference(0)}</w:p>`, footnotes }),
    );
    expect(found).toEqual(['い', ...Array.from({ length: 10_000 }, () => '(footnote) 注')]);
  });

  it('with notes that refer to one another from within deep tables have every note', async () => {
    const tables = 150;
    const inTables = (words: string) =>
      `${'<w:tbl><w:tr><w:tc>'.repeat(tables)}${words}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(tables)}`;
    const refer = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const ids = Array.from({ length: 30 }, (_, id) => id);
    const comments = ids.map(
      (id) =>
        `<w:comment w:id="${id}">${inTables(`<w:p><w:r><w:t>注${id}</w:t></w:r>${refer(id + 1)}</w:p>`)}</w:comment>`,
    );
    const bytes = wordFile({
      body: `<w:p><w:r><w:t>い</w:t></w:r>${refer(0)}</w:p>`,
      comments: comments.join(''),
    });
    expect(await lines(bytes)).toEqual(['い', ...ids.map((id) => `(comment) 注${id}`)]);
  });

  it('with numbers that are none have neither headings nor wide cells of them', async () => {
    const cell = (words: string, span: string) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(words)}</w:tc>`;
    for (const bad of ['2.5', '-1', '', 'NaN', '0x1', '1e1']) {
      const body = `<w:tbl><w:tr>${cell('い', bad)}${cell('ろ', bad)}</w:tr></w:tbl>${p('は', {
        properties: `<w:outlineLvl w:val="${bad}"/>`,
      })}`;
      const plain = `<w:tbl><w:tr>${cell('い', '1')}${cell('ろ', '1')}</w:tr></w:tbl>${p('は')}`;
      expect(await lines(wordFile({ body }))).toEqual(await lines(wordFile({ body: plain })));
    }
  });

  it('with fifty thousand fields in one another keep the words in the innermost', async () => {
    const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
    const open = `${mark('begin')}<w:instrText>HYPERLINK "x"</w:instrText>${mark('separate')}<w:t>い</w:t>`;
    const body = `<w:p><w:r>${open.repeat(50_000)}</w:r></w:p>`;
    expect(await lines(wordFile({ body }))).toEqual([`[${'い'.repeat(50_000)}](x)`]);
  });

  it('with a field of a megabyte, parted ten thousand times, are read as words', async () => {
    const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
    const instruction = `<w:instrText>HYPERLINK ${'a '.repeat(500_000)}</w:instrText>`;
    const body = `<w:p><w:r>${mark('begin')}${instruction}${mark('separate').repeat(10_000)}<w:t>い</w:t></w:r></w:p>`;
    expect(await lines(wordFile({ body }))).toEqual(['い']);
  });

  it('with a hundred and thirty thousand rows of a table are read', async () => {
    const body =
      '<w:tbl>' +
      '<w:tr><w:tc><w:p><w:r><w:t>い</w:t></w:r></w:p></w:tc></w:tr>'.repeat(130_000) +
      '</w:tbl>';
    expect(await lines(wordFile({ body }))).toHaveLength(130_000);
  });

  it('whose numbers have a mark of a megabyte are read without', async () => {
    const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1${'あ'.repeat(1_000_000)}"/></w:lvl>`;
    const item = p('い', { properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' });
    const found = await lines(wordFile({ body: item.repeat(1_000), numbering: list(level) }));
    expect(found).toEqual(Array.from({ length: 1_000 }, () => 'い'));
  });

  it('with names that JavaScript has for its own are read', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const level = (name: string) =>
      `<w:lvl w:ilvl="0"><w:numFmt w:val="${name}"/><w:lvlText w:val="%1."/></w:lvl>`;
    for (const name of names) {
      const body = `<${name}>${p('い', { properties: '<w:numPr><w:numId w:val="1"/></w:numPr>' })}</${name}><w:p><${name} ${name}="x"><w:r><w:t>ろ</w:t></w:r></${name}></w:p>`;
      expect(await lines(wordFile({ body, numbering: list(level(name)) }))).toEqual(['[0.] い', 'ろ']);
    }
  });
});
