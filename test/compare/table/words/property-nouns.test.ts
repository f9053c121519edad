import { expect, test } from 'vitest';
import type { NodeType } from '../../../../scripts/compare/changes/revision-tree.ts';
import { nounOf } from '../../../../scripts/compare/table/words/property-nouns.ts';
import { UNPRINTED as OF_CONTRACTORS } from '../../../../scripts/import/recognise/former/carry-contractors.ts';
import { UNPRINTED } from '../../../../scripts/import/recognise/former/carry-over.ts';
import { SCHEMA } from '../../../support/editions.ts';

/** Returns the properties of a part, with who may see them. */
function audiences(definition: string): [string, string][] {
  const properties: Record<string, { audience: string }> = SCHEMA.$defs[definition].properties;
  return Object.entries(properties).map(([name, { audience }]) => [name, audience]);
}

const PARTS: readonly (readonly [NodeType, string])[] = [
  ['society', 'society'],
  ['dates', 'dates'],
  ['style', 'style'],
  ['section', 'section'],
  ['group', 'group'],
  ['item', 'item'],
  ['recipient', 'recipient'],
  ['engagement', 'engagement'],
  ['joint-use', 'jointUse'],
  ['supplement', 'supplement'],
  ['contact', 'contact'],
  ['contractor', 'contractor'],
];
/** Properties that hold parts with properties of their own. */
const HOLDERS = new Set(['groups', 'items', 'recipients', 'engagements']);

test.each(PARTS)('what only the society may see of a %s is told to officers alone', (part, definition) => {
  for (const [property, audience] of audiences(definition)) {
    if (HOLDERS.has(property)) continue;
    const { told } = nounOf(part, property);
    if (audience === 'internal') expect(told, property).toBe('review');
    if (audience === 'contractor') expect(told, property).not.toBe('table');
  }
});

// The aliases of a contractor are merged with the names that were read.
const CARRIED = { ...UNPRINTED, contractor: [...OF_CONTRACTORS, 'aliases'] };

test.each(['item', 'engagement', 'contractor'] as const)(
  'what no notice shows is kept by an import with a former revision: %s',
  (part) => {
    const hidden = audiences(part).filter(([, audience]) => audience !== 'public');
    expect(CARRIED[part] ?? []).toEqual(expect.arrayContaining(hidden.map(([name]) => name)));
  },
);
