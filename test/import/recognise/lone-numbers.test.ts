import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';

function paragraph(value: string, isFoot = false): Paragraph {
  const data = isFoot ? { block: { aside: 'page-number' as const } } : {};
  return { type: 'paragraph', children: [{ type: 'text', value }], data };
}

test('numbers at the foot of pages are of the pages and not of the lines that follow', () => {
  const children = [
    paragraph('個人情報の利用目的'),
    paragraph('1. 保険給付に必要な利用目的'),
    paragraph('【内部での利用】'),
    paragraph('・資格の確認'),
    paragraph('(1)', true),
    paragraph('【他の事業者等への情報提供】'),
    paragraph('・求償'),
    paragraph('(2)', true),
    paragraph('詳しくは窓口まで。'),
  ];
  const { ledger } = recognise(
    { format: 'pdf', tree: { type: 'root', children }, isOwn: false },
    { society: 'aoba', revision: '2025' },
  );
  expect(ledger.leftovers.map(({ text }) => text)).toEqual(['(1)', '(2)']);
});
