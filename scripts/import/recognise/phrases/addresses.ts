const ADDRESS =
  /^(?:〒|住所[\s:：]|所在地[\s:：]|(?:[^\s。、]{2,3}[都道府県]|○○[都道府県])[^。]*[0-9０-９○〇一二三四五六七八九十]|[^\s。、]{1,8}[市区町村郡][^。]{0,40}[0-9０-９○]-)/u;

/** Returns whether a line is a postal address. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text) && !/。$/u.test(text);
}
