import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { account } from '../../support/accounted.ts';
import { documentOf } from '../../support/document-of.ts';
import { sourceOf } from '../../support/editions.ts';
import { outline } from '../../support/notice-outline.ts';

const LAYOUTS = 'test/fixtures/layouts';
const PLACE = { society: 'aoba', revision: '2025' };

function read(file: string) {
  const tree = parsePlainText(readFileSync(file, 'utf8'));
  return recognise({ format: 'text', tree, isOwn: false }, PLACE);
}

const names = readdirSync(LAYOUTS).filter((name) => !name.endsWith('.outline'));

test.each(names)('the layout %s is read as a person reads it', async (name) => {
  // The outline that a person reads in the text, one line for each part. A value that the text does not show is ○○.
  const expected = readFileSync(join(LAYOUTS, name.replace(/\.[a-z]+$/u, '.outline')), 'utf8');
  const bytes = new Uint8Array(readFileSync(join(LAYOUTS, name)));
  const document = await documentOf(name, bytes);
  const recognised = recognise(document, PLACE);
  expect(`${outline(recognised.source)}\n`).toBe(expected);
  expect(account(document.tree, recognised)).toEqual({ lost: '', invented: '' });
});

test('the real notice becomes the sample, but for ids', () => {
  const { source, ledger } = read('test/fixtures/notice-text.txt');
  const sample = sourceOf('source/sample/undated.json');
  const counts = [
    source.sections.length,
    source.sections.flatMap(({ groups = [] }) => groups).length,
    source.sections.flatMap(({ groups = [] }) => groups.flatMap(({ items = [] }) => items)).length,
    source.contractors.length,
  ];
  expect(counts).toEqual([8, 16, 41, 10]);
  expect(withoutIds(source)).toEqual(withoutIds(sample));
  expect(ledger.leftovers).toEqual([]);
  expect(ledger.doubts.map(({ kind }) => kind)).toEqual(['contractor-telephones', 'issuer-missing']);
});

/** Returns the source with ids of parts by their order, and ids of contractors by their names. */
function withoutIds(source: NoticeSource): unknown {
  const names = new Map(source.contractors.map(({ id, name }) => [id, name]));
  return JSON.parse(
    JSON.stringify(
      { ...source, $schema: undefined, society: undefined, revision: undefined },
      (key, value) => {
        if (key === 'id') return undefined;
        return key === 'contractor' ? names.get(value) : value;
      },
    ),
  );
}

test('a contractor whose name is one that no file can have gets another id', () => {
  const text =
    '主な利用目的\n\n1. 保健事業に必要な利用目的\n・翻訳の委託（外部委託先は、INDEX(株)、ABC(株)）\n';
  const { source } = recognise({ format: 'text', tree: parsePlainText(text), isOwn: false }, PLACE);
  expect(source.contractors.map(({ id }) => id)).toEqual(['contractor-1', 'abc']);
});
