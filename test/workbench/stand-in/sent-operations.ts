import { type HandleOperations, OPERATIONS } from './handle-operations.ts';

/** Something that can be sent between a page and Node: JSON alone. */
type Sent = { readonly [name: string]: unknown };

/** Answers an operation that was sent. It never rejects: an error is sent by its name. */
export type Answering = (name: string, args: readonly unknown[]) => Promise<Sent>;

/** Returns what answers operations that a page sends, for `page.exposeFunction`. */
export function answering(operations: HandleOperations): Answering {
  return async (name, args) => {
    try {
      const known = OPERATIONS.find((one) => one === name);
      if (!known) throw new Error(`No operation: ${name}`);
      // The page's side has given it the arguments of this operation.
      const operation = operations[known] as (...args: unknown[]) => Promise<unknown>;
      return { value: packed(await operation(...args.map(unpacked))) };
    } catch (error) {
      return error instanceof DOMException ? { refused: error.name } : { fault: String(error) };
    }
  };
}

/** Returns, in a page, the operations that Node answers. */
export function sentOperations(answer: Answering): HandleOperations {
  const operations = OPERATIONS.map((name) => [
    name,
    async (...args: unknown[]) => {
      const { value, refused, fault } = await answer(name, args.map(packed));
      if (typeof refused === 'string') throw new DOMException(name, refused);
      if (fault !== undefined) throw new Error(String(fault));
      return unpacked(value);
    },
  ]);
  // Each operation has its own arguments and result on the other side.
  return Object.fromEntries(operations) as HandleOperations;
}

/** Bytes are sent as base64, wherever they are; `undefined` as nothing. */
function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: btoa(binary(value)) };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packed(one)]));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  const base64: unknown = Reflect.get(value, 'base64');
  if (typeof base64 === 'string')
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unpacked(one)]));
}

function binary(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return characters;
}
