import { applyEdits, type JSONPath, modify } from 'jsonc-parser';

/** What belongs to one year only and must be written again. */
const OF_ONE_YEAR: readonly JSONPath[] = [
  ['revision', 'kind'],
  ['revision', 'dates'],
  ['revision', 'reason'],
  ['revision', 'approval'],
  ['revision', 'remarks'],
];

/** What belongs to the decision on the former edition only. A correction has the same dates, and one more. */
const OF_ONE_DECISION: readonly JSONPath[] = [
  ['revision', 'approval'],
  ['revision', 'remarks'],
];

const FORMAT = { insertSpaces: true, tabSize: 2, eol: '\n' };

/**
 * Returns the text of next year's draft: the former revision with a new id, the former one as its predecessor, and
 * without dates, reason, approval and remarks. All ids stay, because comparison needs them. So does the file's layout.
 */
export function nextDraft(text: string, former: string, id: string): string {
  return draftOf(text, former, id, absent(OF_ONE_YEAR));
}

/**
 * Returns the text of a draft that corrects a published edition: the same with a new id, the former one as its
 * predecessor, and the reason. It has no approval and no remarks yet. The day of the correction is to be written.
 */
export function correctionDraft(text: string, former: string, id: string, reason: string): string {
  return draftOf(text, former, id, [
    [['revision', 'kind'], 'correction'],
    [['revision', 'reason'], reason],
    ...absent(OF_ONE_DECISION),
  ]);
}

type Edit = readonly [JSONPath, unknown];

function draftOf(text: string, former: string, id: string, more: readonly Edit[]): string {
  const edits: readonly Edit[] = [
    [['revision', 'id'], id],
    [['revision', 'status'], 'draft'],
    [['revision', 'predecessor'], former],
    ...more,
  ];
  return edits.reduce((draft, [path, value]) => set(draft, path, value), text);
}

function absent(paths: readonly JSONPath[]): Edit[] {
  return paths.map((path) => [path, undefined]);
}

function set(text: string, path: JSONPath, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(text, modify(text, path, value, { formattingOptions: { ...FORMAT, eol } }));
}
