import type { MeaningId } from '../../scripts/compare/changes/meanings.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';

type Section = NoticeSource['sections'][number];
type Group = NonNullable<Section['groups']>[number];
type Item = NonNullable<Group['items']>[number];
type Engagement = NonNullable<Item['engagements']>[number];
type Contractor = NoticeSource['contractors'][number];

/** An edit of midori 2026, and the meaning that the comparison then finds. */
export interface ChangeExample {
  readonly edit: (source: NoticeSource) => unknown;
  /** The edited source is the old revision, not the new one. */
  readonly backwards?: true;
  /** A change that both revisions have. */
  readonly both?: (source: NoticeSource) => unknown;
}

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('midori 2026 has changed: an example finds its place no more.');
  return value;
};
const lastFirst = <T>(list: T[]) => list.unshift(found(list.pop()));
const sectionOf = ({ sections }: NoticeSource, id: string): Section =>
  found(sections.find((one) => one.id === id));
const groupOf = (source: NoticeSource, id: string): Group =>
  found(source.sections.flatMap(({ groups = [] }) => groups).find((one) => one.id === id));
const itemsOf = (source: NoticeSource, id: string): Item[] => found(groupOf(source, id).items);
const itemOf = (source: NoticeSource, id: string): Item =>
  found(
    source.sections
      .flatMap(({ groups = [] }) => groups.flatMap(({ items = [] }) => items))
      .find((one) => one.id === id),
  );
const engagementsOf = (source: NoticeSource, item: string): Engagement[] =>
  found(itemOf(source, item).engagements);
const engagementOf = (source: NoticeSource, item: string): Engagement =>
  found(engagementsOf(source, item)[0]);
const contractorOf = ({ contractors }: NoticeSource, id: string): Contractor =>
  found(contractors.find((one) => one.id === id));

const item = (change: (one: Item) => unknown, id = 'checkups'): ChangeExample => ({
  edit: (source) => change(itemOf(source, id)),
});
const engagement = (change: (one: Engagement) => unknown): ChangeExample => ({
  edit: (source) => change(engagementOf(source, 'specific-guidance')),
});
const contractor = (change: (one: Contractor) => unknown): ChangeExample => ({
  edit: (source) => change(contractorOf(source, 'mirai')),
});
const backwards = (example: ChangeExample): ChangeExample => ({ ...example, backwards: true });

const itemAdded: ChangeExample = {
  edit: (source) =>
    itemsOf(source, 'health-internal').push({ id: 'new-item', text: '健康に関する講習会の案内' }),
};
const sectionAdded: ChangeExample = {
  edit: ({ sections }) => sections.push({ id: 'new-section', title: '○○に必要な利用目的' }),
};
const groupAdded: ChangeExample = {
  edit: (source) => (found(sectionOf(source, 'objections')).groups = [{ id: 'new-group', kind: 'internal' }]),
};
const recipientAdded: ChangeExample = item(
  ({ recipients }) => found(recipients).push({ name: '○○市', kind: 'named' }),
  'third-party-recourse',
);
const engagementBegun: ChangeExample = {
  edit: (source) => engagementsOf(source, 'claims-data').push({ contractor: 'kodama' }),
};
const contractorAdded: ChangeExample = {
  edit: ({ contractors }) => contractors.push({ id: 'new-company', name: '(株)○○' }),
};
const jointUseAdded: ChangeExample = {
  edit: ({ jointUses }) =>
    found(jointUses).push({ ...found(found(jointUses)[0]), id: 'second', title: '○○の共同利用' }),
};
const supplementAdded: ChangeExample = {
  edit: ({ supplements }) =>
    found(supplements).push({ id: 'new-supplement', topic: 'other', title: '○○', body: ['○○です。'] }),
};
const procedureAdded: ChangeExample = {
  edit: ({ supplements }) =>
    found(supplements).push({ id: 'new-supplement', topic: 'security', title: '○○', body: ['○○です。'] }),
};
const contactAdded: ChangeExample = {
  edit: ({ contacts }) => found(contacts).push({ id: 'new-desk', title: '○○の窓口' }),
};
const dataWidened = engagement(({ dataCategories }) => found(dataCategories).push('勤務先'));
const dataStated: ChangeExample = backwards(engagement((one) => delete one.dataCategories));

/** An edit for each meaning. A test tries each of them, and docs/changes.md shows it. */
export const CHANGE_EXAMPLES: Readonly<Record<MeaningId, ChangeExample>> = {
  'item/added': itemAdded,
  'item/removed': backwards(itemAdded),
  'item/amended': item((one) => (one.text = '健康の保持及び増進のための健診及び健康相談')),
  'item/note-amended': item((one) => (one.notes = ['相談の内容は、組合に知らされません。']), 'mental-health'),
  'item/basis-amended': item((one) => (one.basis = 'consent'), 'collaborative-health'),
  'item/my-number-amended': item((one) => (one.myNumber = true)),
  'item/reordered': { edit: (source) => lastFirst(itemsOf(source, 'health-internal')) },
  'item/regrouped': {
    edit: (source) =>
      itemsOf(source, 'health-internal').push(found(itemsOf(source, 'health-external').pop())),
  },
  'item/resectioned': {
    edit: (source) =>
      itemsOf(source, 'premiums-internal').push(found(itemsOf(source, 'health-internal').pop())),
  },
  'my-number/touched': {
    edit: (source) =>
      itemsOf(source, 'my-number-received').push({ id: 'new-item', text: '○○の情報', myNumber: true }),
  },
  'my-number/narrowed': { edit: (source) => itemsOf(source, 'my-number-received').pop() },
  'section/added': sectionAdded,
  'section/removed': backwards(sectionAdded),
  'section/amended': {
    edit: (source) => (sectionOf(source, 'premiums').title = '保険料の徴収に必要な利用目的'),
  },
  'section/reordered': { edit: ({ sections }) => sections.splice(1, 0, found(sections.pop())) },
  'group/added': groupAdded,
  'group/removed': backwards(groupAdded),
  'group/amended': {
    edit: (source) => (groupOf(source, 'operation-surveys').heading = '統計調査に係る事例'),
  },
  'group/reordered': { edit: (source) => lastFirst(found(sectionOf(source, 'operation').groups)) },
  'group/resectioned': {
    edit: (source) => {
      sectionOf(source, 'objections').groups = [found(found(sectionOf(source, 'operation').groups).pop())];
    },
  },
  'recipient/added': recipientAdded,
  'recipient/removed': backwards(recipientAdded),
  'recipient/amended': item(
    ({ recipients }) => (found(found(recipients)[0]).country = '○○国'),
    'third-party-recourse',
  ),
  'recipient/reordered': {
    both: recipientAdded.edit,
    edit: (source) => found(itemOf(source, 'third-party-recourse').recipients).reverse(),
  },
  'engagement/begun': engagementBegun,
  'engagement/ended': backwards(engagementBegun),
  'engagement/scope-amended': engagement((one) => (one.scope = '特定保健指導及び健康相談の')),
  'engagement/data-widened': dataWidened,
  'engagement/data-narrowed': backwards(dataWidened),
  'engagement/data-stated': dataStated,
  'engagement/data-unstated': engagement((one) => delete one.dataCategories),
  'engagement/subcontracting-amended': engagement((one) => (one.subcontracting = 'allowed')),
  'engagement/publication-amended': engagement((one) => (one.publishTel = false)),
  'engagement/telephone-amended': engagement((one) => (one.telephone = '0000-000-000')),
  'engagement/spelling-amended': {
    both: (source) => (contractorOf(source, 'mirai').aliases = ['みらい○○']),
    edit: (source) => (engagementOf(source, 'specific-guidance').nameAsPrinted = 'みらい○○'),
  },
  'engagement/reordered': { edit: (source) => lastFirst(engagementsOf(source, 'specific-guidance')) },
  'contractor/added': contractorAdded,
  'contractor/removed': backwards(contractorAdded),
  'contractor/renamed': contractor((one) => (one.name = '(株)みらいヘルスケアサポート○○')),
  'contractor/replaced': contractor((one) =>
    Object.assign(one, { name: '(株)そらいろ○○', legalName: '株式会社そらいろ○○' }),
  ),
  'contractor/contact-changed': contractor((one) => (one.telephones = [{ number: '0000-000-000' }])),
  'contractor/country-amended': contractor((one) => (one.country = '○○国')),
  'contractor/aliases-amended': contractor((one) => (one.aliases = ['みらい○○'])),
  'joint-use/added': jointUseAdded,
  'joint-use/removed': backwards(jointUseAdded),
  'joint-use/amended': { edit: ({ jointUses }) => found(found(jointUses)[0]).users.push('○○会社') },
  'joint-use/manager-amended': {
    edit: ({ jointUses }) => (found(found(jointUses)[0]).manager.representative = '理事長　○'),
  },
  'joint-use/reordered': { both: jointUseAdded.edit, edit: ({ jointUses }) => found(jointUses).reverse() },
  'supplement/added': supplementAdded,
  'supplement/removed': backwards(supplementAdded),
  'supplement/amended': { edit: ({ supplements }) => found(found(supplements)[0]).body.push('', '○○です。') },
  'supplement/procedure-added': procedureAdded,
  'supplement/procedure-removed': backwards(procedureAdded),
  'supplement/procedure-amended': {
    edit: ({ supplements }) => found(found(supplements)[2]).body.push('', '○○です。'),
  },
  'supplement/reordered': { edit: ({ supplements }) => lastFirst(found(supplements)) },
  'contact/added': contactAdded,
  'contact/removed': backwards(contactAdded),
  'contact/amended': { edit: ({ contacts }) => (found(found(contacts)[0]).hours = '平日 10:00〜16:00') },
  'contact/reordered': { edit: ({ contacts }) => found(contacts).reverse() },
  'notice/text-amended': { edit: ({ preamble }) => found(preamble).pop() },
  'notice/title-amended': { edit: (source) => (source.title = '個人情報の利用目的について') },
  'society/amended': { edit: ({ society }) => (society.address = '〒000-0000 ○○県○○市○○町1-0-0') },
  'dates/amended': { edit: ({ revision }) => (found(revision.dates).effective = '2026-10-01') },
  'style/amended': { edit: (source) => (source.style = { ...source.style, bullet: '○' }) },
  'text/width': item((one) => (one.text = one.text.replace('、', '､'))),
  'text/brackets': item(
    (one) => (one.text = one.text.replace('（', '〔').replace('）', '〕')),
    'health-facilities',
  ),
  'text/punctuation': item((one) => (one.text = one.text.replace('、', ''))),
  'text/character': item((one) => (one.text = one.text.replace('び', 'ひ\u3099'))),
  'text/form': {
    edit: ({ jointUses }) => (found(found(jointUses)[0]).manager.representative = '理事長　○○ ○'),
  },
  'text/identifier': item((one) => (one.id = 'health-checkups')),
};
