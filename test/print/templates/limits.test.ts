import { expect, test } from 'vitest';
import { TemplateLimit } from '../../../scripts/print/templates/budget.ts';
import { noticeView } from '../../../scripts/print/views/notice-view.ts';
import { noticeOf } from '../../support/editions.ts';
import { templatesWith } from '../../support/kit.ts';

const { root, leaves } = noticeView(noticeOf('source/midori/2026.json'));

/** Returns the limit that stops these templates. */
function limitOf(sources: Record<string, string>): string {
  const replaced = Object.fromEntries(Object.entries(sources).map(([name, text]) => [name, () => text]));
  try {
    templatesWith(replaced).render('notice.md', root, leaves.length);
  } catch (error) {
    if (error instanceof TemplateLimit) return error.limit;
    throw error;
  }
  return 'none';
}

/** Returns partials that each call the next one twice. */
function doubling(levels: number): Record<string, string> {
  const partials = Array.from({ length: levels }, (_, level) => [
    `partials/p${level}`,
    level + 1 < levels ? `{{> p${level + 1}}}{{> p${level + 1}}}` : 'x',
  ]);
  return { 'notice.md': '{{> p0}}', ...Object.fromEntries(partials) };
}

test.each([
  ['a partial that calls itself', { 'notice.md': '{{> own}}', 'partials/own': 'x{{> own}}' }, 'depth'],
  [
    'partials that call each other',
    { 'notice.md': '{{> a}}', 'partials/a': '{{> b}}', 'partials/b': '{{> a}}' },
    'depth',
  ],
  ['partials that double at each level', doubling(40), 'rounds'],
  [
    'lists within lists',
    { 'notice.md': `${'{{#each @root.sections}}'.repeat(12)}x${'{{/each}}'.repeat(12)}` },
    'rounds',
  ],
  [
    'much text repeated',
    { 'notice.md': `{{#each sections}}{{#each @root.sections}}${'x'.repeat(200_000)}{{/each}}{{/each}}` },
    'characters',
  ],
  ['an honest template', { 'notice.md': '{{title}}' }, 'none'],
])('%s is stopped', (_, sources, limit) => {
  expect(limitOf(sources)).toBe(limit);
});
