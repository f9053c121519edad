import { expect, test } from 'vitest';
import { kindOf } from '../../../scripts/import/recognise/phrases/group-heading.ts';

test.each([
  ['当組合の内部での利用', 'internal'],
  ['当健保組合の内部における利用', 'internal'],
  ['内部利用', 'internal'],
  ['外部提供', 'external'],
  ['外部への提供・委託', 'external'],
  ['外部の事業者への委託・情報の提供を伴う利用', 'external'],
  ['事業者等への情報提供を伴うもの', 'external'],
  ['審査支払機関への情報提供を伴う事例', 'reviewing-agency'],
  ['他の医療保険者等から情報の提供を受ける場合', 'received-from-other-bodies'],
  ['他の行政機関等へ情報を提供する場合', 'provided-to-other-bodies'],
  ['当健保での利用', 'internal'],
  ['当組合内での利用', 'internal'],
  ['組合が利用するもの', 'internal'],
  ['外部委託', 'external'],
  ['業務の委託', 'external'],
  ['業務委託先への提供', 'external'],
  ['当組合で行う業務', 'internal'],
  ['当組合外への提供', 'external'],
  ['組合外に提供するもの', 'external'],
  ['外部委託による利用', 'external'],
  ['外部委託・外部への提供', 'external'],
  ['外部に委託し、又は情報を提供する業務', 'external'],
  ['当組合への情報の提供', undefined],
  ['当組合における個人情報の利用目的', undefined],
  ['外部委託先', undefined],
  ['外部監査機関への情報提供を受けた委託先の監督', undefined],
  ['外部委託先の監督', undefined],
])('a group headed %s is %s', (heading, kind) => {
  expect(kindOf(heading)).toBe(kind);
});
