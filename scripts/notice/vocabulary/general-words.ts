import { literalPattern } from './literal-pattern.ts';

/** Words of the field that a text uses in general, and that are also parts of companies' names. */
const WORDS =
  '健康 保険 健保 組合 医療 医科 歯科 調剤 介護 福祉 健診 検診 人間ドック ドック 保健 指導 管理 支援 相談 情報 処理 データ データ処理 ' +
  'システム サービス センター ネット ネットワーク コンサルティング ソリューション 印刷 発送 郵送 物流 配送 事務 業務 代行 計算 ' +
  '調査 研究 研究所 開発 通信 電話 予防 増進 事業 企画 協会 連合会 ヘルスケア ヘルス メディカル ケア ライフ 薬局 薬品 病院 診療所 ' +
  'クリニック 総合 共済 年金 給付 審査 点検 翻訳 運営 施設 保養所 スポーツ フィットネス';

const ONLY_GENERAL = new RegExp(`^(?:${WORDS.split(' ').map(literalPattern).join('|')})+$`, 'u');

/** Whether a name consists of general words alone, as 健康管理 does. In a text these words need not mean the company. */
export function isGeneral(name: string): boolean {
  return ONLY_GENERAL.test(name);
}
