import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it, test } from 'vitest';
import { readHtml } from '../../../scripts/import/read/html/read-html.ts';
import type { ReadOptions } from '../../../scripts/import/read/read-document.ts';
import { encode } from '../../support/encode.ts';
import { runs } from '../../support/properties.ts';
import { characterCounts, treeLines } from '../../support/tree-lines.ts';

async function read(html: string | Uint8Array, options: ReadOptions = {}) {
  return readHtml('notice.html', typeof html === 'string' ? Buffer.from(html) : html, options);
}

async function documentOf(html: string | Uint8Array) {
  const outcome = await read(html);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const lines = async (html: string | Uint8Array) => treeLines((await documentOf(html)).tree);
const rules = async (html: string | Uint8Array) => {
  const outcome = await read(html);
  return outcome.ok ? [] : outcome.problems.map(({ rule }) => rule);
};

describe('a page of a vendor’s system', () => {
  const page = `<!DOCTYPE html><html><head><title>題</title><style>p{color:red}</style></head><body>
    <p class="skip"><a href="#contents">本文へ</a></p>
    <div id="header"><h1>○○健康保険組合</h1><form><input type="text" placeholder="検索語"><input type="submit" value="検索">
      <input type="hidden" value="x"></form></div>
    <ul id="gnavi"><li><a href="/">ホーム</a></li></ul>
    <div class="breadcrumb">ホーム &gt; 個人情報</div>
    <table width="900"><tr><td><h2>個人情報の
    利用目的</h2><p>前文です。
    次の行です。</p>
    <ul><li>保険給付<li>保険料の<b>徴収</b></ul></td></tr></table>
    <script>document.write('x')</script><noscript>JavaScriptを有効に</noscript>
    <iframe src="https://example.invalid/">枠</iframe>
    <footer>Copyright</footer></body></html>`;

  it('is its words in order, what leads about set apart and layout tables undone', async () => {
    expect(await lines(page)).toEqual([
      '(navigation) [本文へ](#contents)',
      '(navigation) # ○○健康保険組合',
      '(navigation) 検索語',
      '(navigation) 検索',
      '[•] (navigation) [ホーム](/)',
      '(navigation) ホーム > 個人情報',
      '## 個人情報の利用目的',
      '前文です。次の行です。',
      '[•] 保険給付',
      '[•] 保険料の*徴収*',
      '(navigation) Copyright',
    ]);
  });

  it('knows the line of each block', async () => {
    const { tree } = await documentOf(page);
    const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 2);
    expect(heading?.position?.start.line).toBe(7);
    expect((await documentOf('<div>\n\n  三行目</div>')).tree.children[0]?.position?.start.line).toBe(3);
  });

  test.each([
    ['Shift_JIS', 'shift_jis', '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'],
    ['EUC-JP', 'euc-jp', '<meta charset=x-euc-jp>'],
    ['ISO-2022-JP', 'iso-2022-jp', "<meta charset='iso-2022-jp'>"],
    ['Shift_JIS that says it is UTF-8', 'shift_jis', '<meta charset="utf-8">'],
    ['UTF-8 that says it is Shift_JIS', 'utf-8', '<meta charset="Shift_JIS">'],
    ['EUC-JP that says nothing', 'euc-jp', ''],
  ] as const)('in %s is read', async (_what, encoding, meta) => {
    const html = `<html><head>${meta}</head><body><p>個人情報の利用目的①髙</p></body></html>`;
    expect(await lines(encode(html, encoding))).toEqual(['個人情報の利用目的①髙']);
  });
});

describe('lists', () => {
  test.each([
    ['<ol><li>い<li>ろ</ol>', ['[1.] い', '[2.] ろ']],
    ['<ol start="3"><li>い<li value="9">ろ<li>は</ol>', ['[3.] い', '[9.] ろ', '[10.] は']],
    ['<ol reversed><li>い<li>ろ</ol>', ['[2.] い', '[1.] ろ']],
    ['<ol type="a"><li>い</ol><ol type="I"><li>ろ</ol>', ['[a.] い', '[I.] ろ']],
    ['<ol style="list-style-type: katakana"><li>い</ol>', ['[ア、] い']],
    ['<ol style="list-style: inside cjk-ideographic" start="11"><li>い</ol>', ['[十一、] い']],
    ['<ul style="list-style: none"><li>・い</ul>', ['- ・い']],
    ['<ul><li>い<ul type="circle"><li>ろ</ul><p>は</ul>', ['[•] い', '  [◦] ろ', '  は']],
    ['<ul><li>い</li><ul><li>ろ</ul>は</ul>', ['[•] い', '  [•] ろ', '  は']],
    ['<li>い</li>', ['[•] い']],
  ])('%s', async (html, expected) => {
    expect(await lines(html)).toEqual(expected);
  });
});

describe('tables', () => {
  test.each([
    [
      '<table><tr><th>業務<th colspan="2">委託先<tr><td rowspan="2">健診<td>甲<td>乙<tr><td>丙<br>丁<td>戊</table>',
      ['| 業務 | 委託先 |  |', '| 健診 | 甲 | 乙 |', '|  | 丙⏎丁 | 戊 |'],
    ],
    ['<table><caption>表題</caption><tr><td>い<td><p>ろ</p><p>は</p></table>', ['表題', '| い | ろ⏎は |']],
    ['<table><tr><td>い<td><ol><li>ろ<li>は</ol></table>', ['| い | 1.ろ⏎2.は |']],
    ['<table><tr><td>左<td><table><tr><td>い<td>ろ</table></table>', ['左', '| い | ろ |']],
    ['<table><tr><td>枠の中</table>', ['枠の中']],
    [
      '<table><tr><td colspan="100000">い<td rowspan="99999999">ろ</table>',
      [expect.stringMatching(/^\| い \| .* \| ろ \|$/)],
    ],
  ])('%s', async (html, expected) => {
    expect(await lines(html)).toEqual(expected);
  });
});

describe('words in a line', () => {
  test.each([
    ['<p>一行目<br>二行目<br></p>', ['一行目⏎二行目']],
    [
      '<p>健康\n  保険　組合 と\n ABC\n DEF  G&nbsp;&nbsp;H</p>',
      ['健康保険　組合 と ABC DEF G\u00a0\u00a0H'],
    ],
    ['<p> <b>太 </b> <i> 斜</i>\n</p>', ['*太 *_斜_']],
    ['<ruby>漢<rp>(</rp><rt>かん</rt>字<rt>じ</rt></ruby>です', ['漢字（かんじ）です']],
    ['<a href="/a">い<div>ろ</div></a>', ['[い](/a)', '[ろ](/a)']],
    ['<a href="javascript:alert(1)">い</a>', ['い']],
    ['<pre>\n一  行\n 二行\n</pre>', ['一  行\n 二行']],
    ['<address>住所<br>番地</address>', ['住所⏎番地']],
    ['<details><summary>開く</summary>中</details>', ['# 開く', '中']],
    ['<h2>い</h2><details><summary>開く</summary>中</details>', ['## い', '### 開く', '中']],
    ['<details><summary><h4>開く</h4></summary>中</details>', ['#### 開く', '中']],
    [
      '<figure><img src="a.png" alt="図"><figcaption>説明</figcaption></figure>',
      ['(alternative-text) 図', '説明'],
    ],
    ['<dl><dt>制定<dd>平成17年<dt>改正<dd>令和2年</dl>', ['制定', '平成17年', '改正', '令和2年']],
    ['<h2><div>い</div><div>ろ</div></h2>', ['## い⏎ろ']],
    ['い<!-- 注 --><p>ろ<!-- 注 -->は', ['い', 'ろは']],
    ['<p>い<q>ろ</q>', ['い「ろ」']],
  ])('%s', async (html, expected) => {
    expect(await lines(html)).toEqual(expected);
  });
});

describe('what is set apart', () => {
  test.each([
    ['<p>い<span hidden>隠</span>ろ</p>', ['いろ', '(hidden) 隠']],
    [
      'い<p style="color: red; DISPLAY : none">隠</p><b aria-hidden="true">▶</b>',
      ['い', '(hidden) 隠', '(hidden) *▶*'],
    ],
    ['い<nav><ul><li>戻る</ul></nav>', ['い', '[•] (navigation) 戻る']],
    ['<article><header><h1>題</h1></header></article>', ['# 題']],
    ['<header><main><p>い</main></header>', ['い']],
    ['い<div role="navigation"><h2>目次</h2></div>', ['い', '(navigation) ## 目次']],
    [
      'い<select><optgroup label="西"><option>大阪<option label="兵庫"></select>',
      ['い', '(form) 西', '(form) 大阪', '(form) 兵庫'],
    ],
    ['い<button>送信</button><textarea>一\n二</textarea>', ['い', '(form) 送信', '(form) 一\n二']],
  ])('%s', async (html, expected) => {
    expect(await lines(html)).toEqual(expected);
  });
});

describe('nothing is lost, nothing invented', () => {
  const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title', 'rp']);

  /**
   * Returns all text in a page's body and the words in attributes. It walks through the page without knowing about
   * blocks.
   */
  function seen(node: Nodes): string {
    if (node.type === 'text') return node.value;
    if (node.type === 'element') {
      if (unseen.has(node.tagName)) return '';
      const { alt, value, placeholder } = node.properties;
      if (node.tagName === 'img') return String(alt ?? '');
      if (node.tagName === 'input') return String(value ?? placeholder ?? '');
    }
    return 'children' in node ? node.children.map(seen).join('') : '';
  }

  const tags = [
    'p div span b em a h1 h3 ul ol li dl dt dd table tbody tr td th caption section article nav header footer aside',
    'button select option textarea pre address details summary figure figcaption font center ins del svg text label',
    'blockquote main form fieldset legend body html head title script style noscript template iframe object sub small',
  ].flatMap((line) => line.split(' '));
  const attributes = [
    '',
    '',
    '',
    ' hidden',
    ' class="kn-x"',
    ' id=footer',
    ' colspan=3',
    ' rowspan=2',
    ' style="display:none"',
  ];
  const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom(...tags),
        fc.constantFrom(...attributes),
        fc.array(tie('html'), { maxLength: 4 }),
        fc.integer({ max: 9, min: 0 }),
      )
      .map(
        ([tag, attribute, children, closed]) =>
          `<${tag}${attribute}>${children.join('')}${closed > 1 ? `</${tag}>` : ''}`,
      ),
    html: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom(
        '甲',
        '乙 丙',
        'A\nb',
        ' ',
        '\n',
        '・い',
        '&nbsp;',
        '&lt;',
        '<br>',
        '<img alt="絵">',
        '<input value="値">',
        '<!--注-->',
        '（株）',
      ),
      tie('element'),
    ),
  }));

  it('of any markup, well formed or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(html, { minLength: 1, maxLength: 5 }), async (parts) => {
        const page = `始${parts.join('')}`;
        const outcome = await read(page);
        const expected = characterCounts(seen(fromHtml(page)));
        const found = outcome.ok ? characterCounts(outcome.value.tree) : new Map();
        // In the cell of a table, a list becomes lines with their marks.
        const withoutMarks = (counts: Map<string, number>) =>
          [...counts].filter(([character]) => !/[•\d.]/.test(character));
        expect(withoutMarks(found)).toEqual(withoutMarks(expected));
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('hostile pages', () => {
  test.each([
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['nested lists', '<ul><li>'.repeat(50_000)],
    ['nested unknown elements', '<x-y>'.repeat(100_000)],
    [
      'elements that a parser copies into each paragraph',
      `${Array.from({ length: 400 }, (_, n) => `<b id=${n}>`).join('')}${'<p>い'.repeat(50_000)}`,
    ],
    ['cells nested in a picture', `<svg>${'<td>'.repeat(100_000)}`],
    ['elements nested where they seem closed', `<textarea><svg></textarea>${'<x-y/>'.repeat(90_000)}い`],
  ])('%s are refused', async (_what, html) => {
    expect(await rules(html)).toEqual(['import/damaged']);
  });

  it('a table of huge spans stays small', async () => {
    const html = `<table>${'<tr><td colspan=1000 rowspan=65000>い<td>ろ'.repeat(300)}</table>`;
    expect((await lines(html)).length).toBe(300);
  });

  it('a line of two hundred thousand elements without words is one space', async () => {
    expect(await lines(`<p>い${'<span> </span>'.repeat(200_000)}ろ</p>`)).toEqual(['い ろ']);
  });

  it('a page without words is told of', async () => {
    expect(await rules('<p> </p><script>x</script>')).toEqual(['import/no-text']);
  });

  it('a page with too many words is told of, not one with much markup', async () => {
    expect(await rules('あ'.repeat(300_001))).toEqual(['import/too-long']);
    expect(await rules(`<style>${'a{} '.repeat(100_000)}</style>あ`)).toEqual([]);
    expect(await rules(`<style>${'a{} '.repeat(800_000)}</style>あ`)).toEqual(['import/too-long']);
  });
});

describe('lists of links', () => {
  test.each([
    ['<ul><li><a href="#a">い</a><li><a href="#b">ろ</a></ul>', 'navigation'],
    ['<p><a href="/">い</a> | <a href="/b">ろ</a> | <a href="c.html">は</a></p>', 'navigation'],
    ['<ul><li><a href="a.pdf">い</a><li><a href="b.pdf">ろ</a><li><a href="c.pdf">は</a></ul>', undefined],
    ['<p><a href="https://example.invalid/">い</a> <a href="mailto:a@example.invalid">ろ</a></p>', undefined],
    ['<ul><li>い<a href="/">ろ</a><li><a href="/b">は</a><li><a href="/c">に</a></ul>', undefined],
    ['<div class="site-footer">い</div>', 'navigation'],
    ['<main><div class="site-footer">い</div></main>', undefined],
    ['<p class="pagetop">い</p>', 'navigation'],
  ])('that lead about a site are set apart, others are text: %s', async (html, expected) => {
    const { tree } = await documentOf(html);
    expect(tree.children[0]?.data?.block?.aside).toBe(expected);
  });
});

it('takes a table for the page’s frame whose one cell holds nearly all of the page', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `行${index}`).join('<br>');
  const page = (tag: string) => `<table><tr><${tag}>欄</${tag}><td>${many}</td></tr></table>`;
  const typesOf = async (html: string) => (await documentOf(html)).tree.children.map(({ type }) => type);
  expect(await typesOf(page('td'))).toEqual(['paragraph', 'paragraph']);
  expect(await typesOf(page('th'))).toEqual(['table']);
});
