import { areCompanies, MAX_SAID } from './clause-parties.ts';
import { hasCorporateForm } from './company-names.ts';

/** Returns companies and the work after them if a text is just these: 「○○株式会社　健診の実施」; else undefined. */
export function workBehind(names: string): { names: string; work: string } | undefined {
  if (names.length > MAX_SAID) return undefined;
  for (const { index, 0: space } of names.matchAll(/[\s　]+/gu)) {
    const work = names.slice(index + space.length);
    const isWork = WORK.test(work) && !hasCorporateForm(work);
    if (isWork && areCompanies(names.slice(0, index))) return { names: names.slice(0, index), work };
  }
  return undefined;
}

const WORK =
  /(?:実施|委託|作成|点検|業務|事務|入力|印刷|発送|翻訳|処理|管理|支援|指導|運営|運用|配布|審査|調査)(?:等|など)?$/u;
