import { utf8 } from '../../platform/bytes.ts';
import type { Attachment } from '../../typeset/file/attachment.ts';

/** PDF/A-3 requires a date. If the data has none, this fixed date keeps the bytes the same each time. */
const NO_DATE = new Date(0);

/**
 * Returns the printed content of the public notice as data: its view, with each leaf as its text, or as text and value
 * if it has a machine-readable value. It contains nothing that the notice's template could not print: no hidden
 * contractor, no remarks, and no pointers into the source.
 */
export function publicData(view: object, created: Date | undefined): Attachment {
  const text = `${JSON.stringify(view, (_, value) => plainLeaf(value), 2)}\n`;
  return {
    name: 'notice.json',
    mediaType: 'application/json',
    description: 'この公表文に印刷されている内容のデータ',
    bytes: utf8(text),
    modified: created ?? NO_DATE,
  };
}

function plainLeaf(value: unknown): unknown {
  if (!isLeaf(value)) return value;
  return value.value === undefined ? value.text : { text: value.text, value: value.value };
}

function isLeaf(value: unknown): value is { readonly text: string; readonly value?: string } {
  return typeof value === 'object' && value !== null && 'pointer' in value && 'text' in value;
}
