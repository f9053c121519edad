import type { Printed } from '../answers/ask.ts';

/** What is told of a value: a name, or a number. */
export type PrintedThing = '番号' | '名称';

/**
 * Returns where a value is printed, as a sentence: 「この番号は、ホームページの2か所と別紙1枚に載ります。」. `printed` is undefined if no
 * document prints it.
 */
export function printedWords(thing: PrintedThing, printed: Printed | undefined): string {
  const places = printed ? placesOf(printed) : [];
  return places.length > 0
    ? `この${thing}は、${places.join('と')}に載ります。`
    : `この${thing}は、どの文書にも載りません。`;
}

function placesOf({ notice, annexes }: Printed): string[] {
  return [
    ...(notice > 0 ? [`ホームページの${notice}か所`] : []),
    ...(annexes.length > 0 ? [`別紙${annexes.length}枚`] : []),
  ];
}
