import { decode } from '../../notice/source/decode.ts';
import type { UnreadableReason } from './store.ts';

/** The largest size of a source, the same as the commands'. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/** How much of a file is enough to see whether it may be a source: its society and revision come first. */
export const HEAD_BYTES = 64 * 1024;

/** What bytes say of themselves. Ids are absent if the source has none. */
export type Judged =
  | {
      readonly kind: 'source';
      readonly society?: string;
      readonly revision?: string;
      readonly predecessor?: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Returns the ids that a source says of itself, or why it is none. */
export function judgeSource(bytes: Uint8Array): Judged {
  const decoded = decode(bytes);
  if ('encoding' in decoded) return { kind: 'unreadable', reason: 'encoding' };
  try {
    const value: unknown = JSON.parse(decoded.text);
    const [society, revision] = [propertyOf(value, 'society'), propertyOf(value, 'revision')];
    if (!isObject(society) || !isObject(revision)) return { kind: 'unreadable', reason: 'not-a-source' };
    return {
      kind: 'source',
      ...named('society', propertyOf(society, 'id')),
      ...named('revision', propertyOf(revision, 'id')),
      ...named('predecessor', propertyOf(revision, 'predecessor')),
    };
  } catch {
    return { kind: 'unreadable', reason: 'not-json' };
  }
}

/** Whether the beginning of a file has the names of a source's first properties, in whatever encoding. */
export function looksLikeSource(head: Uint8Array): boolean {
  const letters = new TextDecoder('latin1').decode(head.filter((byte) => byte !== 0));
  return /"society"\s*:/u.test(letters) && /"revision"\s*:/u.test(letters);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function propertyOf(value: unknown, name: string): unknown {
  return isObject(value) ? Reflect.get(Object(value), name) : undefined;
}

function named<Name extends string>(name: Name, value: unknown): { [key in Name]?: string } {
  // TypeScript widens a computed name to `string`.
  return (typeof value === 'string' ? { [name]: value } : {}) as { [key in Name]?: string };
}
