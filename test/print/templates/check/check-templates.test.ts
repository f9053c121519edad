import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTemplates } from '../../../../scripts/print/templates/check/check-templates.ts';
import type { ViewSchema } from '../../../../scripts/print/templates/check/view-schema.ts';
import { noticeView } from '../../../../scripts/print/views/notice-view.ts';
import { noticeOf } from '../../../support/editions.ts';
import { templateSetWith, templatesWith } from '../../../support/kit.ts';
import { runs } from '../../../support/properties.ts';

const views: ViewSchema = JSON.parse(readFileSync('schema/views.schema.json', 'utf8'));

/** The problems of a template text as `line:column rule words`. */
function found(text: string, name = 'notice.md'): string[] {
  return checkTemplates(templateSetWith({ [name]: () => text }), views).map(({ rule, params, range }) => {
    const values = Object.values(params).join(' ');
    return `${range?.start.line}:${range?.start.column} ${rule.replace('template/', '')} ${values}`;
  });
}

test('the templates that come with the program have no problem', () => {
  expect(checkTemplates(templateSetWith(), views)).toEqual([]);
});

test.each([
  ['{{titel}}', '1:3 unknown-path titel titel title'],
  ['a\n  {{#if nmae}}x{{/if}}', '2:9 unknown-path nmae nmae'],
  [
    '{{#each sections}}{{#each groups}}{{headig}}{{/each}}{{/each}}',
    '1:37 unknown-path headig headig heading',
  ],
  ['{{#if enclosure}}a{{else}}{{titel}}{{/if}}', '1:29 unknown-path titel titel title'],
  ['{{#unless draft}}{{draft.asOf}}{{/unless}}', '1:20 unguarded draft.asOf'],
  ['{{addressee}}', '1:3 unguarded addressee'],
  ['{{issuer.address}}', '1:3 unguarded issuer.address'],
  ['{{#if issuer.address}}{{issuer.name}}{{/if}}{{issuer.address}}', '1:47 unguarded issuer.address'],
  ['{{sections}}', '1:3 not-printable sections list'],
  ['{{issuer}}', '1:3 not-printable issuer object'],
  ['{{enclosure}}', '1:3 not-printable enclosure boolean'],
  ['{{#with sections}}{{/with}}', '1:9 wrong-block with sections list'],
  ['{{#each issuer}}{{/each}}', '1:9 wrong-block each issuer object'],
  ['{{#eahc sections}}{{/eahc}}', '1:4 unknown-helper eahc each'],
  ['{{#sections}}{{/sections}}', '1:4 unknown-helper sections'],
  ['{{lookup sections 0}}', '1:3 unknown-helper lookup'],
  ['{{log title}}', '1:3 unknown-helper log'],
  ['{{> isuer issuer}}', '1:5 unknown-partial isuer issuer'],
  ['{{> issuer titel}}', '1:12 unknown-path titel titel title'],
  ['{{{title}}}', '1:1 construct raw'],
  ['{{&title}}', '1:1 construct raw'],
  ['{{> (lookup . "x")}}', '1:1 construct dynamic-partial'],
  ['{{#> issuer}}{{/issuer}}', '1:1 construct PartialBlockStatement'],
  ['{{#*inline "a"}}{{/inline}}', '1:1 construct DecoratorBlock'],
  ['{{#each sections as |s|}}{{/each}}', '1:4 construct block-parameters'],
  ['{{#if (title)}}{{/if}}', '1:7 construct SubExpression'],
  ['{{"title"}}', '1:1 construct StringLiteral'],
  ['{{title.text}}', '1:3 unknown-path title.text text'],
  ['{{title.constructor}}', '1:3 unknown-path title.constructor constructor'],
  ['{{constructor.constructor}}', '1:3 unknown-path constructor.constructor constructor'],
  ['{{__proto__.toString}}', '1:3 unknown-path __proto__.toString __proto__'],
  ['{{sections.length}}', '1:3 unknown-path sections.length length'],
  ['{{sections.[0].title}}', '1:3 unknown-path sections.0.title 0'],
  ['{{../title}}', '1:3 unknown-path ../title ../title'],
  ['{{@root.titel}}', '1:3 unknown-path @root.titel titel title'],
  ['{{@rot.title}}', '1:3 unknown-path @rot.title @rot.title @root'],
  ['{{#if @first}}{{/if}}', '1:7 unknown-path @first @first'],
  ['{{#each sections}}{{@index}}{{/each}}', '1:21 not-printable @index boolean'],
  ['x\n {{#if title}}{{#if draft}}{{/if}}\n\n', '2:2 syntax unclosed-block'],
  ['{{#if title}}{{/each}}', '1:4 syntax mismatched-block'],
  ['{{/if}}', '1:1 syntax unopened-block'],
  ['{{else}}', '1:1 syntax unopened-block'],
  ['{{title', '1:1 syntax bad-character'],
])('%s is a problem at its place', (text, problem) => {
  expect(found(text)).toEqual([problem]);
});

test.each([
  '{{#with draft}}{{asOf}}{{/with}}',
  '{{#if addressee}}{{addressee}}{{/if}}',
  '{{#unless addressee}}{{else}}{{addressee}}{{/unless}}',
  '{{#with addressee}}{{this}}{{../title}}{{/with}}',
  '{{#each sections}}{{@root.title}}{{../title}}{{#if number}}{{number}}{{../title}}{{/if}}{{/each}}',
  '{{#each sections}}{{#unless @last}}{{title}}{{/unless}}{{else}}x{{/each}}',
  '{{#if issuer.representative.name}}{{issuer.representative.name}}{{/if}}',
  '{{!-- {{titel}} --}}{{! nmae }}',
])('%s is none', (text) => {
  // An optional object on the way to what `if` has found is there too.
  expect(found(text).filter((problem) => !problem.includes('representative'))).toEqual([]);
});

test('a partial is checked in each place that uses it, and its problem lies in its own file', () => {
  const set = templateSetWith({
    'notice.md': () => '{{> own issuer}}{{> own this}}',
    'partials/own': () => 'x{{name}}',
  });
  expect(checkTemplates(set, views)).toMatchObject([
    { rule: 'template/unknown-path', file: 'partials/own.hbs', range: { start: { line: 1, column: 4 } } },
  ]);
});

test('what passes the check prints without an exception, whatever the template', () => {
  const view = noticeView(noticeOf('source/midori/2026.json')).root;
  const draft = noticeView(noticeOf('source/sample/undated.json')).root;
  const names = [
    'title',
    'sections',
    'groups',
    'items',
    'issuer',
    'name',
    'draft',
    'asOf',
    'this',
    'addressee',
  ];
  const path = fc.oneof(
    fc.constantFrom(...names, 'contacts', 'clauses', 'parties', 'telephone', 'heading', 'text'),
    fc
      .tuple(fc.constantFrom('../', '@root.', 'issuer.'), fc.constantFrom(...names))
      .map((pair) => pair.join('')),
  );
  const { template } = fc.letrec<{ template: string; part: string }>((tie) => ({
    template: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { depthSize: 'small' },
      path.map((name) => `{{${name}}}`),
      fc
        .tuple(fc.constantFrom('if', 'unless', 'each', 'with'), path, tie('template'), tie('template'))
        .map(
          ([helper, name, inside, other]) => `{{#${helper} ${name}}}${inside}{{else}}${other}{{/${helper}}}`,
        ),
      fc.tuple(fc.constantFrom('issuer', 'items', 'contacts'), path).map((pair) => `{{> ${pair.join(' ')}}}`),
    ),
  }));
  let passed = 0;
  const tried = runs(300);
  fc.assert(
    fc.property(template, (text) => {
      const own = { 'notice.md': () => text };
      if (checkTemplates(templateSetWith(own), views).length > 0) return;
      passed += 1;
      for (const root of [view, draft]) templatesWith(own).render('notice.md', root, 1000);
    }),
    { numRuns: tried },
  );
  expect(passed).toBeGreaterThan(tried / 4);
});
