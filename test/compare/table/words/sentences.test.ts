import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryPoints } from '../../../../scripts/compare/table/words/summary-points.ts';
import { normalise } from '../../../../scripts/notice/normalise.ts';
import { compared } from '../../../support/compared.ts';
import { validator } from '../../../support/editions.ts';
import { knownPair, OPERATIONS } from '../../../support/known-operations.ts';
import { runs } from '../../../support/properties.ts';

test('what the board reads of a known operation is what was done, no more and no less', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(knownPair(), ({ name, old, now, told }) => {
      expect(validator(now), `${name} ${JSON.stringify(validator.errors)}`).toBe(true);
      const { comparison, document } = compared(normalise(old), normalise(now));
      const sentences = summaryPoints(comparison).flatMap(({ items }) => items);
      const remarks = document.rows.flatMap((row) => row.remarks);
      expect({ name, sentences, remarks }).toEqual({ name, ...told });
      tried.add(name);
    }),
    { numRuns: runs(300) },
  );
  expect(Object.keys(OPERATIONS).filter((name) => !tried.has(name))).toEqual([]);
});
