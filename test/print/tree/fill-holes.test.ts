import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownTables } from '../../../scripts/markdown/markdown-syntax.ts';
import { toMarkdown } from '../../../scripts/markdown/to-markdown.ts';
import { toHast } from '../../../scripts/print/html/to-hast.ts';
import { fillHoles } from '../../../scripts/print/tree/fill-holes.ts';
import { parseTemplateOutput } from '../../../scripts/print/tree/parse-template-output.ts';
import { type Leaf, LeafSheet } from '../../../scripts/print/views/leaf.ts';
import { squeeze, wordsOfHast, wordsOfMdast } from '../../../scripts/print/words/main-flow.ts';
import { runs } from '../../support/properties.ts';

/** Places where a template may print a value. */
const CONTEXTS: Record<string, (hole: string) => string> = {
  'a paragraph': (hole) => hole,
  'a heading': (hole) => `## ${hole}`,
  'a list item': (hole) => `- ${hole}\n- ${hole}`,
  'a nested list item': (hole) => `- x\n  - ${hole}`,
  'a table cell': (hole) => `| a | b |\n| --- | --- |\n| ${hole} | x${hole}y |`,
  'a container': (hole) => `:::body\n${hole}\n:::`,
  'a span': (hole) => `漢字:nobreak[TEL&nbsp;${hole}]、`,
  'beside emphasis': (hole) => `**${hole}**、${hole}`,
};

/** Strings that Markdown, HTML, directives or Handlebars could take for their own syntax. */
const hostile = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'*_`#|<>[](){}:!&\\-+=~.0123456789・①「漢字かな'),
    minLength: 1,
    maxLength: 24,
  }),
  fc.constantFrom(
    '1. 一',
    '- x',
    '* x',
    '# x',
    '```',
    '<script>',
    '<!--',
    '](javascript:x)',
    '{{x}}',
    ':::note',
    ':draft[x]',
    '| a |',
    '&amp;',
    '**「注」**の',
    '\\',
    'www.example.com',
    '[^1]',
    '～~～~',
    '受付 9:00〜17:00',
    '神',
    '葛\u{E0100}',
    '𠮷',
    '髙﨑',
    'ｶﾅ',
  ),
);

function leafOf(text: string): { leaf: Leaf; hole: string } {
  const leaf = new LeafSheet().add({ text, kind: 'text', pointer: '/x', demand: 'free' });
  return { leaf, hole: leaf.toHTML() };
}

test.each(Object.entries(CONTEXTS))('no character of a value is taken for markup in %s', (_name, context) => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { leaf, hole } = leafOf(text);
      const plain = fillHoles(parseTemplateOutput(context(hole)), [leafOf('語').leaf]);
      const tree = fillHoles(parseTemplateOutput(context(hole)), [leaf]);
      expect(shapeOf(tree)).toEqual(shapeOf(plain));
      const printed = wordsOfMdast(tree).filter((run) => run.leaf);
      expect(printed.length).toBeGreaterThan(0);
      for (const run of printed) expect(run.text).toBe(text);
    }),
    { numRuns: runs(500) },
  );
});

test('the page and the Markdown of any values say the same words', () => {
  const reader = unified().use(remarkParse).use(markdownTables);
  fc.assert(
    fc.property(hostile, fc.constantFrom(...Object.values(CONTEXTS)), (text, context) => {
      const { leaf, hole } = leafOf(text);
      const tree = fillHoles(parseTemplateOutput(context(hole)), [leaf]);
      const words = squeeze(
        wordsOfMdast(tree)
          .map((run) => run.text)
          .join(''),
      );
      expect(squeeze(wordsOfHast(toHast(tree, { headingLevel: 1 })))).toBe(words);
      const back = reader.parse(toMarkdown(tree));
      expect(
        squeeze(
          wordsOfMdast(back)
            .map((run) => run.text)
            .join(''),
        ),
      ).toBe(words);
    }),
    { numRuns: runs(3000) },
  );
});

test('a value never becomes an element of the page', () => {
  const { leaf, hole } = leafOf('<img src=x onerror=alert(1)>');
  const html = toHtml(toHast(fillHoles(parseTemplateOutput(hole), [leaf]), { headingLevel: 1 }));
  expect(html).toBe('<p>&#x3C;img src=x onerror=alert(1)></p>');
});

/** Returns the kinds of the nodes, without their words. */
function shapeOf(node: { type: string; children?: readonly unknown[] }): unknown {
  return node.children ? [node.type, node.children.map((child) => shapeOf(child as typeof node))] : node.type;
}
