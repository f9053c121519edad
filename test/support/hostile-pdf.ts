import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { Font, PDFDocument } from 'mupdf';

/** Returns a PDF of one page with this content, saved with these options of MuPDF. */
export function pdfOf(content: string, options = ''): Uint8Array {
  const { file, fonts } = newPdf();
  file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, fonts, content));
  return saved(file, options);
}

/** Returns a PDF of three pages without any compression, so that every byte of it can be changed. */
export function plainPdf(): Uint8Array {
  const { file, fonts } = newPdf();
  for (const words of ['one', 'two', 'three'])
    file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, fonts, `BT /F 12 Tf 72 700 Td (${words}) Tj ET`));
  return saved(file, 'ascii,decompress');
}

/**
 * Returns a PDF with a broken list of pages and a broken last page. pdf.js drops a promise for it, which then fails.
 */
export function tornPdf(): Uint8Array {
  const whole = Buffer.from(plainPdf()).toString('latin1');
  const torn = whole.replace('8 0 R 10 0 R]', '8 0@R 10 0 R]').replace('\n10 0 obj\n', '\n10 0 obj@');
  return Buffer.from(torn, 'latin1');
}

/** Returns a PDF of a few kilobytes whose page draws a form that draws another form twice, and so on: 2^40 forms. */
export function endlessPdf(): Uint8Array {
  const { file, fonts } = newPdf();
  const asForm = (resources: typeof fonts) => ({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 595, 842],
    Resources: resources,
  });
  let form = file.addStream('1 0 0 1 0 0 cm '.repeat(5000), asForm(fonts));
  const nested = () => file.addObject({ XObject: { X: form } });
  for (let depth = 0; depth < 40; depth += 1) form = file.addStream('/X Do /X Do', asForm(nested()));
  file.insertPage(-1, file.addPage([0, 0, 595, 842], 0, nested(), '/X Do'));
  return saved(file);
}

/** Returns a PDF of four megabytes whose page unpacks to four gigabytes. */
export function swollenPdf(): Uint8Array {
  // A flushed block does not depend on others, so one block can be made and repeated.
  const block = deflateRawSync(Buffer.alloc(100_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: 40 }, () => block);
  return packedPdf(Buffer.concat([ZLIB_HEADER, ...blocks, LAST_BLOCK]), ['FlateDecode']);
}

/**
 * Returns a PDF whose page is compressed twice, the outer time without checksum. pdf.js waits forever for the inner
 * one.
 */
export function stuckPdf(): Uint8Array {
  const inner = deflateRawSync(deflateSync('BT /F 10 Tf (a) Tj ET'));
  return packedPdf(Buffer.concat([ZLIB_HEADER, inner]), ['FlateDecode', 'FlateDecode']);
}

const ZLIB_HEADER = Buffer.from([0x78, 0xda]);
const LAST_BLOCK = Buffer.from([3, 0]);

function packedPdf(content: Buffer, filters: readonly string[]): Uint8Array {
  const { file, fonts } = newPdf();
  const page = file.addPage([0, 0, 595, 842], 0, fonts, '');
  file.insertPage(-1, page);
  page.put('Contents', file.addRawStream(content, { Filter: filters.map((name) => file.newName(name)) }));
  return saved(file);
}

function newPdf() {
  const file = new PDFDocument();
  const font = file.addSimpleFont(new Font('Helvetica'), 'Latin');
  return { file, fonts: file.addObject({ Font: { F: font } }) };
}

function saved(file: PDFDocument, options = ''): Uint8Array {
  return new Uint8Array(file.saveToBuffer(options).asUint8Array());
}
