import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { account } from '../../support/accounted.ts';
import { documentOf } from '../../support/document-of.ts';
import { outline } from '../../support/notice-outline.ts';
import { printedPages } from '../../support/printed-page.ts';

const FOLDER = 'test/fixtures/printed';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

let printed: Uint8Array[];
beforeAll(async () => {
  printed = await printedPages(
    names.map((name) => ({
      html: readFileSync(join(FOLDER, name), 'utf8'),
      options: { tagged: name.startsWith('tagged-') },
    })),
  );
}, 60_000);

test.each(names.map((name, index) => [name, index] as const))(
  'the PDF of %s is read as a person reads it',
  async (name, index) => {
    // The outline that a person makes of the page, line by line, followed by the leftovers and their reasons.
    const expected = readFileSync(join(FOLDER, name.replace(/\.html$/u, '.outline')), 'utf8');
    const document = await documentOf('notice.pdf', printed[index] ?? new Uint8Array());
    const recognised = recognise(document, { society: 'aoba', revision: '2025' });
    const left = recognised.ledger.leftovers.map(({ reason, text }) => `余り ${reason} ${text}`);
    expect([outline(recognised.source), ...left, ''].join('\n')).toBe(expected);
    expect(account(document.tree, recognised)).toEqual({ lost: '', invented: '' });
  },
);
