import { expect, test } from 'vitest';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { documentOf } from '../../support/document-of.ts';

const PAGE = `<!doctype html><meta charset=utf-8><h1>個人情報の利用目的</h1>
<p>詳しくは<a href="#contact">窓口</a>及び<a href="https://kenpo.invalid/rules">規程</a>をご覧ください。</p>
<h2>1. 保健事業に必要な利用目的</h2><h3>【当組合の内部での利用】</h3>
<ul><li><a href="https://kenpo.invalid/checkup">健診の実施</a><li>統計の作成（<a href="https://kenpo.invalid/">https://kenpo.invalid</a>）
<li>照会（<a href="tel:+81-00-0000-0000">000-0000-0000</a>）</ul>
<h2>開示等の請求</h2><p>請求には<a href="https://kenpo.invalid/forms">様式</a>が必要です。</p>`;

test('of a link whose address the draft has no place for a person is told', async () => {
  const document = await documentOf('notice.html', new TextEncoder().encode(PAGE));
  const { source, ledger } = recognise(document, { society: 'aoba', revision: '2025' });
  expect(ledger.doubts.filter(({ kind }) => kind === 'link-dropped')).toMatchObject([
    { text: '規程', as: 'https://kenpo.invalid/rules' },
    { text: '健診の実施', as: 'https://kenpo.invalid/checkup' },
  ]);
  expect(source.supplements?.[0]?.body).toEqual(['請求には[様式](https://kenpo.invalid/forms)が必要です。']);
});

test('a link is not kept because one is that leads further', async () => {
  const page = PAGE.replace('規程</a>', '規程</a>、<a href="https://kenpo.invalid/form">様式の一つ</a>');
  const document = await documentOf('notice.html', new TextEncoder().encode(page));
  const { ledger } = recognise(document, { society: 'aoba', revision: '2025' });
  expect(ledger.doubts).toContainEqual(
    expect.objectContaining({ kind: 'link-dropped', text: '様式の一つ', as: 'https://kenpo.invalid/form' }),
  );
});
