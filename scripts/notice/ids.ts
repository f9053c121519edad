const ID = /^[a-z0-9][a-z0-9-]{0,63}$/u;
const RESERVED = /^(?:index|con|nul|aux|prn|com[0-9]|lpt[0-9])$/u;

/** Returns whether a text is a valid id, by the same rules as the schema. */
export function isId(text: string): boolean {
  return ID.test(text) && !RESERVED.test(text);
}
