import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { fillTemplate } from '../../scripts/print/fill-template.ts';
import { parseTemplateOutput } from '../../scripts/print/tree/parse-template-output.ts';
import { ParsedOutputs } from '../../scripts/print/tree/parsed-outputs.ts';
import { annexView } from '../../scripts/print/views/annex-view.ts';
import { noticeView } from '../../scripts/print/views/notice-view.ts';
import { wordsOfMdast } from '../../scripts/print/words/main-flow.ts';
import { noticeOf } from '../support/editions.ts';
import { generatedPair } from '../support/generated-pair.ts';
import { kit } from '../support/kit.ts';
import { runs } from '../support/properties.ts';

const notice = noticeOf('source/sample/undated.json');
const views = notice.content.contractors.map((contractor) => annexView(notice, contractor));
const annexes = (kept: ParsedOutputs): Root[] =>
  views.map((view) => fillTemplate(kit.templates, 'annex.md', view, kept).tree);

const viewOf = (source: NoticeSource) => noticeView(normalise(source));
const filled = (view: ReturnType<typeof viewOf>, kept: ParsedOutputs) =>
  fillTemplate(kit.templates, 'notice.md', view, kept);

/** Returns the same notice with another text in every section and contractor. */
function reworded(source: NoticeSource): NoticeSource {
  const words = new Set(['title', 'text', 'heading', 'name']);
  const change = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((inner) => change(inner, key));
    if (typeof value === 'string') return words.has(key) ? `別の${value}` : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, of]) => [inner, change(of, inner)]));
  };
  // Only words have changed.
  return change(source) as NoticeSource;
}

describe('outputs that are alike but for their words', () => {
  test('of annexes are parsed once', () => {
    const kept = new ParsedOutputs();
    annexes(kept);
    expect(kept.size).toBeLessThan(views.length);
  });

  test('of two notices of the same form are parsed once, whatever they say', () => {
    fc.assert(
      fc.property(generatedPair(), ({ old }) => {
        const kept = new ParsedOutputs();
        filled(viewOf(reworded(old)), kept);
        filled(viewOf(old), kept);
        expect(kept.size).toBe(1);
      }),
      { numRuns: runs(12) },
    );
  });
});

describe('a tree filled after others', () => {
  test('is the tree that it would be alone', () => {
    fc.assert(
      fc.property(generatedPair(), ({ old, now }) => {
        const kept = new ParsedOutputs();
        for (const other of [reworded(old), now, reworded(now), old]) filled(viewOf(other), kept);
        for (const view of [viewOf(old), viewOf(now)])
          expect(filled(view, kept)).toEqual(filled(view, new ParsedOutputs()));
      }),
      { numRuns: runs(12) },
    );
    const kept = new ParsedOutputs();
    annexes(kept);
    expect(annexes(kept)).toEqual(
      views.map((view) => fillTemplate(kit.templates, 'annex.md', view, new ParsedOutputs()).tree),
    );
  });

  test('can be changed at every node, and the next one does not show it', () => {
    const kept = new ParsedOutputs();
    const [first] = annexes(kept);
    const spoil = (node: Nodes): void => {
      if ('children' in node) {
        node.children.forEach(spoil);
        node.children.length = 0;
      } else if (node.type === 'text') node.value = '';
      Object.assign(node, { data: { spoilt: true } });
    };
    if (first) spoil(first);
    expect(wordsOfMdast(first ?? { type: 'root', children: [] })).toEqual([]);
    expect(annexes(kept)).toEqual(annexes(new ParsedOutputs()));
  });
});

describe('of parsed outputs', () => {
  /** Reads paragraphs with this many characters. Returns those that had to be parsed. */
  function parsedOf(kept: ParsedOutputs, markdowns: readonly string[]): string[] {
    const parsed: string[] = [];
    for (const markdown of markdowns) {
      kept.treeOf(markdown, () => {
        parsed.push(markdown);
        return parseTemplateOutput(markdown, new ParsedOutputs({ entries: 0, characters: 0 }));
      });
    }
    return parsed;
  }

  test('no more are kept than the limit; what was not used for longest is parsed again', () => {
    const kept = new ParsedOutputs({ entries: 2, characters: 100 });
    expect(parsedOf(kept, ['甲', '乙', '甲', '丙', '甲', '乙'])).toEqual(['甲', '乙', '丙', '乙']);
    expect(kept.size).toBe(2);
  });

  test('those kept have no more characters than the limit, and one that is longer is not kept', () => {
    const kept = new ParsedOutputs({ entries: 100, characters: 5 });
    expect(parsedOf(kept, ['甲甲', '乙乙', '甲甲', '丙丙', '甲甲', '乙乙'])).toEqual([
      '甲甲',
      '乙乙',
      '丙丙',
      '乙乙',
    ]);
    expect(parsedOf(kept, ['丁丁丁丁丁丁', '丁丁丁丁丁丁'])).toHaveLength(2);
    expect(kept.size).toBe(0);
  });
});
