import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { utf8 } from '../../../scripts/platform/bytes.ts';
import type { Problem } from '../../../scripts/problems/problem.ts';
import { kitShelf } from '../../../scripts/program/commands/build/build-plan.ts';
import { buildSelected } from '../../../scripts/program/commands/build/build-selected.ts';
import type { Shell } from '../../../scripts/program/commands/command.ts';
import { make } from '../../../scripts/workbench/answers/make.ts';
import { sourceOf } from '../../support/editions.ts';
import { fontFiles } from '../../support/faces.ts';
import { installed } from '../../support/installed.ts';
import { workIn } from '../../support/work.ts';

const NOW = 'source/midori/2026.json';
const FORMER = 'source/midori/2025.json';
type Change = (source: NoticeSource) => unknown;
const nothing: Change = () => undefined;

const SHELL: Shell = {
  language: 'ja',
  progress: () => undefined,
  today: () => '2026-07-01',
  now: () => 0,
  report: () => undefined,
  interrupted: () => new Promise(() => undefined),
  output: { width: undefined, color: false },
  environment: {},
};

function textOf(file: typeof NOW | typeof FORMER, change: Change): string {
  const source = sourceOf(file);
  change(source);
  return `${JSON.stringify(source, null, 2)}\n`;
}

/** Makes midori 2026 with the command and with the workbench; without `former` there is no predecessor's file. */
async function both(change: Change, former: Change | undefined) {
  const work = workIn();
  const texts = { now: textOf(NOW, change), former: former && textOf(FORMER, former) };
  work.write(NOW, texts.now);
  if (texts.former) work.write(FORMER, texts.former);
  const out = join(work.folder, 'dist');
  const args = { paths: [join(work.folder, NOW)], options: { out } };
  const command = await buildSelected(args, kitShelf(args, SHELL), SHELL);
  const source = { society: 'midori', revision: '2026', bytes: utf8(texts.now) };
  const made = await make(
    {
      kind: 'make',
      number: 5,
      source,
      ...(texts.former
        ? { predecessor: { society: 'midori', revision: '2025', bytes: utf8(texts.former) } }
        : {}),
      faces: fontFiles,
      browser: 'Chromium 1',
    },
    installed,
  );
  return { command, made, read: (path: string) => readFileSync(join(out, 'midori/2026', path)) };
}

/** The file is named as the user of the command named it. */
function withoutFile({ file: _file, ...problem }: Problem): unknown {
  return problem.rule === 'reference/predecessor-missing' ? { ...problem, params: {} } : problem;
}

test('the files are those of the command, byte for byte, and the manifest is last and tells the browser', async () => {
  const { command, made, read } = await both(nothing, nothing);
  expect(made.number).toBe(5);
  expect(made.files.length).toBe(command.built[0]?.files);
  expect(made.files.at(-1)?.path).toBe('manifest.json');
  for (const { path, bytes } of made.files.slice(0, -1)) expect(read(path).equals(bytes), path).toBe(true);
  const [here, there] = [
    JSON.parse(new TextDecoder().decode(made.files.at(-1)?.bytes)),
    JSON.parse(String(read('manifest.json'))),
  ];
  expect(here).toEqual({ ...there, versions: { ...installed.versions, browser: 'Chromium 1' } });
});

test.each<[string, Change, Change | undefined]>([
  ['a warning', (s) => s.contractors.push({ id: 'idle', name: '○○通知(株)' }), nothing],
  ['no predecessor', nothing, undefined],
  ['no predecessor that is named', (s) => Reflect.deleteProperty(s.revision, 'predecessor'), undefined],
  [
    'a finding of lint',
    (s) =>
      Object.assign(s.sections[0]?.groups?.[1]?.items?.[1] ?? {}, {
        text: '被保険者証の送付',
      }),
    nothing,
  ],
])('warnings come with the files, as the command’s: %s', async (_name, change, former) => {
  const { command, made } = await both(change, former);
  expect(made.problems.map(withoutFile)).toEqual(command.problems.map(withoutFile));
  expect(made.files.length).toBe(command.built[0]?.files);
});

test.each<[string, Change, Change]>([
  ['the schema', (s) => Object.assign(s, { title: '' }), nothing],
  ['a reference', (s) => Object.assign(s.contractors[0] ?? {}, { id: 'another' }), nothing],
  [
    'a company in the annex of another',
    (s) =>
      Object.assign(s.sections[0]?.groups?.[1]?.items?.[1] ?? {}, { text: 'つばめ発送○○(株)と行う翻訳' }),
    nothing,
  ],
  ['the predecessor', nothing, (s) => Object.assign(s, { title: '' })],
  ['a character that no face has', (s) => Object.assign(s, { title: '\u{1F9FF}利用目的' }), nothing],
  ['a character that only the comparison prints', nothing, (s) => Object.assign(s, { title: `${s.title}ༀ` })],
])(
  'with an error there are no files, and the problems are the command’s: %s',
  async (_name, change, former) => {
    const { command, made } = await both(change, former);
    expect(made.files).toEqual([]);
    expect(command.built).toEqual([]);
    expect(made.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(made.problems.map(withoutFile)).toEqual(command.problems.map(withoutFile));
  },
);

test('what is no JSON has the problem of its text', async () => {
  const source = { society: 'midori', revision: '2026', bytes: utf8('{') };
  const { files, problems } = await make(
    { kind: 'make', number: 1, source, faces: fontFiles, browser: 'x' },
    installed,
  );
  expect({ files, rules: problems.map(({ rule }) => rule) }).toEqual({ files: [], rules: ['source/syntax'] });
});
