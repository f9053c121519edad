import { expect, test } from 'vitest';
import { comparisonProblems } from '../../../scripts/edition/documents/comparison-problems.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import type { Range } from '../../../scripts/problems/problem.ts';
import { compared } from '../../support/compared.ts';
import { check, sourceOf } from '../../support/editions.ts';
import { faces } from '../../support/faces.ts';

/** A sign that no face has. */
const SIGN = 'ༀ';

function side(
  file: 'source/midori/2025.json' | 'source/midori/2026.json',
  change: (source: NoticeSource) => void,
) {
  const source = sourceOf(file);
  change(source);
  const text = JSON.stringify(source, null, 2);
  const { document } = check(text, { society: 'midori', revision: source.revision.id });
  if (!document) throw new Error('The source cannot be read.');
  return { notice: normalise(source), document };
}

const legalName = (name: string) => (source: NoticeSource) => {
  Object.assign(source.contractors.find(({ id }) => id === 'hikari') ?? {}, { legalName: name });
};

function found(old: (source: NoticeSource) => void, now: (source: NoticeSource) => void) {
  const sides = [side('source/midori/2025.json', old), side('source/midori/2026.json', now)] as const;
  const [before, after] = sides;
  const sources = { old: before.document, now: after.document };
  return comparisonProblems(compared(before.notice, after.notice), sources, faces).map(
    ({ rule, params, pointer, range }) => ({
      rule,
      params,
      pointer,
      // The words at the place in the old edition and in the new one.
      at: sides.map(({ document }) => wordsAt(document.text, range)),
    }),
  );
}

function wordsAt(text: string, range: Range | undefined): string | undefined {
  const line = text.split('\n')[(range?.start.line ?? 0) - 1];
  return line?.slice((range?.start.column ?? 0) - 1, (range?.end.column ?? 0) - 1);
}

const PROBLEM = {
  rule: 'font/missing-character',
  params: { character: SIGN, codePoint: 'U+0F00' },
};
const reason = (words: string) => (source: NoticeSource) => Object.assign(source.revision, { reason: words });
const title = (words: string) => (source: NoticeSource) => Object.assign(source, { title: words });

test('a sign that only the comparison prints is told of once, at its place in the new edition', () => {
  expect(found(reason('甲'), reason(`乙${SIGN}と${SIGN}`))).toMatchObject([
    { ...PROBLEM, pointer: '/revision/reason', at: [expect.anything(), SIGN] },
  ]);
});

test('a sign of the old edition is told of at its place there', () => {
  expect(found(title(`甲${SIGN}`), title('乙'))).toMatchObject([
    { ...PROBLEM, pointer: '/title', at: [SIGN, expect.anything()] },
  ]);
});

test('a sign that the comparison does not print is no problem', () => {
  expect(found(legalName(SIGN), legalName(SIGN))).toEqual([]);
  expect(
    found(
      () => {},
      () => {},
    ),
  ).toEqual([]);
});
