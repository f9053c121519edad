import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { check, sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';

/** Returns the attached files of each PDF of a source, by the PDF's path, if notices are built with their data. */
async function attachmentsOf(source: NoticeSource): Promise<Map<string, Record<string, string>>> {
  const { document, problems } = check(JSON.stringify(source));
  if (!document || problems.length > 0) throw new Error(JSON.stringify(problems));
  const parts = new Set(['pdf', 'annexes'] as const);
  const { files } = await makeDocuments(normalise(source), document, { ...kit, attachesSource: true }, parts);
  const found = new Map<string, Record<string, string>>();
  for (const { path, bytes } of files.filter(({ path: name }) => name.endsWith('.pdf'))) {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    // pdf.js has no type for this result of names and bytes.
    const attached = ((await (await task.promise).getAttachments()) ?? {}) as Record<
      string,
      { content: Uint8Array }
    >;
    found.set(
      path,
      Object.fromEntries(
        Object.entries(attached).map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
      ),
    );
    await task.destroy();
  }
  return found;
}

const midori = sourceOf('source/midori/2026.json');

test('the notice carries what it prints as data, and no annex carries anything', async () => {
  const found = await attachmentsOf(midori);
  expect([...found.keys()].length).toBeGreaterThan(5);
  for (const [path, files] of found)
    expect(Object.keys(files), path).toEqual(path === 'public/notice.pdf' ? ['notice.json'] : []);
  const data = JSON.parse(found.get('public/notice.pdf')?.['notice.json'] ?? '');
  expect(data).toMatchObject({
    title: midori.title,
    dates: { effective: { text: '令和8年4月1日', value: '2026-04-01' } },
    sections: midori.sections.map(({ title }) => ({ title })),
  });
});

test('what is not published is not in the data either', async () => {
  const source = structuredClone(midori);
  const hidden = source.contractors.find(({ id }) => id === 'hikari');
  if (!hidden) throw new Error('The sample has no such contractor.');
  Object.assign(hidden, { name: '秘匿した委託先○○(株)', legalName: '秘匿した委託先○○株式会社' });
  for (const section of source.sections) {
    for (const item of section.groups?.flatMap(({ items = [] }) => items) ?? []) {
      for (const engagement of item.engagements ?? [])
        if (engagement.contractor === 'hikari') engagement.publishName = false;
    }
  }
  const data = (await attachmentsOf(source)).get('public/notice.pdf')?.['notice.json'] ?? '';
  expect(data).toContain(midori.title);
  expect(data).not.toContain('秘匿した委託先');
  expect(data).not.toContain('hikari');
  for (const words of ['remarks', 'reason', 'predecessor', 'pointer', 'dataCategories'])
    expect(data, words).not.toContain(`"${words}"`);
});
