import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareNotices } from '../../../scripts/compare/changes/compare-notices.ts';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { carryOver } from '../../../scripts/import/recognise/former/carry-over.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';

const NOTICE = readFileSync('test/fixtures/notice-text.txt', 'utf8');

const SMALL = `個人情報の主な利用目的について
みどり健康保険組合
１．被保険者等に対する保険給付に必要な利用目的
【他の事業者等への情報提供を伴う事例】
・パンチ入力の外部委託（外部委託先は、ガリバー・データ(株)　TEL 06-0000-0042）
・点検の外部委託（外部委託先は、(株)ソフト〜ネット　TEL 06-0000-0043）
・発行の外部委託（外部委託先は、(株)高山ビジネス　TEL 06-0000-0044）
・通知の外部委託（外部委託先は、ガリバー・データ(株)　TEL 06-0000-0042）
`;

const RADICALS: ReadonlyMap<string, string> = new Map(
  [...'高⾼山⼭行⾏入⼊用⽤金⾦日⽇長⻑'].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] ?? '']] : [],
  ),
);

/** How files of other programs write the same words. */
const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  'as a Mac does, kana in two characters': (text) => text.normalize('NFD'),
  'as PDF files do, with radicals': (text) =>
    text.replace(/\p{Script=Han}/gu, (kanji) => RADICALS.get(kanji) ?? kanji),
  'as Windows does, with full-width tildes': (text) => text.replaceAll('〜', '～'),
  'with other dashes': (text) => text.replace(/(?<=\d)-(?=\d)/gu, '−'),
  'with digits of full width in numbers': (text) =>
    text.replace(/\d+(?:-\d+)+/gu, (number) =>
      number.replace(/[\d-]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
    ),
};

const read = (text: string) =>
  recognise({ format: 'text', tree: parsePlainText(text), isOwn: false }, { society: 't', revision: '2026' });

/** Returns what a comparison tells of a notice and the same notice, written in another way and imported after it. */
function changesOf(text: string, write: (text: string) => string) {
  const former = normalise(read(text).source);
  const { source, carried } = carryOver(read(write(text)), { notice: former, source: read(text).source });
  return { carried, changes: compareNotices(former, normalise(source)).changes.changes };
}

test.each(
  Object.entries(WRITTEN).flatMap(([name, write]) => [
    [`a small notice ${name}`, SMALL, write] as const,
    [`the real notice ${name}`, NOTICE, write] as const,
  ]),
)('%s has the same society, parts and contractors', (_, text, write) => {
  const { carried, changes } = changesOf(text, write);
  expect(carried).toMatchObject({ added: 0, gone: [] });
  expect(
    changes
      .map(({ kinds, level, label }) => [label, kinds, level])
      .filter(([, , level]) => level !== 'editorial'),
  ).toEqual([]);
});

test('what is written in other characters keeps them', () => {
  const { changes } = changesOf(SMALL, (text) => text.replaceAll('〜', '～'));
  expect(changes.flatMap(({ properties = [] }) => properties.map((one) => [one.old, one.new]))).toEqual([
    ['(株)ソフト〜ネット', '(株)ソフト～ネット'],
  ]);
});
