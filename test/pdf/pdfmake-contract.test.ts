import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { LayoutBuilder, PdfMakeDocument, Renderer, SvgMeasure } from '../../scripts/pdf/pdfmake-internals.ts';

const require = createRequire(import.meta.url);

test('pdfmake is the version whose internals are known', () => {
  const manifest = require('../../package.json') as { dependencies: { pdfmake: string } };
  const installed = require('pdfmake/package.json') as { version: string };
  expect(manifest.dependencies.pdfmake).toBe(installed.version);
  expect(installed.version).toBe('0.3.11');
});

test('the internals of pdfmake that are overridden or called are there', () => {
  for (const name of ['_normalizeColor', '_getColorSpace', 'endMetadata', 'end']) {
    expect(PdfMakeDocument.prototype, name).toHaveProperty(name, expect.any(Function));
  }
  expect(LayoutBuilder.prototype.layoutDocument).toHaveLength(9);
  expect(LayoutBuilder.prototype.registerTableLayouts).toBeTypeOf('function');
  expect(Renderer.prototype.renderPages).toHaveLength(1);
  expect(new SvgMeasure()).toBeTypeOf('object');
});
