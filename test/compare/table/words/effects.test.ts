import { expect, test } from 'vitest';
import { effectLines } from '../../../../scripts/compare/table/words/effect-lines.ts';
import { normalise } from '../../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../../scripts/notice/source.generated.ts';
import { compared } from '../../../support/compared.ts';
import { sourceOf } from '../../../support/editions.ts';

type Section = NoticeSource['sections'][number];

const section = (engagements: { contractor: string }[] = []): Section => ({
  id: 'new-section',
  title: '○○に必要な利用目的',
  groups: [{ id: 'new-group', kind: 'external', items: [{ id: 'new-item', text: '○○の委託', engagements }] }],
});

/** The lines on annexes that are issued again after a section came before the second one. */
function reissued(added: Section): string[] {
  const now = sourceOf('source/midori/2026.json');
  now.sections.splice(1, 0, added);
  const { comparison } = compared(normalise(sourceOf('source/midori/2026.json')), normalise(now));
  return effectLines(comparison).flatMap(({ isReissue, names }) => (isReissue ? names : []));
}

test('where a section comes in, the annexes of others say that their numbers changed', () => {
  const lines = reissued(section());
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/（区分の番号を変更）$/u);
});

test('a contractor who works in the new section is told of its own work', () => {
  const lines = reissued(section([{ contractor: 'kodama' }]));
  expect(lines.find((line) => line.startsWith('こだま'))).toMatch(/委託を開始|区分を追加/u);
  expect(
    lines.filter((line) => !line.startsWith('こだま')).every((line) => line.endsWith('（区分の番号を変更）')),
  ).toBe(true);
});
