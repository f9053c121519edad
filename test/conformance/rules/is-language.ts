/** Returns whether a tag is well-formed by BCP 47 and Node's own data knows its parts. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && tag.toLowerCase() !== 'und';
  } catch {
    return false;
  }
}
