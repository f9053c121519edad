import { expect, test } from 'vitest';
import { NEVER_PRINTED } from '../../../../scripts/compare/table/rows/unprinted-rows.ts';
import { UNPRINTED as OF_CONTRACTORS } from '../../../../scripts/import/recognise/former/carry-contractors.ts';
import { UNPRINTED } from '../../../../scripts/import/recognise/former/carry-over.ts';
import { SCHEMA } from '../../../support/editions.ts';

/** The properties of a part that only contractors or the society itself may see. */
function notPublic(part: string): string[] {
  const properties: Record<string, { audience: string }> = SCHEMA.$defs[part].properties;
  return Object.keys(properties).filter((name) => properties[name]?.audience !== 'public');
}

const PARTS = ['section', 'group', 'item', 'recipient', 'engagement', 'contractor'] as const;

test.each(PARTS)('each change that the notice may not print is told by the comparison: %s', (part) => {
  expect(NEVER_PRINTED[part] ?? []).toEqual(expect.arrayContaining(notPublic(part)));
});

// The aliases of a contractor are merged with the names that were read.
const CARRIED = { ...UNPRINTED, contractor: [...OF_CONTRACTORS, 'aliases'] };

test.each(['item', 'engagement', 'contractor'] as const)(
  'what no notice shows is kept by an import with a former revision: %s',
  (part) => {
    expect(CARRIED[part] ?? []).toEqual(expect.arrayContaining(notPublic(part)));
  },
);
