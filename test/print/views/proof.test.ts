import { expect, test } from 'vitest';
import { makeDocuments } from '../../../scripts/edition/documents/make-documents.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import { fillTemplate } from '../../../scripts/print/fill-template.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { assertSameWords } from '../../../scripts/print/words/prove-words.ts';
import { noticeOf, sourceOf } from '../../support/editions.ts';
import { kit, templatesWith } from '../../support/kit.ts';

const view = noticeView(noticeOf('source/midori/2026.json'));

const faultsWith = (change: (source: string) => string, name = 'notice.md') =>
  fillTemplate(templatesWith({ [name]: change }), 'notice.md', view).leafFaults.map(
    ({ fault, leaf }) => `${fault} ${leaf.pointer}`,
  );

test('the templates as they are print every leaf once and in order', () => {
  expect(faultsWith((source) => source)).toEqual([]);
});

test('a template that drops the addressee is found, with the leaf named', () => {
  expect(faultsWith((source) => source.replace('{{addressee}}', ''))).toEqual(['missing /style/addressee']);
});

test('a template that prints the title twice is found', () => {
  expect(faultsWith((source) => source.replace('# {{title}}', '# {{title}}{{title}}'))).toEqual([
    'repeated /title',
  ]);
});

test('a template that prints the telephone before the name is found', () => {
  const swapped = faultsWith(
    (source) =>
      source.replace(
        '{{name}}{{#if telephone}} :nobreak[{{telephoneLabel}}&nbsp;{{telephone}}]{{/if}}',
        '{{#if telephone}}{{telephone}}{{telephoneLabel}}{{/if}}{{name}}',
      ),
    'partials/items',
  );
  expect(swapped).toHaveLength(1);
  expect(swapped[0]).toMatch(/^out-of-order /);
});

test('an output with one word changed is never written', () => {
  const { tree } = fillTemplate(kit.templates, 'notice.md', view);
  expect(() => assertSameWords(tree, '別の言葉', 'The page')).toThrow('The page does not say');
});

test('a character that no face has is an error with its name and place, and nothing is made', async () => {
  const source = sourceOf('source/midori/2026.json');
  source.title = '表題\u{1F9FF}';
  const read = readJson('2026.json', new TextEncoder().encode(JSON.stringify(source)));
  if (!read.ok) throw new Error('unreadable');
  const made = await makeDocuments(normalise(source), read.value, kit, new Set(['pdf']));
  expect(made.files).toEqual([]);
  expect(made.problems).toMatchObject([
    { rule: 'font/missing-character', pointer: '/title', params: { codePoint: 'U+1F9FF' } },
  ]);
});

test('𠮷, 神 and variations are printed, one that the face lacks with a warning', async () => {
  const source = sourceOf('source/midori/2026.json');
  source.title = '𠮷野神髙﨑葛\u{E0100}城辻\u{E0101}';
  const read = readJson('2026.json', new TextEncoder().encode(JSON.stringify(source)));
  if (!read.ok) throw new Error('unreadable');
  const made = await makeDocuments(normalise(source), read.value, kit, new Set(['pdf', 'html']));
  expect(made.problems.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['font/variation', 'warning'],
  ]);
  const page = new TextDecoder().decode(made.files.find(({ path }) => path.endsWith('index.html'))?.bytes);
  expect(page).toContain('𠮷野神髙﨑葛\u{E0100}城辻\u{E0101}');
});
