import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { check } from '../support/editions.ts';
import { generatedNotice, markedContractor } from '../support/generated-notice.ts';
import { kit } from '../support/kit.ts';
import { runs } from '../support/properties.ts';

type Contractor = NoticeSource['contractors'][number];

/** Returns the bytes of every annex, by path. */
async function annexesOf(source: NoticeSource): Promise<Map<string, Uint8Array>> {
  const { document, problems } = check(JSON.stringify(source));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!document) throw new Error('unreadable');
  const made = await makeDocuments(normalise(source), document, kit, new Set(['annexes']));
  const annexes = made.files.filter(({ path }) => path !== 'contractors/index.html');
  return new Map(annexes.map(({ path, bytes }) => [path, bytes]));
}

/**
 * Returns everything that can be read from a file: its bytes, and from a PDF also all streams and all that pdf.js
 * finds.
 */
async function everythingIn(path: string, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes);
  if (path.endsWith('.html')) return raw.toString('utf8');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const parts: unknown[] = [
    raw.toString('latin1'),
    utf16(raw),
    await pdf.getMetadata().then(({ info, metadata }) => [info, metadata?.getRaw()]),
    await pdf.getOutline(),
    await pdf.getAttachments(),
    await pdf.getDestinations(),
  ];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    parts.push((await page.getAnnotations()).map(({ url, contentsObj }) => [url, contentsObj]));
  }
  await task.destroy();
  for (const stream of streamsOf(raw)) parts.push(stream.toString('latin1'), utf16(stream));
  return JSON.stringify(parts);
}

/** Text strings of PDF are UTF-16 in big-endian order. */
function utf16(bytes: Buffer): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}

function streamsOf(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      found.push(inflateSync(bytes.subarray(at + 7)));
    } catch {
      // The raw bytes already have the ends of streams, and the streams that are not compressed.
    }
  }
  return found;
}

function secretsOf({
  id,
  name,
  legalName,
  aliases = [],
  telephones = [],
  address,
  website,
}: Contractor): string[] {
  const number = /\d+/.exec(id)?.[0] ?? '';
  const numbers = [...telephones.map((telephone) => telephone.number), `000-00${number}-0009`];
  const plain = numbers.map((telephone) => telephone.replaceAll('-', ''));
  return [
    id,
    name,
    legalName ?? name,
    `甲${number}`,
    ...aliases,
    ...numbers,
    ...plain,
    address ?? id,
    website ?? id,
  ];
}

test('an annex holds nothing of another contractor, for every pair', async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(generatedNotice({ min: 2, max: 5 }), async (source) => {
      for (const [path, bytes] of await annexesOf(source)) {
        const everything = await everythingIn(path, bytes);
        for (const contractor of source.contractors) {
          const found = secretsOf(contractor).filter((secret) => everything.includes(secret));
          if (path.startsWith(`contractors/${contractor.id}.`))
            expect(found, path).toContain(contractor.legalName);
          else expect(found, path).toEqual([]);
          pairs += 1;
        }
      }
    }),
    { numRuns: runs(8) },
  );
  expect(pairs).toBeGreaterThan(runs(80));
});

test('another contractor in the place of one, or none, leaves the annexes of the others byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(generatedNotice({ min: 2, max: 4 }), fc.nat(), async (source, nth) => {
      const one = source.contractors[nth % source.contractors.length];
      if (!one) return;
      const other = markedContractor(99);
      const swapped: NoticeSource = JSON.parse(
        JSON.stringify(source).replaceAll(`"contractor":"${one.id}"`, `"contractor":"${other.id}"`),
      );
      swapped.contractors = swapped.contractors.map((contractor) =>
        contractor.id === one.id ? other : contractor,
      );
      const gone: NoticeSource = structuredClone(source);
      gone.contractors = gone.contractors.filter(({ id }) => id !== one.id);
      for (const item of gone.sections
        .flatMap(({ groups = [] }) => groups)
        .flatMap(({ items = [] }) => items))
        item.engagements = (item.engagements ?? []).filter(({ contractor }) => contractor !== one.id);
      const before = await annexesOf(source);
      for (const after of [await annexesOf(swapped), await annexesOf(gone)]) {
        for (const [path, bytes] of before) {
          if (path.startsWith(`contractors/${one.id}.`)) continue;
          expect(Buffer.compare(after.get(path) ?? new Uint8Array(), bytes), path).toBe(0);
        }
      }
    }),
    { numRuns: runs(5) },
  );
});
