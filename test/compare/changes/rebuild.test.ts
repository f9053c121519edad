import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Changes } from '../../../scripts/compare/changes/changes.generated.ts';
import { compareNotices } from '../../../scripts/compare/changes/compare-notices.ts';
import { plainContent, rebuild, reversed } from '../../../scripts/compare/changes/rebuild.ts';
import { nodesOf } from '../../../scripts/compare/changes/revision-tree.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { newAjv } from '../../../scripts/notice/validate/compile-validator.ts';
import { noticeOf, validator } from '../../support/editions.ts';
import { generatedPair } from '../../support/generated-pair.ts';
import { runs } from '../../support/properties.ts';

const isChanges = newAjv({ allowUnionTypes: true }).compile<Changes>(
  JSON.parse(readFileSync('schema/changes.schema.json', 'utf8')),
);

/** Returns the list as a reader of changes.json gets it. */
const asWritten = (changes: Changes): Changes => JSON.parse(JSON.stringify(changes));

test('either revision is rebuilt from the other and the changes alone', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old, now }) => {
      expect(validator(now), JSON.stringify(validator.errors)).toBe(true);
      const [before, after] = [normalise(old), normalise(now)];
      const changes = asWritten(compareNotices(before, after).changes);
      expect(rebuild(before, changes)).toEqual(plainContent(after));
      expect(rebuild(after, reversed(changes))).toEqual(plainContent(before));
    }),
    { numRuns: runs(200) },
  );
});

test('each part of either revision stands in one pair or one change, and the list is as its schema says', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old, now }) => {
      const { trees, alignment, changes } = compareNotices(normalise(old), normalise(now));
      expect(isChanges(asWritten(changes)), JSON.stringify(isChanges.errors)).toBe(true);
      const gone = changes.changes
        .filter(({ kinds }) => kinds.includes('removed'))
        .map(({ old: at }) => at?.pointer);
      const come = changes.changes
        .filter(({ kinds }) => kinds.includes('added'))
        .map(({ new: at }) => at?.pointer);
      const unpaired = (tree: typeof trees.old) =>
        nodesOf(tree)
          .filter((node) => !alignment.counterpartOf(node))
          .map(({ pointer }) => pointer);
      expect(gone.toSorted()).toEqual(unpaired(trees.old).toSorted());
      expect(come.toSorted()).toEqual(unpaired(trees.now).toSorted());
      for (const node of nodesOf(trees.old)) {
        const counterpart = alignment.counterpartOf(node);
        if (counterpart) expect(alignment.counterpartOf(counterpart)).toBe(node);
      }
      expect(changes.changes.every(({ meanings }) => meanings.length > 0)).toBe(true);
    }),
    { numRuns: runs(60) },
  );
});

test('the samples are rebuilt from each other', () => {
  const [old, now] = [noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json')];
  const changes = asWritten(compareNotices(old, now).changes);
  expect(isChanges(changes)).toBe(true);
  expect(rebuild(old, changes)).toEqual(plainContent(now));
  expect(rebuild(now, reversed(changes))).toEqual(plainContent(old));
});

test('a revision compared with itself, or with its copy under another id, has no changes', () => {
  fc.assert(
    fc.property(generatedPair(), ({ old }) => {
      const notice = normalise(old);
      expect(compareNotices(notice, notice).changes.changes).toEqual([]);
      const copy = normalise({ ...old, revision: { ...old.revision, id: 'copy' } });
      expect(compareNotices(notice, copy).changes.changes).toEqual([]);
    }),
    { numRuns: runs(40) },
  );
});

test('a list that leaves a change out does not rebuild the revision', () => {
  const [old, now] = [noticeOf('source/midori/2025.json'), noticeOf('source/midori/2026.json')];
  const changes = asWritten(compareNotices(old, now).changes);
  for (const [index] of changes.changes.entries()) {
    const short = { ...changes, changes: changes.changes.toSpliced(index, 1) };
    expect(rebuild(old, short), `without change ${index + 1}`).not.toEqual(plainContent(now));
  }
});
