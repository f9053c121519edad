import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { workIn } from '../../support/work.ts';

const SOURCE = 'source/midori/2026.json';
const FORMER = 'source/midori/2025.json';

type Change = (source: NoticeSource) => unknown;
const nothing: Change = () => undefined;
const firstItem = (source: NoticeSource) => source.sections[0]?.groups?.[1]?.items?.[1] ?? {};

test.each<[string, Change, Change]>([
  ['a character that no face has', (s) => Object.assign(s, { title: '\u{1F9FF}利用目的' }), nothing],
  [
    'a character in an annex alone',
    (s) => Object.assign(s.contractors[0] ?? {}, { legalName: '甲ༀ' }),
    nothing,
  ],
  ['a character in the comparison alone', (s) => Object.assign(s.revision, { reason: 'ༀのため' }), nothing],
  [
    'a character that only the former edition prints',
    nothing,
    (s) => Object.assign(s, { title: 'ༀ利用目的' }),
  ],
  [
    'another company in an annex',
    (s) => Object.assign(firstItem(s), { text: 'つばめ発送○○(株)と行う翻訳' }),
    nothing,
  ],
  ['an error of the predecessor', nothing, (s) => Object.assign(s, { title: '' })],
])('what build refuses is told: %s', (_name, change, former) => {
  const { folder, kenpo, json, write } = workIn(SOURCE, FORMER);
  for (const [path, edit] of [
    [SOURCE, change],
    [FORMER, former],
  ] as const) {
    const source = json(path);
    edit(source);
    write(path, JSON.stringify(source, null, 2));
  }
  const validated = kenpo('validate', SOURCE);
  const built = kenpo('build', SOURCE);
  expect([validated.status, built.status]).toEqual([1, 1]);
  const errors = (text: string) => text.match(/^\S+ {2}error .*$/gmu);
  expect(errors(validated.stderr)).toEqual(errors(built.stderr));
  expect(readdirSync(folder)).toEqual(['source']);
});
