import { expect, test } from 'vitest';
import type { FilledDocument } from '../../../scripts/edition/documents/document.ts';
import { noticeOf, SAMPLES } from '../../support/editions.ts';
import { sampled } from '../../support/properties.ts';
import { extractionFaults } from './geometry/extraction-faults.ts';
import { geometryFaults } from './geometry/geometry-faults.ts';
import { hardNotice } from './geometry/hard-notice.ts';
import { readByMuPdf } from './geometry/read-by-mupdf.ts';
import { readPageModel } from './geometry/read-page-model.ts';
import { type PageSetting, pageSettings, printedDocuments, setOnPages } from './geometry/settings.ts';

const SETTINGS = pageSettings(24).map((setting, index) => ({
  setting,
  index,
  name: `${setting.metrics.measurePt.toFixed(1)} pt wide in ${setting.face} of ${setting.metrics.fontSizePt} pt`,
}));
const documents = SAMPLES.map((file) => printedDocuments(noticeOf(file)));
const hard = printedDocuments(hardNotice());

test.each(sampled(SETTINGS, 5))('pages $name break no rule', ({ setting, index }) => {
  const [notice, ...annexes] = documents[index % documents.length] ?? [];
  for (const document of [notice, annexes[index % annexes.length], annexes[(index * 5 + 2) % annexes.length]])
    expectNoFaults(document, setting);
});

test.each(sampled(SETTINGS, 5))(
  'words in brackets and from the fallback face break no rule on pages $name',
  ({ setting }) => {
    for (const document of hard.slice(0, 2)) expectNoFaults(document, setting);
  },
);

function expectNoFaults(document: FilledDocument | undefined, setting: PageSetting): void {
  if (!document) throw new Error('There is no document to set.');
  const { tree, leaves, title } = document;
  const bytes = setOnPages(document, setting);
  const model = readPageModel(bytes, { tree, leaves, metrics: setting.metrics });
  expect(geometryFaults(model), title).toEqual([]);
  expect(extractionFaults(model, readByMuPdf(bytes)), title).toEqual([]);
}
