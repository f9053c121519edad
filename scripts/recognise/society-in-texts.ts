/** A name stands at the beginning of a text or behind a sign, and 「当健康保険組合」 is none. */
const NAME =
  /(?<=^|[\s、。：:｜|（(「『【©])(?!当|本|各|貴|同|他の|全国の)([^\s、。：:｜|（()）「」『』【】はがをにへ]{1,30}?健康保険組合)(?!連合会|法|等)/gu;

/** Returns the one society that some texts name; nothing where they name none, or more than one. */
export function societyIn(texts: readonly string[]): string | undefined {
  const names = new Set(texts.flatMap((text) => [...text.matchAll(NAME)].map(([, name = '']) => name)));
  const [name, ...others] = names;
  return others.length === 0 ? name : undefined;
}
