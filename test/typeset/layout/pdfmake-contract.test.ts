import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import {
  DocMeasure,
  DocPreprocessor,
  LayoutBuilder,
} from '../../../scripts/typeset/layout/pdfmake-internals.ts';

const require = createRequire(import.meta.url);

test('pdfmake is the version whose internals are known', () => {
  const manifest = require('../../../package.json') as { dependencies: { pdfmake: string } };
  const installed = require('pdfmake/package.json') as { version: string };
  expect(manifest.dependencies.pdfmake).toBe(installed.version);
  expect(installed.version).toBe('0.3.11');
});

test('the internals of pdfmake that are overridden or called take what they are given', () => {
  const methods = {
    layout: {
      tryLayoutDocument: 8,
      processNode: 1,
      processVerticalContainer: 1,
      processLeaf: 1,
    },
    measure: { measureLeaf: 1, measureTable: 1 },
  };
  const layout: object = LayoutBuilder.prototype;
  const measure: object = DocMeasure.prototype;
  for (const [name, length] of Object.entries(methods.layout))
    expect(Reflect.get(layout, name), name).toHaveLength(length);
  for (const [name, length] of Object.entries(methods.measure))
    expect(Reflect.get(measure, name), name).toHaveLength(length);
  expect(new DocPreprocessor()).toHaveProperty('preprocessDocument');
});

test('a row with a page break of its own may be parted, and each other stays whole', () => {
  const source = String(require('pdfmake/js/TableProcessor.js').default);
  expect(source).toContain(
    'this._isCurrentRowUnbreakable = this.dontBreakRows && rowIndex > 0 && !rowHasPageBreak',
  );
});

test('the padding above a row is asked for once, before the row begins', () => {
  const processor = String(require('pdfmake/js/TableProcessor.js').default);
  expect(processor.match(/layout\.paddingTop\(/gu)).toHaveLength(1);
  expect(processor.indexOf('layout.paddingTop(')).toBeLessThan(
    processor.indexOf("writer.addListener('pageChanged', this.rowCallback)"),
  );
});
