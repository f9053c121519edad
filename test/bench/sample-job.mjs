/** The sample job as other engines get it: the words of the notice and of its annexes, made without this program. */
import { readFileSync } from 'node:fs';

export const notice = JSON.parse(readFileSync('source/sample/undated.json', 'utf8'));
const contractors = new Map(notice.contractors.map((contractor) => [contractor.id, contractor]));

const HEADINGS = {
  internal: '健保組合等の内部での利用に係る事例',
  external: '他の事業者等への情報提供を伴う事例',
  'reviewing-agency': '審査支払機関への情報提供を伴う事例',
  'received-from-other-bodies': '組合の事務処理執行の為、他機関より情報を受ける場合',
  'provided-to-other-bodies': '他機関の事務執行の為、組合が情報を提供する場合',
};

/** The sections as headings and items. An item's contractors have their own line. */
export const sections = notice.sections.map((section, index) => ({
  heading: `${index + 1}. ${section.title}`,
  groups: section.groups.map((group) => ({
    heading: `【${group.heading ?? HEADINGS[group.kind]}】`,
    items: group.items.map((item) => [item.text, clause(item)].filter(Boolean).join('\n')),
  })),
}));

/** An annex for each contractor that has work: rows of section, item and telephone. */
export const annexes = [...contractors.values()]
  .map(({ id, name, telephones }) => ({ id, name, rows: rowsOf(id, telephones[0].number) }))
  .filter(({ rows }) => rows.length > 0);

export const html = [
  `<h1>${notice.title}</h1>`,
  ...sections.map(
    ({ heading, groups }) =>
      `<h2>${heading}</h2>${groups
        .map(
          (group) =>
            `<h3>${group.heading}</h3><ul>${group.items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
        )
        .join('')}`,
  ),
].join('');

function clause({ engagements = [] }) {
  const parties = engagements
    .map((engagement) => {
      const contractor = contractors.get(engagement.contractor);
      return `${contractor.name} TEL ${engagement.telephone ?? contractor.telephones[0].number}`;
    })
    .join('、');
  const scope = engagements.find((engagement) => engagement.scope)?.scope ?? '';
  return parties === '' ? '' : `（${scope}外部委託先は、${parties}）`;
}

function rowsOf(id, telephone) {
  return notice.sections.flatMap((section) =>
    section.groups.flatMap((group) =>
      group.items
        .filter((item) => (item.engagements ?? []).some(({ contractor }) => contractor === id))
        .map((item) => [section.title, item.text, telephone]),
    ),
  );
}
