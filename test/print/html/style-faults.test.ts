import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { styleFaults } from '../../../scripts/print/html/style-faults.ts';

const faultsOf = (css: string) => styleFaults(css).map(({ fault }) => fault);

test.each(['site.css', 'page.css', 'comparison.css'])('the program’s own %s has no fault', (name) => {
  expect(styleFaults(readFileSync(`templates/${name}`, 'utf8'))).toEqual([]);
});

test.each([
  ['@import "http://evil.invalid/a.css";', 'at-rule'],
  ['@\\69mport "http://evil.invalid/a.css";', 'at-rule'],
  ['@IMPORT "http://evil.invalid/a.css";', 'at-rule'],
  ['@namespace svg url(http://evil.invalid/a);', 'at-rule'],
  ['a { background: url(http://evil.invalid/a) }', 'address'],
  ['a { background: URL("//evil.invalid/a") }', 'address'],
  ['a { background: url("data:text/html,x") }', 'address'],
  ['a { list-style: \\75rl("http://evil.invalid/b") }', 'function'],
  ['a { list-style: u\\72 l("http://evil.invalid/b") }', 'function'],
  ['a { border-image: image-set("http://evil.invalid/c" 1x) }', 'function'],
  ['a { border-image: \\69mage-set("http://evil.invalid/c" 1x) }', 'function'],
  ['a { background: -webkit-image-set("http://evil.invalid/c" 1x) }', 'function'],
  ['a { background: src("http://evil.invalid/c") }', 'function'],
  ['a { background: attr(title url) }', 'function'],
  ['a { width: expression(alert(1)) }', 'function'],
  [':root { --x: url(http://evil.invalid/a) } a { background: var(--x) }', 'address'],
  [':root { --x: \\75rl("http://evil.invalid/a") } a { background: var(--x) }', 'function'],
  ['@font-face { font-family: x; src: url(http://evil.invalid/f.woff2) }', 'address'],
  ['@media print { @supports (display: grid) { a { background: url(//evil.invalid) } } }', 'address'],
  ['a { content: "</style><script>" }', 'markup'],
  ['/* <!-- */', 'markup'],
])('%s is refused', (css, fault) => {
  expect(faultsOf(css)).toContain(fault);
});

test.each([
  'a { background: url("data:image/png;base64,AAAA") }',
  '@font-face { font-family: x; src: url(data:font/woff2;base64,AAAA) format("woff2") }',
  ':root { --ink: #111; --gap: calc(1rem + 2px) } a { color: color-mix(in srgb, var(--ink), white) }',
  '@media (min-width: 40em) { a { grid-template-columns: repeat(2, minmax(0, 1fr)) } }',
  '@supports (word-break: auto-phrase) { h2 { word-break: auto-phrase } }',
  'h1:is(.a, .b):not(:first-child)::before { content: counter(x) "url(http://example.invalid)" }',
])('%s is allowed', (css) => {
  expect(faultsOf(css)).toEqual([]);
});
