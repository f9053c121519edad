import { expect, test } from 'vitest';
import { minimalPdf } from './minimal/minimal-pdf.ts';
import { editContent, mutate } from './mutation.ts';
import { ARCHIVAL } from './profiles.ts';
import { printTree, readStructureTree } from './structure-tree.ts';

test('the structure tree of a file is read with its words, its spans and where its links lead', async () => {
  expect(printTree(await readStructureTree(minimalPdf(ARCHIVAL)))).toBe(`Document
  H1 「利用目的」
  P
    「委託先(株)」
    Link URI=tel:0312345678 Contents=電話をかける 「電話」
    Span ActualText=同上 「同上」
  L
    LI
      Lbl 「・」
      LBody 「第一項目」
  H2 「名称」
  Table
    THead
      TR
        TH Scope=Column 「名称」
        TH Scope=Column 「電話」
    TBody
      TR
        TD RowSpan=2 「計」
        TD 「1」
      TR
        TD 「2」
  Figure Alt=図
`);
});

test('words that are no longer in an element are not read in it', async () => {
  const mutant = mutate(minimalPdf(ARCHIVAL), ARCHIVAL, {
    change: (pdf) => editContent(pdf, (content) => content.replace('/MCID 1>>', '/MCID 9>>')),
  });
  const [document] = await readStructureTree(mutant);
  expect(printTree(document?.children.slice(1, 2) ?? [])).not.toContain('委託先');
});
