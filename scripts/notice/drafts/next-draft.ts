import { applyEdits, type JSONPath, modify } from 'jsonc-parser';

/** What belongs to one year only and must be written again. */
const OF_ONE_YEAR: readonly JSONPath[] = [
  ['revision', 'dates'],
  ['revision', 'reason'],
  ['revision', 'approval'],
  ['revision', 'remarks'],
];

const FORMAT = { insertSpaces: true, tabSize: 2, eol: '\n' };

/**
 * Returns the text of next year's draft: the former revision with a new id, the former one as its predecessor, and
 * without dates, reason, approval and remarks. All ids stay, because comparison needs them. So does the file's layout.
 */
export function nextDraft(text: string, former: string, id: string): string {
  const edits: [JSONPath, unknown][] = [
    [['revision', 'id'], id],
    [['revision', 'status'], 'draft'],
    [['revision', 'predecessor'], former],
    ...OF_ONE_YEAR.map((path): [JSONPath, unknown] => [path, undefined]),
  ];
  return edits.reduce((draft, [path, value]) => set(draft, path, value), text);
}

function set(text: string, path: JSONPath, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(text, modify(text, path, value, { formattingOptions: { ...FORMAT, eol } }));
}
