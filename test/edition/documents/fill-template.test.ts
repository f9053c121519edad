import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { fillTemplate, type ParsedOutputs } from '../../../scripts/edition/documents/fill-template.ts';
import { annexView } from '../../../scripts/print/views/annex-view.ts';
import { wordsOfMdast } from '../../../scripts/print/words/main-flow.ts';
import { noticeOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';

const notice = noticeOf('source/sample/undated.json');
const views = notice.content.contractors.map((contractor) => annexView(notice, contractor));
const trees = (parsed?: ParsedOutputs): Root[] =>
  views.map((view) => fillTemplate(kit.templates, 'annex.md', view, parsed).tree);

test('annexes alike in form are parsed once, and each is the tree that it would be alone', () => {
  const parsed: ParsedOutputs = new Map();
  expect(trees(parsed)).toEqual(trees());
  expect(parsed.size).toBeLessThan(views.length);
});

test('filling one tree with the leaves of several annexes leaves it as it was parsed', () => {
  const parsed: ParsedOutputs = new Map();
  trees(parsed);
  const before = structuredClone([...parsed]);
  const again = trees(parsed);
  expect([...parsed]).toEqual(before);
  expect(new Set(again.map((tree) => wordsOfMdast(tree))).size).toBe(views.length);
});
