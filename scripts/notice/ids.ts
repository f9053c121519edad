const ID = /^[a-z0-9][a-z0-9-]{0,63}$/u;
const RESERVED = /^(?:index|con|nul|aux|prn|com[0-9]|lpt[0-9])$/u;

/** Returns whether a part may be called so: what the schema says of ids. */
export function isId(text: string): boolean {
  return ID.test(text) && !RESERVED.test(text);
}
