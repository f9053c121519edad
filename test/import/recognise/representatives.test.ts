import { expect, test } from 'vitest';
import {
  managersRepresentativeOf,
  representativeOf,
} from '../../../scripts/import/recognise/phrases/representatives.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { representativeWords } from '../../../scripts/notice/representative-words.ts';
import type { Person } from '../../../scripts/notice/source.generated.ts';
import { documentOf } from '../../support/document-of.ts';

test.each<[string, Person]>([
  ['理事長　○○ ○○', { title: '理事長', name: '○○ ○○' }],
  ['理事長○○', { title: '理事長', name: '○○' }],
  ['専務理事兼事務長　○○ ○○', { title: '専務理事兼事務長', name: '○○ ○○' }],
  [
    '理事長職務代理者　○○（個人情報取扱責任者）',
    { title: '理事長職務代理者', name: '○○', role: '個人情報取扱責任者' },
  ],
])('%s is parted alike for a society and for the manager of a joint use', (line, person) => {
  expect(representativeOf(line)).toEqual(person);
  expect(managersRepresentativeOf(line)).toEqual(person);
  expect(representativeWords(person).replace(/\s/gu, '')).toBe(line.replace(/\s/gu, ''));
});

test.each<[string, Person | undefined]>([
  ['代表取締役社長　○○ ○○', { title: '代表取締役社長', name: '○○ ○○' }],
  ['代表取締役 社長 ○○ ○○', { title: '代表取締役 社長', name: '○○ ○○' }],
  ['代表取締役（○○の責任者）', { title: '代表取締役', role: '○○の責任者' }],
  // The name might be part of the office.
  ['代表取締役副会長補佐', undefined],
])('%s is the representative of a manager that is a company, and not of a society', (line, person) => {
  expect(managersRepresentativeOf(line)).toEqual(person);
  expect(representativeOf(line)).toBeUndefined();
});

test.each([
  ['<p>清算人　○○ ○○</p>', '清算人　○○ ○○'],
  ['<p>○○ ○○（個人情報取扱責任者）</p>', '○○ ○○（個人情報取扱責任者）'],
  ['<p>電話 000-000-0000</p>', ''],
])('of our own page, %s below the address of the society is its representative: %s', async (line, words) => {
  const page = `<div class="kn-notice"><div class="kn-issuer"><p>みどり健康保険組合</p><p>○○県○○市0-0</p>${line}</div>
    <h1>利用目的</h1><h2>1. ○○に必要な利用目的</h2><ul><li>・○○の実施</li></ul></div>`;
  const document = await documentOf('page.html', new TextEncoder().encode(page));
  const { source } = recognise(document, { society: 'midori', revision: '2026' });
  expect(source.society.address).toBe('○○県○○市0-0');
  expect(representativeWords(source.society.representative)).toBe(words);
});
