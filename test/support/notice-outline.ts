import { groupHeading } from '../../scripts/notice/group-headings.ts';
import { personOf, representativeWords } from '../../scripts/notice/representative-words.ts';
import type { Item, NoticeSource } from '../../scripts/notice/source.generated.ts';

/** Returns a notice as an outline that a person can check quickly: one line for each part, indented by its depth. */
export function outline(source: NoticeSource): string {
  const { name, address, representative, website } = source.society;
  const { established, revised = [], effective } = source.revision.dates ?? {};
  const head = {
    組合: [name, address, ...Object.values(personOf(representative)), website],
    日付: [
      established && `制定 ${established}`,
      ...revised.map(({ date, note }) => `改正 ${date}${note === undefined ? '' : `（${note}）`}`),
      effective && `施行 ${effective}`,
    ],
    体裁: Object.entries(source.style ?? {}).map(([property, value]) => `${property}=${value}`),
  };
  return [
    `# ${source.title}`,
    ...Object.entries(head).flatMap(([label, values]) => {
      const known = values.filter((value) => value !== undefined);
      return known.length > 0 ? [`${label} ${known.join('｜')}`] : [];
    }),
    ...(source.preamble ?? []).map((line) => `> ${line}`),
    ...source.sections.flatMap((section) => [
      `区分 ${section.title}`,
      ...(section.lead ?? []).map((line) => `  前書き ${line}`),
      ...(section.groups ?? []).flatMap((group) => [
        `  ${group.kind}［${groupHeading(group).text}］`,
        ...(group.items ?? []).flatMap((item) => itemLines(item, source, '    ')),
      ]),
    ]),
    ...(source.jointUses ?? []).flatMap((use) => [
      `共同利用 ${use.title}`,
      ...(use.lead ?? []).map((line) => `  前書き ${line}`),
      `  項目 ${use.dataItems.join('｜')}`,
      `  範囲 ${use.users.join('｜')}`,
      `  目的 ${use.purposes.join('｜')}`,
      `  責任者 ${[use.manager.name, use.manager.address, representativeWords(use.manager.representative)].filter(Boolean).join('｜')}`,
    ]),
    ...(source.supplements ?? []).flatMap(({ topic, title, body }) => [
      `付記 ${topic} ${title}`,
      ...body.filter(Boolean).map((line) => `  ${line}`),
    ]),
    ...(source.closing ?? []).map((line) => `< ${line}`),
    ...(source.contacts ?? []).map(({ id: _, ...contact }) => `窓口 ${JSON.stringify(contact)}`),
  ].join('\n');
}

function itemLines(item: Item, source: NoticeSource, indent: string): string[] {
  const name = (id: string) => source.contractors.find((one) => one.id === id);
  return [
    `${indent}・${item.text}`,
    ...(item.engagements ?? []).map(
      ({ contractor, nameAsPrinted, scope, telephone }) =>
        `${indent}  → ${scope ?? ''}${nameAsPrinted ?? name(contractor)?.name} ${telephone ?? name(contractor)?.telephones?.[0]?.number ?? ''}`,
    ),
    ...(item.recipients ?? []).map(
      (recipient) => `${indent}  ⇒ ${recipient.name}${recipient.country ? `（${recipient.country}）` : ''}`,
    ),
    ...(item.notes ?? []).map((note) => `${indent}  ※${note}`),
    ...(item.items ?? []).flatMap((nested) => itemLines(nested, source, `${indent}  `)),
  ];
}
