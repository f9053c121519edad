import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentTexts } from '../../../../scripts/compare/table/document-texts.ts';
import { comparisonFile } from '../../../../scripts/compare/table/formats/comparison-formats.ts';
import { compared } from '../../../support/compared.ts';
import { noticeOf } from '../../../support/editions.ts';
import { findProgram } from '../../../support/find-program.ts';
import { kit } from '../../../support/kit.ts';
import { type PdfLine, readPdf } from '../../../support/pdf-text.ts';
import { wordXmlOf } from '../../../support/read-comparison.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const prepared = compared(noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json'));
const TELEPHONES = /\d{3,4}[-\u2011]\d{2,3}[-\u2011]\d{4}/gu;
const HEIGHT_PT = (210 / 25.4) * 72;

/** Each telephone in one piece: a number that is parted over two lines or columns is not found. */
const telephonesIn = (texts: readonly string[]) =>
  texts.flatMap((text) => text.match(TELEPHONES) ?? []).length;
const textsOf = (lines: readonly PdfLine[]) => lines.map(({ text }) => text);

describe('the Word file of the samples', async () => {
  const docx = await comparisonFile('docx', prepared, kit);
  const xml = wordXmlOf(docx, 'word/document.xml');

  test('holds telephones together: no breaking hyphen stands in one', () => {
    const words = xml.replaceAll('<w:noBreakHyphen/>', '\u2011').replace(/<[^>]*>/gu, '');
    expect(words.match(/\d-\d{3,4}/gu)).toBeNull();
    expect(words.match(TELEPHONES)?.length).toBeGreaterThan(5);
    // In Japanese, LibreOffice breaks lines inside of Latin words and numbers.
    expect(wordXmlOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="ja-JP"/>');
  });

  test('repeats the head of the table, and parts no row', () => {
    const rows = xml.match(/<w:trPr>.*?<\/w:trPr>/gu) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(xml).not.toContain('w:pageBreakBefore');
  });

  test('numbers its pages in the foot', () => {
    expect(wordXmlOf(docx, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/su);
  });
});

const office = findProgram('soffice', 'libreoffice');

describe.each([
  ['PDF', async () => comparisonFile('pdf', prepared, kit)],
  ['Word file, as LibreOffice prints it,', async () => printed(await comparisonFile('docx', prepared, kit))],
] as const)('the %s of the samples', (name, make) => {
  test.skipIf(name !== 'PDF' && !office)(
    'takes four pages at most, its table begun on the first, none of them nearly empty, with whole telephones',
    async () => {
      const path = join(temporaryFolder(), 'comparison.pdf');
      writeFileSync(path, await make());
      const { lines, pages } = await readPdf(path);
      expect(pages).toBeLessThanOrEqual(4);
      for (let page = 1; page <= pages; page += 1) {
        const own = lines.filter((line) => line.page === page);
        const body = own.filter(({ y }) => y > 0.09 * HEIGHT_PT && y < 0.92 * HEIGHT_PT);
        expect([page, Math.max(...body.map(({ y }) => y)) > HEIGHT_PT / 2]).toEqual([page, true]);
        expect(textsOf(own).join('')).toContain(`${page}／${pages}`);
        expect(textsOf(own).join('')).toContain('みどり健康保険組合');
        expect(textsOf(own).join('')).toMatch(/改正後.*改正前.*備考/su);
      }
      expect(telephonesIn(textsOf(lines))).toBe(telephonesIn(documentTexts(prepared.document)));
    },
  );
});

function printed(docx: Uint8Array): Uint8Array {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'profile'));
  writeFileSync(join(folder, 'comparison.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    office ?? '',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'comparison.docx')],
    { stdio: 'ignore' },
  );
  return readFileSync(join(folder, 'comparison.pdf'));
}
