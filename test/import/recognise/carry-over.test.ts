import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { carryOver } from '../../../scripts/import/recognise/former/carry-over.ts';
import { type Recognised, recognise } from '../../../scripts/import/recognise/recognise.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { Item, NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { runs } from '../../support/properties.ts';

const LINES = readFileSync('test/fixtures/notice-text.txt', 'utf8').split('\n');

function read(lines: readonly string[]): Recognised {
  const tree = parsePlainText(lines.join('\n'));
  return recognise({ format: 'text', tree, isOwn: false }, { society: 'aoba', revision: '2026' });
}

const former = read(LINES).source;
const carry = (recognised: Recognised, known: NoticeSource = former) =>
  carryOver(recognised, { notice: normalise(known), source: known });

/** Returns the ids of items and contractors by their words, if no other has the same words. */
function idsByWords({ sections, contractors }: NoticeSource): Map<string, string> {
  const items = (list: readonly Item[] = []): Item[] => list.flatMap((item) => [item, ...items(item.items)]);
  const all = [
    ...sections.flatMap(({ groups = [] }) => groups.flatMap((group) => items(group.items))),
    ...contractors.map(({ id, name }) => ({ id, text: name })),
  ];
  const count = (text: string) => all.filter((one) => one.text === text).length;
  return new Map(all.filter(({ text }) => count(text) === 1).map(({ id, text }) => [text, id]));
}

/** Items of the notice that are on one line, if the next line is another item. */
const ALONE = LINES.flatMap((line, index) =>
  line.startsWith('- ・') && /^- ・/u.test(LINES[index + 1] ?? '') ? [index] : [],
);

test('what is added or left out anywhere moves no id of what stays', () => {
  const known = idsByWords(former);
  fc.assert(
    fc.property(
      fc.subarray(ALONE, { maxLength: 3 }),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...ALONE), fc.nat({ max: 9 })), {
        selector: ([, number]) => number,
        maxLength: 3,
      }),
      (dropped, added) => {
        const lines = LINES.flatMap((line, index) => [
          ...added
            .filter(([at]) => at === index)
            .map(([, n]) => `- ・第${n}種の調査票の集計（外部委託先は、○○集計${n}株式会社）`),
          ...(dropped.includes(index) ? [] : [line]),
        ]);
        const { source, carried } = carry(read(lines));
        const ids = idsByWords(source);
        for (const [words, id] of ids)
          if (known.has(words)) expect([words, id]).toEqual([words, known.get(words)]);
        const old = new Set(known.values());
        for (const [words, id] of ids) if (!known.has(words)) expect(old).not.toContain(id);
        // A group that loses all its items is reported only once.
        expect(carried.gone.length).toBeLessThanOrEqual(dropped.length);
        expect(carried.gone.length > 0).toBe(dropped.length > 0);
      },
    ),
    { numRuns: runs(40) },
  );
});

test('what a document does not tell and its former revision knows is taken from there', () => {
  const known = structuredClone(former);
  known.society.name = 'あおば健康保険組合';
  const text = [
    '1. 保健事業に必要な利用目的',
    '・健診結果の照会',
    '・保健指導の実施',
    '【調査研究に係る事例】',
    '・統計の作成',
  ];
  const base = read(['個人情報の利用目的', 'あおば健康保険組合', ...text]);
  const [unnamed, research] = base.source.sections[0]?.groups ?? [];
  Object.assign(unnamed ?? {}, { kind: 'internal' });
  Reflect.deleteProperty(unnamed ?? {}, 'heading');
  Object.assign(research ?? {}, { kind: 'external' });
  const next = read(['個人情報の利用目的', ...text]);
  expect(next.ledger.doubts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['issuer-missing', 'group-kind']),
  );
  const { source } = carry(next, base.source);
  expect(source.society.name).toBe('あおば健康保険組合');
  expect(source.sections[0]?.groups).toMatchObject([
    { kind: 'internal', items: [{}, {}] },
    { kind: 'external', heading: '調査研究に係る事例' },
  ]);
  expect(next.ledger.doubts.filter(({ kind }) => /issuer|group/u.test(kind))).toEqual([]);
});

test('of a section that is gone only its name is told', () => {
  const [first, second] = former.sections;
  const text = LINES.join('\n').replace(/\n2\. [\s\S]*?(?=\n3\. )/u, '');
  const { gone } = carry(read(text.split('\n'))).carried;
  expect(first && second).toBeTruthy();
  expect(gone).toEqual([second?.title]);
});
