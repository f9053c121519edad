/**
 * Returns the `tel:` address of a printed number (RFC 3966, only digits and a leading +). Returns undefined for a
 * placeholder such as 000-○○○○, which nobody can dial.
 */
export function telephoneUri(printed: string): string | undefined {
  const plain = printed.normalize('NFKC');
  if (plain.includes('○')) return undefined;
  const digits = plain.replace(/\D/g, '');
  if (digits === '') return undefined;
  return `tel:${plain.startsWith('+') ? '+' : ''}${digits}`;
}
