import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { check, sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';
import { readPdf } from '../../support/pdf-text.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Makes the PDFs of a changed source. Returns the text of one of them as pdf.js reads it. */
async function textOf(change: (source: NoticeSource) => void, path: string): Promise<string> {
  const source = sourceOf('source/midori/2026.json');
  change(source);
  const { document, problems } = check(JSON.stringify(source));
  if (!document || problems.length > 0) throw new Error(JSON.stringify(problems));
  const made = await makeDocuments(normalise(source), document, kit, new Set(['pdf', 'annexes']));
  const file = join(temporaryFolder(), 'made.pdf');
  writeFileSync(file, made.files.find((candidate) => candidate.path === path)?.bytes ?? new Uint8Array());
  const { lines } = await readPdf(file);
  return lines.map(({ text }) => text).join('');
}

const count = (text: string, character: string) => text.split(character).length - 1;

test('an item of 5,000 characters is printed whole, in the notice and in the annex', async () => {
  const change = (source: NoticeSource) => {
    Object.assign(source.sections[3]?.groups?.[1]?.items?.[0] ?? {}, { text: '漿'.repeat(5000) });
  };
  expect(count(await textOf(change, 'public/notice.pdf'), '漿')).toBe(5000);
  expect(count(await textOf(change, 'contractors/kodama.pdf'), '漿')).toBe(5000);
});

test('an annex whose every cell is longer than a page loses none of them', async () => {
  const text = await textOf((source) => {
    const item = source.sections[3]?.groups?.[1]?.items?.[0];
    Object.assign(item ?? {}, { text: '漿'.repeat(1500) });
    Object.assign(item?.engagements?.[0] ?? {}, {
      scope: '繚'.repeat(1500),
      dataCategories: ['麤'.repeat(2500)],
    });
  }, 'contractors/kodama.pdf');
  expect([count(text, '漿'), count(text, '繚'), count(text, '麤')]).toEqual([1500, 1500, 2500]);
});

test('characters of the second plane and compatibility ideographs are printed by the face that has them', async () => {
  const text = await textOf(
    (source) => Object.assign(source, { title: '𠮷野と髙﨑と神と①と㈱とｶﾅ' }),
    'public/notice.pdf',
  );
  expect(text).toContain('𠮷野と髙﨑と神と①と㈱とｶﾅ');
});

test('a name wider than the line is broken and printed whole', async () => {
  const text = await textOf((source) => {
    const hikari = source.contractors.find(({ id }) => id === 'hikari');
    Object.assign(hikari ?? {}, { name: `${'鱗'.repeat(130)}(株)` });
  }, 'public/notice.pdf');
  expect(count(text, '鱗')).toBe(130);
});
