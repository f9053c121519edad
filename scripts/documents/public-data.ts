import type { Attachment } from '../pdf-file/attachment.ts';

/**
 * Returns what the public notice prints, as data: its view with each leaf as its text, or as text and value where it
 * has a machine-readable one. Nothing is in it that the notice's template could not print: no hidden contractor, no
 * remark, and not where in the source anything stands.
 */
export function publicData(view: object, created: Date | undefined): Attachment {
  const text = `${JSON.stringify(view, (_, value) => plainLeaf(value), 2)}\n`;
  return {
    name: 'notice.json',
    mediaType: 'application/json',
    description: 'この公表文に印刷されている内容のデータ',
    bytes: new TextEncoder().encode(text),
    ...(created ? { modified: created } : {}),
  };
}

function plainLeaf(value: unknown): unknown {
  if (!isLeaf(value)) return value;
  return value.value === undefined ? value.text : { text: value.text, value: value.value };
}

function isLeaf(value: unknown): value is { readonly text: string; readonly value?: string } {
  return typeof value === 'object' && value !== null && 'pointer' in value && 'text' in value;
}
