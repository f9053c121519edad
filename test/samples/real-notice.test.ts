import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupHeading } from '../../scripts/notice/group-headings.ts';
import { publishedTelephone } from '../../scripts/notice/published-telephone.ts';
import { squeeze } from '../../scripts/print/words/main-flow.ts';
import { noticeOf } from '../support/editions.ts';

const { content } = noticeOf('source/sample/undated.json');
const groups = content.sections.flatMap((section) => section.groups ?? []);
const items = groups.flatMap((group) => group.items ?? []);
const engagements = items.flatMap((item) => item.engagements ?? []);

test('the sample has the sections, groups, items, contractors and engagements of the real notice', () => {
  expect(
    [content.sections, groups, items, content.contractors, engagements].map(({ length }) => length),
  ).toEqual([8, 16, 41, 10, 15]);
});

test('the sample says every character of the real notice in its order', () => {
  expect(wordsOfSample()).toBe(wordsOfFixture());
});

/**
 * Returns the text of the notice without white space, with `- ・` as one mark, and with the clauses' brackets in one
 * width.
 */
function wordsOfFixture(): string {
  const text = squeeze(readFileSync('test/fixtures/notice-text.txt', 'utf8')).replaceAll('-・', '・');
  return text.replace(
    /[(（]((?:特定保健指導の)?外部委託先は、.*?[\d]{2}-\d{4}-\d{4})[)）](?=・|【|\d\.|$)/g,
    '（$1）',
  );
}

function wordsOfSample(): string {
  const lines = [
    content.title,
    ...content.sections.flatMap((section, index) => [
      `${index + 1}.${section.title}`,
      ...(section.lead ?? []),
      ...(section.groups ?? []).flatMap((group) => [
        `【${groupHeading(group).text}】`,
        ...(group.items ?? []).flatMap((item) => [`・${item.text}`, clauseOf(item)]),
      ]),
    ]),
  ];
  return squeeze(lines.join(''));
}

function clauseOf({ engagements = [] }: (typeof items)[number]): string {
  const parties = engagements.map((engagement) => {
    const contractor = content.contractors.find(({ id }) => id === engagement.contractor);
    if (!contractor) throw new Error(engagement.contractor);
    const name = engagement.nameAsPrinted ?? contractor.name;
    return `${name} TEL ${publishedTelephone(engagement, contractor)?.number}`;
  });
  return parties.length === 0 ? '' : `（${engagements[0]?.scope ?? ''}外部委託先は、${parties.join('、')}）`;
}
