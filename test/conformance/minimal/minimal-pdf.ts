import { PdfDict, type PdfRef, type PdfValue } from '../reader/pdf-values.ts';
import type { Profile } from '../reader/read-model.ts';
import { addObject, dict, name, stream, string, text } from './make-values.ts';
import { embedFont, type MinimalFont } from './minimal-font.ts';
import { minimalProfile } from './minimal-profile.ts';
import { addStructure, branch } from './minimal-structure.ts';
import { minimalXmp } from './minimal-xmp.ts';
import { layoutOf, writePdf } from './write-pdf.ts';

/** The title of the minimal file. It has a character that XML must escape. */
const TITLE = '利用目的 & <公表>';

/**
 * Returns a conformant file of two pages that is made without the program. It has every kind of element that our
 * documents use.
 */
export function minimalPdf(profile: Profile): Buffer {
  const objects = new Map<number, PdfValue>();
  const { font, show } = embedFont(objects, '利用目的委託先・第一項目名称電話同上計図頁12(株)', profile.part);
  const tree = dict({ Type: name('Pages'), Count: 2 });
  const parent = addObject(objects, tree);
  const pages = [firstPage(show), secondPage(show)].map((content) => addPage(objects, content, font, parent));
  tree.entries.set('Kids', pages);
  const catalog = dict({
    Type: name('Catalog'),
    Pages: parent,
    Lang: string('ja-JP'),
    MarkInfo: dict({ Marked: true }),
    ViewerPreferences: dict({ DisplayDocTitle: true }),
    Metadata: addObject(objects, metadata(profile)),
    StructTreeRoot: addTree(objects, pages),
    Outlines: addOutlines(objects, pages),
    OutputIntents: [outputIntent(objects)],
  });
  if (profile.part === 3) attach(objects, catalog);
  const info = dict({
    Title: text(TITLE),
    Author: string('Author'),
    Producer: string('minimal'),
    CreationDate: string("D:20260401090000+09'00'"),
  });
  const id = string('0123456789abcdef');
  const trailer = dict({ Root: addObject(objects, catalog), Info: addObject(objects, info), ID: [id, id] });
  return writePdf({ objects, trailer, layout: layoutOf(profile) });
}

function metadata(profile: Profile) {
  const xmp = minimalXmp(TITLE.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), profile);
  return stream(Buffer.from(xmp, 'utf8'), { Type: name('Metadata'), Subtype: name('XML') });
}

type Show = MinimalFont['show'];

const marked = (tag: string, mcid: number, drawing: string) => `/${tag} <</MCID ${mcid}>> BDC ${drawing} EMC`;
const artifact = (drawing: string) => `/Artifact <</Type /Pagination>> BDC ${drawing} EMC`;
const line = (y: number, shown: string) => `BT /F1 12 Tf 1 0 0 1 50 ${y} Tm ${shown} Tj ET`;

function firstPage(show: Show): string {
  return [
    artifact('q 0.5 w 50 800 m 545 800 l S Q'),
    marked('H1', 0, line(780, show('利用目的'))),
    marked('P', 1, line(760, show('委託先(株)'))),
    marked('Link', 2, line(740, show('電話'))),
    `/Span <</MCID 3 /ActualText ${'<feff540c4e0a>'}>> BDC ${line(720, show('同上'))} EMC`,
    marked('Lbl', 4, line(700, show('・'))),
    marked('LBody', 5, line(680, show('第一項目'))),
    marked('H2', 6, line(660, show('名称'))),
    artifact(line(30, show('頁1'))),
  ].join('\n');
}

function secondPage(show: Show): string {
  const cells = ['名称', '電話', '計', '1', '2'].map((words, mcid) => {
    return marked(mcid < 2 ? 'TH' : 'TD', mcid, line(780 - 20 * mcid, show(words)));
  });
  return [...cells, marked('Figure', 5, '0.5 g 50 500 20 20 re f'), artifact(line(30, show('頁2')))].join(
    '\n',
  );
}

function addPage(objects: Map<number, PdfValue>, content: string, font: PdfRef, parent: PdfRef): PdfRef {
  const page = dict({
    Type: name('Page'),
    Parent: parent,
    MediaBox: [0, 0, 595, 842],
    Resources: dict({ Font: dict({ F1: font }) }),
    Contents: addObject(objects, stream(content)),
    Tabs: name('S'),
  });
  return addObject(objects, page);
}

function addTree(objects: Map<number, PdfValue>, pages: readonly PdfRef[]): PdfRef {
  const [first, second] = pages;
  if (!first || !second) throw new Error('The minimal file has two pages.');
  const link = dict({
    Type: name('Annot'),
    Subtype: name('Link'),
    Rect: [50, 735, 80, 755],
    F: 4,
    Border: [0, 0, 0],
    Contents: text('電話をかける'),
    A: dict({ S: name('URI'), URI: string('tel:0312345678') }),
  });
  const annotation = addObject(objects, link);
  if (first.target instanceof PdfDict) first.target.entries.set('Annots', [annotation]);
  const table = (entries: Record<string, PdfValue>) => dict({ O: name('Table'), ...entries });
  const head = (mcid: number) => branch('TH', [[second, mcid]], { A: table({ Scope: name('Column') }) });
  const top = branch('Document', [
    branch('H1', [[first, 0]]),
    branch('P', [
      [first, 1],
      branch('Link', [[first, 2], { annotation, page: first }]),
      branch('Span', [[first, 3]]),
    ]),
    branch('L', [branch('LI', [branch('Lbl', [[first, 4]]), branch('LBody', [[first, 5]])])], {
      A: dict({ O: name('List'), ListNumbering: name('Disc') }),
    }),
    branch('H2', [[first, 6]]),
    branch('Table', [
      branch('THead', [branch('TR', [head(0), head(1)])]),
      branch('TBody', [
        branch('TR', [
          branch('TD', [[second, 2]], { A: table({ RowSpan: 2 }) }),
          branch('TD', [[second, 3]]),
        ]),
        branch('TR', [branch('TD', [[second, 4]])]),
      ]),
    ]),
    branch('Figure', [[second, 5]], {
      Alt: text('図'),
      A: dict({ O: name('Layout'), BBox: [50, 500, 70, 520] }),
    }),
  ]);
  return addStructure(objects, top, pages);
}

function addOutlines(objects: Map<number, PdfValue>, pages: readonly PdfRef[]): PdfRef {
  const root = dict({ Type: name('Outlines'), Count: 2 });
  const parent = addObject(objects, root);
  const items = ['利用目的', '名称'].map((words, index) => {
    const destination = [pages[index] ?? null, name('XYZ'), 0, 800, null];
    return addObject(objects, dict({ Title: text(words), Parent: parent, Dest: destination }));
  });
  const [first, second] = items;
  if (!first || !second) throw new Error('The minimal outline has two items.');
  for (const [key, value] of Object.entries({ First: first, Last: second })) root.entries.set(key, value);
  if (first.target instanceof PdfDict) first.target.entries.set('Next', second);
  if (second.target instanceof PdfDict) second.target.entries.set('Prev', first);
  return parent;
}

function outputIntent(objects: Map<number, PdfValue>) {
  return dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: string('sRGB'),
    Info: string('sRGB'),
    DestOutputProfile: addObject(objects, stream(minimalProfile(), { N: 3 })),
  });
}

function attach(objects: Map<number, PdfValue>, catalog: PdfDict): void {
  const data = stream('{}', {
    Type: name('EmbeddedFile'),
    Subtype: name('application/json'),
    Params: dict({ Size: 2, ModDate: string("D:20260401090000+09'00'") }),
  });
  const file = addObject(objects, data);
  const specification = addObject(
    objects,
    dict({
      Type: name('Filespec'),
      F: string('data.json'),
      UF: text('data.json'),
      Desc: text('データ'),
      AFRelationship: name('Source'),
      EF: dict({ F: file, UF: file }),
    }),
  );
  catalog.entries.set('AF', [specification]);
  const names = dict({ Names: [string('data.json'), specification] });
  catalog.entries.set('Names', dict({ EmbeddedFiles: names }));
}
