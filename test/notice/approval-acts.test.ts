import { expect, test } from 'vitest';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { compared } from '../support/compared.ts';
import { check, noticeOf, sourceOf } from '../support/editions.ts';

const ACTS = [
  { body: '決裁', date: '2026-01-20', documentNumber: '健保発第00号' },
  { body: '理事会', act: '承認', date: '2026-02-20', agendaNumber: '議案第3号' },
  { body: '組合会', act: '報告' },
];

test.each([
  ['several acts', ACTS, []],
  ['one act, as older sources have it', { body: '理事会', date: '2026-02-20' }, []],
  ['no act in a list', [], ['schema/too-few /revision/approval']],
  ['a text', '理事会', ['schema/type /revision/approval']],
  ['an unknown body', [{ body: '理事長' }], ['schema/enum /revision/approval/0/body']],
  ['an act without a body', { date: '2026-02-20' }, ['schema/required /revision/approval']],
  [
    'a day that does not exist',
    [{ body: '決裁' }, { body: '理事会', date: '2026-02-30' }],
    ['reference/no-such-day /revision/approval/1/date'],
  ],
  [
    'a day that does not exist, in an older source',
    { body: '理事会', date: '2026-02-30' },
    ['reference/no-such-day /revision/approval/date'],
  ],
])('of an approval with %s, each mistake is told once at its place', (_name, approval, expected) => {
  expect(found(approval)).toEqual(expected);
});

test('the comparison names every act in its order, with its day in the style of the notice', () => {
  expect(referencesWith(ACTS)).toEqual([
    '決裁　令和8年1月20日　健保発第00号',
    '理事会承認　令和8年2月20日　議案第3号',
    '組合会報告',
  ]);
  expect(referencesWith({ body: '理事会', agendaNumber: '議案第3号' })).toEqual(['理事会　議案第3号']);
  expect(referencesWith(undefined)).toEqual([]);
});

function withApproval(approval: unknown): NoticeSource {
  const source = sourceOf('source/midori/2026.json');
  return { ...source, revision: { ...source.revision, approval } as NoticeSource['revision'] };
}

function found(approval: unknown): string[] {
  const { problems } = check(JSON.stringify(withApproval(approval)));
  return problems.map(({ rule, pointer }) => `${rule} ${pointer}`);
}

function referencesWith(approval: unknown): readonly string[] {
  return compared(noticeOf('source/midori/2025.json'), normalise(withApproval(approval))).document.references;
}
