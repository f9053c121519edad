import { expect, test } from 'vitest';
import { noticeOf, SAMPLES } from '../support/editions.ts';
import { geometryFaults } from './geometry/geometry-faults.ts';
import { pageModelOf, pageSettings, printedDocuments } from './geometry/settings.ts';

const SETTINGS = pageSettings(24);
const documents = SAMPLES.map((file) => printedDocuments(noticeOf(file)));

test.each(
  SETTINGS.map((setting, index) => ({ setting, index, width: setting.metrics.measurePt.toFixed(0) })),
)('pages $width pt wide between their margins break no rule', ({ setting, index }) => {
  const own = documents[index % documents.length] ?? [];
  const [notice, ...annexes] = own;
  const chosen = [notice, annexes[index % annexes.length], annexes[(index * 5 + 2) % annexes.length]];
  for (const document of chosen) {
    if (!document) continue;
    expect(geometryFaults(pageModelOf(document, setting)), document.title).toEqual([]);
  }
});
