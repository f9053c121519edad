import type { Contact, Group, NoticeSource, Supplement } from '../../../notice/source.generated.ts';
import { areSameWords } from '../../../notice/vocabulary/identity.ts';
import type { Ledger } from '../ledger.ts';
import { BLANK, BLANK_SOCIETY } from '../phrases/blanks.ts';

/**
 * Fills in what the document does not say and the former revision knows: the name of the society, the kinds of
 * groups, the titles of contacts, the topics of supplements. The doubts about these leave the ledger. `knownOf`
 * gives, for each part that was read, the same part of the former revision. Changes `source`.
 */
export function answerDoubts(
  source: NoticeSource,
  former: NoticeSource,
  knownOf: ReadonlyMap<object, object>,
  ledger: Ledger,
): void {
  if (source.society.name === BLANK_SOCIETY) {
    source.society.name = former.society.name;
    ledger.settle('issuer-missing');
  }
  if (areSameWords(source.society.name, former.society.name)) ledger.settle('issuer-by-text');
  // A part and its former self have the same type.
  for (const section of source.sections) {
    for (const group of section.groups ?? []) {
      const known = knownOf.get(group) as Group | undefined;
      if (known && answerGroup(group, known)) ledger.settle('group-kind', known.heading, section.title);
    }
  }
  for (const contact of source.contacts ?? []) {
    const known = knownOf.get(contact) as Contact | undefined;
    if (!known || contact.title !== BLANK) continue;
    contact.title = known.title;
    ledger.settle('contact-in-text');
  }
  for (const supplement of source.supplements ?? []) {
    const known = knownOf.get(supplement) as Supplement | undefined;
    if (!known) continue;
    supplement.topic = known.topic;
    ledger.settle('supplement-topic', supplement.title);
  }
}

/** If the heading of a group is missing or does not show its kind, the group gets the former kind and heading. */
function answerGroup(group: Group, known: Group): boolean {
  const isBlank = group.heading === BLANK;
  if (group.kind !== 'other' || !(isBlank || areSameWords(group.heading, known.heading))) return false;
  group.kind = known.kind;
  if (known.heading === undefined) delete group.heading;
  else if (isBlank) group.heading = known.heading;
  return true;
}
