import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageFaults } from '../../../scripts/print/html/page-faults.ts';

const DEMANDS = { words: '本文', policy: "default-src 'none'", style: 'a { color: #111 }' };
const META = `<meta http-equiv="Content-Security-Policy" content="${DEMANDS.policy}">`;

/** A page of the kind that a shell makes, with something more in its head or body. */
const page = ({ before = '', head = '', body = '' }) =>
  `<!DOCTYPE html><html lang="ja"><head>${before}${META}<title>題</title><style>${DEMANDS.style}</style>${head}</head>` +
  `<body class="kn-page">${body}<main id="kn-main">本文</main></body></html>`;

const faultsOf = (parts: Parameters<typeof page>[0]) =>
  pageFaults(page(parts), DEMANDS).map(({ fault, detail }) => `${fault} ${detail}`);

test.each([
  [{ before: '<link rel="icon" href="data:,">' }, 'policy meta'],
  [{ before: '<style>a{}</style>' }, 'policy meta'],
  [{ head: '<style>body{background:url(http://evil.invalid/b.png)}</style>' }, 'element style'],
  [{ body: '<style>a{}</style>' }, 'element style'],
  [
    { head: '<link rel="stylesheet" href="data:text/css,@import url(http://evil.invalid/d.css);">' },
    'element link rel',
  ],
  [{ head: '<link rel="preload icon" href="data:,">' }, 'element link rel'],
  [{ head: '<link rel="icon" href="data:text/css,x">' }, 'address link href'],
  [{ head: '<meta http-equiv="refresh" content="0;url=//evil.invalid">' }, 'element meta http-equiv'],
  [
    { head: '<meta http-equiv="Content-Security-Policy" content="default-src *">' },
    'element meta http-equiv',
  ],
  [{ head: '<base href="//evil.invalid/">' }, 'element base'],
  [{ body: '<p style="background:url(//evil.invalid)">x</p>' }, 'attribute p style'],
  [{ body: '<p onclick="x()">x</p>' }, 'attribute p onclick'],
  [{ body: '<svg><a xlink:href="javascript:x()"><text>x</text></a></svg>' }, 'address a xlinkhref'],
  [{ body: '<svg><animate attributeName="href" to="javascript:x()"/></svg>' }, 'element animate'],
  [{ body: '<svg><use href="//evil.invalid/x.svg#a"/></svg>' }, 'element use'],
  [{ body: '<svg><foreignObject><p>x</p></foreignObject></svg>' }, 'element foreignObject'],
  [{ body: '<math><mi>x</mi></math>' }, 'element math'],
  [{ body: '<form action="//evil.invalid"><input name="x"></form>' }, 'element form'],
  [{ body: '<input type="image" src="//evil.invalid/x">' }, 'element input type'],
  [{ body: '<button>x</button>' }, 'element button type'],
  [{ body: '<a href="javascript:x()">x</a>' }, 'address a href'],
  [{ body: '<a href="#a" ping="//evil.invalid">x</a>' }, 'address a ping'],
  [{ body: '<img src="//evil.invalid/a.png" alt="">' }, 'address img src'],
  [{ body: '<img srcset="//evil.invalid/a.png 1x" alt="">' }, 'address img srcset'],
  [{ body: '<video poster="//evil.invalid/a.png"></video>' }, 'element video'],
  [{ body: '<iframe srcdoc="x"></iframe>' }, 'element iframe'],
  [{ body: '<portal src="//evil.invalid"></portal>' }, 'element portal'],
  [{ body: '<custom-element></custom-element>' }, 'element custom-element'],
  [{ body: '<div popover anchor="x">x</div>' }, 'attribute div popover'],
  [{ body: '<main>本文</main>' }, 'main main'],
])('%j is refused', (parts, fault) => {
  expect(faultsOf(parts)).toContain(fault);
});

test.each([
  { head: '<link rel="icon" href="data:image/png;base64,AAAA">' },
  { head: '<meta name="robots" content="noindex"><meta property="og:title" content="x">' },
  { head: META },
  { body: '<nav aria-label="x"><ul role="list"><li><a href="#a" class="x">x</a></li></ul></nav>' },
  { body: '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0" fill="#111"/></svg>' },
  { body: '<img src="data:image/png;base64,AAAA" alt="組合の印" width="10" height="10">' },
  { body: '<details><summary>x</summary><p data-kind="x">x</p></details>' },
])('%j is allowed', (parts) => {
  expect(faultsOf(parts)).toEqual([]);
});

test('the program’s own shell leaves the policy to the program', () => {
  expect(readFileSync('templates/page.html.hbs', 'utf8')).not.toContain('Content-Security-Policy');
});
