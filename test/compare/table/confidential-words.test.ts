import { describe, expect, test } from 'vitest';
import { CONFIDENTIAL, confidentialWords } from '../../../scripts/compare/table/confidential-words.ts';
import { comparisonFile } from '../../../scripts/compare/table/formats/comparison-formats.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { engagementsIn } from '../../../scripts/notice/validate/nodes-of-source.ts';
import { compared } from '../../support/compared.ts';
import { sourceOf } from '../../support/editions.ts';
import { kit } from '../../support/kit.ts';
import { wordXmlOf } from '../../support/read-comparison.ts';
import { seenPages } from '../../support/read-comparison-pdf.ts';

function editions(
  publishNames: readonly boolean[],
  name = '(株)かくれ〜商会',
): { content: ReturnType<typeof normalise>['content'] }[] {
  const source: NoticeSource = {
    society: { id: 't', name: 'みどり健康保険組合' },
    revision: { id: '2026', status: 'draft' },
    title: '主な利用目的',
    sections: [
      {
        id: 's',
        title: '区分',
        groups: [
          {
            id: 'g',
            kind: 'internal',
            items: publishNames.map((publishName, index) => ({
              id: `i${index}`,
              text: `項目${index}`,
              engagements: [{ contractor: 'hidden', publishName }],
            })),
          },
        ],
      },
    ],
    contractors: [{ id: 'hidden', name, aliases: ['カクレ'], legalName: '株式会社かくれ本店' }],
  };
  return [normalise(source)];
}

describe('a comparison is marked where its texts name a contractor that is not published', () => {
  test.each([
    ['by its name', ['新規 1社：(株)かくれ〜商会'], true],
    ['in other characters', ['新規 1社：㈱かくれ～商会'], true],
    ['without its form', ['かくれ〜商会へ変更'], true],
    ['by an alias', ['ｶｸﾚへ変更'], true],
    ['by its legal name', ['株式会社かくれ本店'], true],
    ['not at all', ['新規 1社：(株)ほか'], false],
  ])('%s', (_, texts, isMarked) => {
    expect(confidentialWords(texts, editions([false, false]))).toEqual(isMarked ? CONFIDENTIAL : undefined);
  });

  test('one that is published at any of its works, or has none, is no secret', () => {
    expect(confidentialWords(['かくれ〜商会'], editions([false, true]))).toBeUndefined();
    expect(confidentialWords(['かくれ〜商会'], editions([]))).toBeUndefined();
  });

  test('one edition is enough', () => {
    expect(confidentialWords(['かくれ〜商会'], [...editions([true]), ...editions([false])])).toEqual(
      CONFIDENTIAL,
    );
  });

  test('a name that is only a corporate form is found nowhere', () => {
    expect(confidentialWords(['(株)ほか'], editions([false], '(株)'))).toBeUndefined();
  });
});

const [former, now] = [sourceOf('source/midori/2025.json'), sourceOf('source/midori/2026.json')];

/** The samples with every contractor published. */
function published(source: NoticeSource): NoticeSource {
  const copy = structuredClone(source);
  for (const { engagement } of engagementsIn(copy)) delete engagement.publishName;
  return copy;
}

describe.each([
  ['the samples, which name one', [former, now], true],
  ['the samples with all published', [published(former), published(now)], false],
] as const)('%s', (_, [before, after], isMarked) => {
  const prepared = compared(normalise(before), normalise(after));

  test.each(['html', 'markdown'] as const)('say so at the beginning of %s', async (format) => {
    const text = new TextDecoder().decode(await comparisonFile(format, prepared, kit));
    expect(text.includes(CONFIDENTIAL.words)).toBe(isMarked);
  });

  test('say so on each page of the PDF', async () => {
    const pages = await seenPages(await comparisonFile('pdf', prepared, kit));
    const texts = pages.map(({ words }) => words.map(({ text }) => text).join(''));
    expect(texts[0]?.startsWith(CONFIDENTIAL.words)).toBe(isMarked);
    for (const text of texts) expect(text.includes(CONFIDENTIAL.mark)).toBe(isMarked);
  });

  test('say so in the running head of the Word file', async () => {
    const head = wordXmlOf(await comparisonFile('docx', prepared, kit), 'word/header1.xml');
    expect(head.includes(CONFIDENTIAL.words)).toBe(isMarked);
    expect(head).toContain(`みどり健康保険組合　${prepared.document.title}`);
  });
});
