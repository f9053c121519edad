import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellLines } from '../../../scripts/compare/table/cell-lines.ts';
import type { Row } from '../../../scripts/compare/table/rows/comparison-rows.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../scripts/notice/notice.ts';
import { fillTemplate } from '../../../scripts/print/fill-template.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { compared, expectColumnsAsPrinted } from '../../support/compared.ts';
import { noticeOf, sourceOf } from '../../support/editions.ts';
import { generatedPair } from '../../support/generated-pair.ts';
import { templatesWith } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';
import { rowsOfDocument } from '../../support/read-comparison.ts';

const midori = [noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json')] as const;

/** What a society may have changed; the words that only its templates say have 〔〕 around them. */
const OWN = {
  'other words for the contacts': {
    'partials/contacts': (text: string) =>
      text
        .replace('お問い合わせ窓口', '〔お尋ね先〕')
        .replace('担当　', '〔係〕　')
        .replace('手数料　', '〔費用は〕')
        .replace(':::contact', ':::contact\n〔お気軽にどうぞ。〕\n'),
  },
  'contacts as a table': {
    'partials/contacts': () =>
      '{{#if contacts}}\n## 〔お尋ね先〕\n\n| 〔窓口〕 | 〔電話〕 |\n| --- | --- |\n{{#each contacts}}\n' +
      '| {{title}} {{#if department}}{{department}}{{/if}} {{#if address}}{{address}}{{/if}} ' +
      '| {{#each telephones}}{{#if label}}{{label}}{{/if}} {{telephoneLabel}} {{number}} {{#if hours}}{{hours}}{{/if}}{{/each}} ' +
      '{{#if fax}}{{fax}}{{/if}} {{#if email}}{{email}}{{/if}} {{#if hours}}{{hours}}{{/if}} {{#if fee}}{{fee}}{{/if}} |\n' +
      '{{/each}}\n{{/if}}\n',
  },
  'other words for joint use, and a paragraph more': {
    'partials/joint-use': (text: string) =>
      text
        .replace('共同利用者の範囲', '〔誰と使うか〕')
        .replace('### 利用する者の利用目的', '〔次の目的に限ります。〕\n\n### 〔何に使うか〕')
        .replace('{{name}}', '〔責任者〕{{name}}〔様〕'),
  },
  'other words around contractors and notes': {
    'partials/items': (text: string) =>
      text
        .replaceAll('{{lead}}', '{{lead}}〔順不同〕')
        .replace('{{#unless @last}}、{{/unless}}', '{{#unless @last}}／{{/unless}}')
        .replace('（{{country}}）', '《{{country}}》')
        .replace('※', '〔注〕'),
  },
  'items, their clauses and notes in one paragraph': {
    'partials/items': () =>
      '{{#each items}}\n- {{mark}}{{text}}{{#each clauses}}{{#if open}}{{open}}{{/if}}{{#if scope}}{{scope}}{{/if}}{{lead}}' +
      '{{#each parties}}{{name}}{{#if telephone}} {{telephoneLabel}} {{telephone}}{{/if}}{{#unless @last}}、{{/unless}}{{/each}}' +
      '{{#if close}}{{close}}{{/if}}{{/each}}{{#with recipients}}{{#if open}}{{open}}{{/if}}{{lead}}{{#each names}}{{name}}' +
      '{{#if country}}（{{country}}）{{/if}}{{#unless @last}}、{{/unless}}{{/each}}{{#if close}}{{close}}{{/if}}{{/with}}' +
      '{{#each notes}}〔注〕{{this}}{{/each}}\n{{#if items}}\n\n  {{> items items=items}}\n{{/if}}\n{{/each}}\n',
  },
  'paragraphs of its own around and between the parts': {
    'notice.md': (text: string) =>
      text
        .replace(
          '{{#each sections}}',
          ':::body\n〔ここから〕\\\n〔利用目的〕\n:::\n\n{{#each sections}}\n〔区分の前〕\n',
        )
        .replace('{{> items items=items}}', '〔項目の前〕\n\n{{> items items=items}}\n\n〔項目の後〕')
        .replace('{{#each closing}}', '## 〔終わりに〕\n\n{{#each closing}}')
        .replace('{{> contacts contacts=contacts}}', '{{> contacts contacts=contacts}}\n\n〔おわり〕\n'),
  },
  'headings of another form': {
    'notice.md': (text: string) =>
      text
        .replace(
          '## {{#if number}}{{number}} {{/if}}{{title}}',
          '## {{#if number}}〔第〕{{number}}〔章〕{{/if}}{{title}}〔について〕',
        )
        .replace('### {{#if open}}', '### 〔事例〕{{#if open}}'),
  },
};

describe.each(Object.entries(OWN))('with %s', (_, replaced) => {
  const templates = templatesWith(replaced);
  const ofPair = (old: Notice, now: Notice) => compared(old, now, {}, templates);

  test('the templates print all that they must', () => {
    const { leafFaults, templateFaults } = fillTemplate(templates, 'notice.md', noticeView(midori[1]));
    expect([...leafFaults, ...templateFaults]).toEqual([]);
  });

  test('both columns say what the notice says, of the samples and of generated pairs', () => {
    expectColumnsAsPrinted(ofPair(...midori));
    fc.assert(
      fc.property(generatedPair(), ({ old, now }) =>
        expectColumnsAsPrinted(ofPair(normalise(old), normalise(now))),
      ),
      { numRuns: runs(10) },
    );
  });

  test('words that both editions have of the template are not underlined where their part stayed', () => {
    const { full } = ofPair(...midori);
    const both = full.rows.filter(({ old, now }) => old.kind === 'lines' && now.kind === 'lines');
    expect(both.flatMap(wordsOf).some(({ text }) => text.includes('〔'))).toBe(true);
    expect(both.flatMap(wordsOf).filter(({ text, changed }) => changed && text.includes('〔'))).toEqual([]);
  });

  test('the table of an edition with itself marks nothing', () => {
    const { document } = ofPair(midori[1], midori[1]);
    expect(rowsOfDocument(document)).toEqual([]);
  });
});

function wordsOf({ old, now }: Row) {
  return [old, now].flatMap((cell) => cellLines(cell).flatMap((line) => line.runs));
}

test('記 and 以上 come and go with the style, and are told of where they do and nowhere else', () => {
  const source = sourceOf('source/midori/2026.json');
  source.style = { ...source.style, enclosure: false };
  source.revision.remarks = [];
  const { document } = compared(normalise(source), midori[1]);
  const rows = document.rows.filter(({ old }) => old.kind === 'new');
  expect(rows.flatMap(({ now }) => cellLines(now).map(({ runs: line }) => line))).toEqual([
    [{ text: '記', changed: true }],
    [{ text: '以上', changed: true }],
  ]);
  expect(new Set(rows.flatMap(({ changes }) => changes.map(({ node }) => node)))).toEqual(new Set(['style']));
  expect(document.unprinted).toEqual([]);
});

test('記 stands in the whole table, and where it stays no 「（略）」 stands for it alone', () => {
  const source = sourceOf('source/midori/2026.json');
  source.preamble = ['改めた前文。'];
  const { document, full } = compared(midori[1], normalise(source));
  const words = ({ rows }: typeof document) =>
    rows.map(({ now }) =>
      cellLines(now)
        .flatMap((line) => line.runs.map(({ text }) => text))
        .join(''),
    );
  expect(words(full)).toContain('記');
  const after = words(document)[words(document).indexOf('改めた前文。') + 1];
  expect(after).toMatch(/^１.*（略）$/u);
});

test('where brackets come or go, neither what leads to companies nor their names are underlined with them', () => {
  const source = sourceOf('source/midori/2026.json');
  source.revision.remarks = [];
  source.style = { ...source.style, clauseBrackets: 'none' };
  const rows = rowsOfDocument(compared(midori[1], normalise(source)).document);
  const clauses = rows.flat(2).filter((line) => line.startsWith('⟦'));
  expect(clauses.length).toBeGreaterThan(10);
  for (const line of clauses) expect(line).toMatch(/^⟦（⟧[^⟦⟧]+⟦）⟧$/u);
});
