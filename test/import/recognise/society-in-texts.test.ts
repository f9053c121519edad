import { expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { societyIn } from '../../../scripts/import/recognise/draft/society-in-texts.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';

test.each([
  [['あおば健康保険組合における個人情報の利用目的'], 'あおば健康保険組合'],
  [
    ['個人情報の利用目的', '○○電機健康保険組合（以下「当組合」という。）は、次のとおり公表します。'],
    '○○電機健康保険組合',
  ],
  [
    ['個人情報保護｜あおば健康保険組合', 'あおば健康保険組合は、次のとおり公表します。'],
    'あおば健康保険組合',
  ],
  [['© 2025 あおば健康保険組合'], 'あおば健康保険組合'],
  [['本○○工業健康保険組合は、次のとおり公表します。'], '本○○工業健康保険組合'],
  [['本健康保険組合は、同健康保険組合の業務を'], undefined],
  [['健康保険組合の通常業務で想定される主な利用目的'], undefined],
  [['当健康保険組合は、健康保険組合連合会の共同事業に参加しています。'], undefined],
  [['あおば健康保険組合とみどり健康保険組合の共同利用', 'みどり健康保険組合について'], undefined],
])('%j names %s', (texts, name) => {
  expect(societyIn(texts)).toBe(name);
});

test('a society that only a text names is told of', () => {
  const text =
    'あおば健康保険組合における個人情報の利用目的\n\n1. 保健事業に必要な利用目的\n【内部での利用】\n・健診の実施';
  const { source, ledger } = recognise(
    { format: 'text', tree: parsePlainText(text), isOwn: false },
    { society: 'aoba', revision: '2025' },
  );
  expect(source.society.name).toBe('あおば健康保険組合');
  expect(ledger.doubts).toMatchObject([{ kind: 'issuer-by-text', as: 'あおば健康保険組合' }]);
});
