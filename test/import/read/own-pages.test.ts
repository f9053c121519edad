import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, it, test } from 'vitest';
import { makeDocuments } from '../../../scripts/edition/documents/make-documents.ts';
import { readHtml } from '../../../scripts/import/read/html/read-html.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import { mainOf, readHtml as readPage } from '../../../scripts/print/html/read-page.ts';
import { wordsOfHast } from '../../../scripts/print/words/main-flow.ts';
import { check, SAMPLES, sourceOf } from '../../support/editions.ts';
import { generatedNotice } from '../../support/generated-notice.ts';
import { kit } from '../../support/kit.ts';
import { runs } from '../../support/properties.ts';
import { treeLines } from '../../support/tree-lines.ts';

/** Returns the page and the fragment of a source, by the ends of their paths. */
async function pagesOf(source: object): Promise<Map<string, string>> {
  const { source: valid, document, problems } = check(JSON.stringify(source));
  if (!valid || !document) throw new Error(JSON.stringify(problems));
  const { files } = await makeDocuments(normalise(valid), document, kit, new Set(['html']));
  return new Map(
    files.map(({ path, bytes }) => [path.replace(/^.*\//, ''), new TextDecoder().decode(bytes)]),
  );
}

const sampleOf = (file: (typeof SAMPLES)[number]) => {
  const source = sourceOf(file);
  return {
    ...source,
    society: { ...source.society, id: 'midori' },
    revision: { ...source.revision, id: '2026', predecessor: undefined },
  };
};

async function documentOf(html: string) {
  const outcome = await readHtml('index.html', Buffer.from(html), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Returns the words that are not set apart, exactly as they are written, but without line feeds and breaks. */
function mainWords(node: Nodes): string {
  if (node.data?.block?.aside !== undefined) return '';
  return 'children' in node ? node.children.map(mainWords).join('') : wordsOf(node).replaceAll('\n', '');
}

const wordsOfPage = (html: string) => {
  const tree = readPage(html, { fragment: false });
  return wordsOfHast(mainOf(tree) ?? tree).replaceAll('\n', '');
};

describe('our own pages', () => {
  test.each(SAMPLES)('of %s say the words that they were made of, and nothing else', async (file) => {
    const pages = await pagesOf(sampleOf(file));
    for (const name of ['index.html', 'fragment.html']) {
      const html = pages.get(name) ?? '';
      const { tree, isOwn } = await documentOf(html);
      expect(isOwn).toBe(true);
      expect(mainWords(tree)).toBe(wordsOfPage(html));
    }
  });

  it('of generated notices do', async () => {
    await fc.assert(
      fc.asyncProperty(generatedNotice({ min: 1, max: 4 }), async (source) => {
        const html = (await pagesOf(source)).get('index.html') ?? '';
        expect(mainWords((await documentOf(html)).tree)).toBe(wordsOfPage(html));
      }),
      { numRuns: runs(20) },
    );
  });

  it('tell what made each block and whose words it holds', async () => {
    const html = (await pagesOf(sampleOf('source/midori/2026.json'))).get('fragment.html') ?? '';
    const lines = treeLines((await documentOf(html)).tree);
    expect(lines.slice(0, 19)).toMatchInlineSnapshot(`
      [
        "{dates} 制定　平成17年4月1日",
        "{dates} 改正　平成29年5月30日（法令の改正）",
        "{dates} 改正　令和4年4月1日（法令の改正）",
        "{dates} 改正　令和7年4月1日（委託先の変更）",
        "{dates} 改正　令和8年4月1日（法令の改正及び委託先の変更）",
        "{dates} 施行　令和8年4月1日",
        "{issuer} みどり健康保険組合",
        "{issuer} 〒000-0000 ○○県○○市○○町0-0-0",
        "{issuer} 理事長　○○ ○（個人情報取扱責任者）",
        "{issuer} [https://midori-kenpo.invalid/](https://midori-kenpo.invalid/)",
        "{addressee} 加入者各位",
        "## 個人情報の主な利用目的について",
        "{body} みどり健康保険組合は、加入者の皆さまの個人情報を、健康保険法に基づく保険給付や保健事業などのために利用しています。",
        "{body} その主な利用目的と、業務を委託している事業者を、個人情報の保護に関する法律に基づき、次のとおり公表します。",
        "{opening-mark} 記",
        "<benefits> ### 1. 被保険者等に対する保険給付に必要な利用目的",
        "<benefits-internal> #### 【健保組合等の内部での利用に係る事例】",
        "<eligibility> - ・被保険者の資格の確認及び被扶養者の認定",
        "  <eligibility-card> - ・資格確認書及び資格情報のお知らせの発行と管理",
      ]
    `);
    expect(lines.slice(-14)).toMatchInlineSnapshot(`
      [
        "{closing-mark} 以上",
        "### お問い合わせ窓口",
        "<complaints> #### 個人情報についての苦情及び相談",
        "{contact} 担当　総務課",
        "{contact} 所在地　〒000-0000 ○○県○○市○○町0-0-0",
        "{contact} 代表　TEL [000-000-0000](tel:0000000000)（平日 9:00〜17:00）",
        "{contact} 健診についてのお問い合わせ　TEL [0000-00-0000](tel:0000000000)",
        "{contact} 電子メール　[privacy@midori-kenpo.invalid](mailto:privacy@midori-kenpo.invalid)",
        "<disclosure-desk> #### 開示等の請求",
        "{contact} 担当　業務課",
        "{contact} TEL [000-000-0000](tel:0000000000)",
        "{contact} FAX [000-000-0000](tel:0000000000)",
        "{contact} 受付時間　平日 9:00〜17:00（12:00〜13:00を除く）",
        "{contact} 手数料　開示1件につき300円",
      ]
    `);
  });

  it('keep two spaces within a value', async () => {
    const source = sampleOf('source/midori/2026.json');
    const html = (await pagesOf({ ...source, title: '主な  利用目的' })).get('index.html') ?? '';
    expect(treeLines((await documentOf(html)).tree)).toContain('# 主な  利用目的');
  });

  it('are known in a page of somebody else’s, all around them set apart', async () => {
    const fragment = (await pagesOf(sampleOf('source/sample/undated.json'))).get('fragment.html') ?? '';
    const { tree, isOwn } = await documentOf(`<div id="wrap"><h1>組合</h1>${fragment}<p>末尾</p></div>`);
    const lines = treeLines(tree);
    expect(isOwn).toBe(true);
    expect([lines[0], lines.at(-1)]).toEqual(['(navigation) # 組合', '(navigation) 末尾']);
    expect(lines.filter((line) => line.includes('(navigation)'))).toHaveLength(2);
  });
});
