const REMARK = /^(?:(?:詳細|詳しく|内訳|なお|ただし)(?:は|、|については)|再委託(?:先|の有無)?[:：は])/u;

/** Returns whether a line says where more is to be found, or what holds besides, rather than a purpose. */
export function isRemark(text: string): boolean {
  return REMARK.test(text);
}
