import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { validateSource } from '../../../scripts/notice/validate/validate-source.ts';
import { utf8 } from '../../../scripts/platform/bytes.ts';
import { problemsOf } from '../../../scripts/workbench/preview/problems-of.ts';
import { showable } from '../../../scripts/workbench/preview/showable.ts';
import { sourceOf, validator } from '../../support/editions.ts';
import { mutilatedSource } from '../../support/mutilated.ts';
import { runs } from '../../support/properties.ts';

const PATH = { society: 'midori', revision: '2026' };

function read(value: unknown) {
  const found = readJson('2026.json', utf8(JSON.stringify(value, null, 2)));
  if (!found.ok) throw new Error('The value is no JSON.');
  return found.value;
}

function problemsIn(value: unknown) {
  const document = read(value);
  return problemsOf(document, PATH, showable(document, PATH, validator), validator);
}

function found(change: (source: NoticeSource) => unknown): string[] {
  const source = sourceOf('source/midori/2026.json');
  change(source);
  return problemsIn(source).map(({ rule, pointer, range }) => {
    expect(range?.start.line).toBe(read(source).rangeOf(pointer ?? '')?.start.line);
    return `${rule} ${pointer}`;
  });
}

test('all that a command finds is found, and where the schema accepts the source, nothing else', () => {
  fc.assert(
    fc.property(mutilatedSource(), (source) => {
      const { problems } = validateSource(read(source), PATH, validator);
      const all = problemsIn(source);
      expect(all.slice(0, problems.length)).toEqual(problems);
      if (validator(source)) expect(all).toEqual(problems);
    }),
    { numRuns: runs(80) },
  );
});

test('an unfinished field hides no other problem, and that one has its place in the source', () => {
  expect(
    found((s) => {
      s.contractors.unshift({ id: '', name: '' });
      Object.assign(s.revision.dates ?? {}, { effective: '2026-02-30' });
      s.contractors.push({ id: 'idle', name: '○○通知(株)' });
    }),
  ).toEqual([
    'schema/id /contractors/0/id',
    'text/empty /contractors/0/name',
    'reference/no-such-day /revision/dates/effective',
    expect.stringMatching(/^contractor\/without-engagement \/contractors\/\d+$/u),
  ]);
});

const OTHER = { kind: 'other' as const, heading: '' };

test.each<[string, (source: NoticeSource) => unknown, string]>([
  [
    'a heading that is empty is told once',
    (s) => Object.assign(s.sections[0]?.groups?.[0] ?? {}, OTHER),
    'text/empty /sections/0/groups/0/heading',
  ],
  [
    'a remark on an item that is unfinished is right',
    (s) => {
      for (const { items = [] } of s.sections.flatMap(({ groups = [] }) => groups))
        for (const item of items) if (item.id === 'medical-expense-notice') item.text = '';
    },
    'text/empty /sections/',
  ],
  [
    'the only date of an approved edition is unfinished',
    (s) => Object.assign(s.revision, { dates: { effective: '令和8年' } }),
    'schema/date /revision/dates/effective',
  ],
  [
    'the only contact of an approved edition is unfinished',
    (s) => Object.assign(s, { contacts: [{ id: '', title: '窓口' }] }),
    'schema/id /contacts/0/id',
  ],
  [
    'the other spelling of a contractor is being typed',
    (s) => {
      Object.assign(s.contractors[0] ?? {}, { aliases: [''] });
      for (const item of s.sections.flatMap(({ groups = [] }) => groups.flatMap(({ items = [] }) => items)))
        for (const engagement of item.engagements ?? [])
          if (engagement.contractor === s.contractors[0]?.id) engagement.nameAsPrinted = 'あたらしい表記';
    },
    'text/empty /contractors/0/aliases/0',
  ],
  [
    'the body of a supplement has no line that can be shown',
    (s) => Object.assign(s.supplements?.[0] ?? {}, { body: ['あ\t'] }),
    'text/forbidden-character /supplements/0/body/0',
  ],
])('what exists only because something was left out is not told: %s', (_name, change, problem) => {
  const told = found(change);
  expect(told.map((one) => one.startsWith(problem))).toEqual([true]);
});

test('what is no object has the problem of its type', () => {
  expect(problemsIn([]).map(({ rule }) => rule)).toEqual(['schema/type']);
});
