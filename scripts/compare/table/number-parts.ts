/** A telephone number with the words that say what it is. */
const NUMBER = /((?:(?:TEL|FAX|電話) ?)?[0-9０-９]{1,5}(?:[-－][0-9０-９]{1,5}){2})/u;

/** Returns a text in parts, of which those that are telephone numbers must not be broken over lines. */
export function numberParts(text: string): { readonly text: string; readonly isNumber: boolean }[] {
  return text
    .split(NUMBER)
    .map((part, index) => ({ text: part, isNumber: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
