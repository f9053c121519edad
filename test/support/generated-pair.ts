import fc from 'fast-check';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { generatedNotice, markedContractor } from './generated-notice.ts';

type Section = NoticeSource['sections'][number];
type Group = NonNullable<Section['groups']>[number];
type Item = NonNullable<Group['items']>[number];

/** One edit of a notice, as a clerk might make it. `at` and `to` choose the places. */
interface Edit {
  readonly kind: keyof typeof EDITS;
  readonly at: number;
  readonly to: number;
}

const WORDS = [
  '被保険者証',
  '資格確認書',
  '健診の結果の通知',
  '第三者行為に係る求償',
  '葛󠄀城の𠮟責',
  '（委託）',
];
const word = (n: number) => WORDS[n % WORDS.length] ?? '';

/** Returns every item, with its list and its index. */
function placesOf(notice: NoticeSource): { list: Item[]; index: number; item: Item }[] {
  const within = (list: Item[]): { list: Item[]; index: number; item: Item }[] =>
    list.flatMap((item, index) => [{ list, index, item }, ...within(item.items ?? [])]);
  return notice.sections.flatMap(({ groups = [] }) => groups.flatMap(({ items = [] }) => within(items)));
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const groupsOf = ({ sections }: NoticeSource): Group[] => sections.flatMap(({ groups = [] }) => groups);

function withItem(
  notice: NoticeSource,
  at: number,
  change: (place: ReturnType<typeof placesOf>[number]) => void,
) {
  const place = pick(placesOf(notice), at);
  if (place) change(place);
}

let fresh = 0;
/** Returns an id that is new in the notice. */
function newId(prefix: string): string {
  fresh += 1;
  return `${prefix}-new-${fresh}`;
}

const EDITS = {
  addItem: (notice: NoticeSource, { at, to }: Edit) => {
    const group = pick(groupsOf(notice), at);
    if (!group) return;
    group.items ??= [];
    group.items.splice(to % (group.items.length + 1), 0, { id: newId('item'), text: `${word(to)}の追加` });
  },
  removeItem: (notice: NoticeSource, { at }: Edit) =>
    withItem(notice, at, ({ list, index }) => list.splice(index, 1)),
  moveItem: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ list, index, item }) => {
      list.splice(index, 1);
      const group = pick(groupsOf(notice), to);
      if (!group) return;
      group.items ??= [];
      group.items.splice(to % (group.items.length + 1), 0, item);
    }),
  nestItem: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ list, index, item }) => {
      list.splice(index, 1);
      const outer = pick(placesOf(notice), to)?.item;
      if (outer) outer.items = [item, ...(outer.items ?? [])];
      else list.splice(index, 0, item);
    }),
  rewordItem: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ item }) => {
      item.text = `${word(to)}${[...item.text].slice(to % 3).join('')}`;
    }),
  loseId: (notice: NoticeSource, { at }: Edit) =>
    withItem(notice, at, ({ item }) => {
      item.id = newId('lost');
    }),
  particulars: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ item }) => {
      if (to % 4 === 0) item.notes = [word(at), word(to)];
      else if (to % 4 === 1) item.myNumber = true;
      else if (to % 4 === 2)
        item.recipients = [{ name: word(to), kind: 'collective' }, ...(item.recipients ?? [])];
      else delete item.basis;
    }),
  beginEngagement: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ item }) => {
      const contractor = pick(notice.contractors, to);
      const engaged = item.engagements?.some((engagement) => engagement.contractor === contractor?.id);
      if (contractor && !engaged)
        item.engagements = [...(item.engagements ?? []), { contractor: contractor.id }];
    }),
  endEngagement: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ item }) => {
      item.engagements?.splice(to % Math.max(1, item.engagements.length), 1);
    }),
  amendEngagement: (notice: NoticeSource, { at, to }: Edit) =>
    withItem(notice, at, ({ item }) => {
      const engagement = pick(item.engagements ?? [], to);
      if (!engagement) return;
      if (to % 3 === 0) engagement.dataCategories = ['氏名', word(to)];
      else if (to % 3 === 1) engagement.publishName = at % 2 === 0;
      else engagement.subcontracting = 'none';
    }),
  turnEngagements: (notice: NoticeSource, { at }: Edit) =>
    withItem(notice, at, ({ item }) => {
      item.engagements?.reverse();
    }),
  addContractor: (notice: NoticeSource, { at }: Edit) => {
    const contractor = markedContractor(50 + (at % 40));
    if (!notice.contractors.some(({ id }) => id === contractor.id)) notice.contractors.push(contractor);
  },
  amendContractor: (notice: NoticeSource, { at, to }: Edit) => {
    const contractor = pick(notice.contractors, at);
    if (!contractor) return;
    if (to % 3 === 0) contractor.name = `(株)${word(to)}`;
    else if (to % 3 === 1) contractor.telephones = [{ number: '000-999-0000' }];
    else contractor.address = word(to);
  },
  dropIdleContractor: (notice: NoticeSource) => {
    const engaged = new Set(
      placesOf(notice).flatMap(({ item }) => item.engagements?.map((e) => e.contractor)),
    );
    const idle = notice.contractors.findIndex(({ id }) => !engaged.has(id));
    if (idle >= 0) notice.contractors.splice(idle, 1);
  },
  addSection: (notice: NoticeSource, { at, to }: Edit) => {
    const section = {
      id: newId('section'),
      title: word(to),
      groups: [{ id: newId('group'), kind: 'internal' as const }],
    };
    notice.sections.splice(at % (notice.sections.length + 1), 0, section);
  },
  moveGroup: (notice: NoticeSource, { at, to }: Edit) => {
    const from = pick(notice.sections, at);
    const group = from?.groups?.shift();
    const section = pick(notice.sections, to);
    if (group && section) section.groups = [...(section.groups ?? []), group];
  },
  turnSections: (notice: NoticeSource) => notice.sections.reverse(),
  dropSection: (notice: NoticeSource, { at }: Edit) => {
    if (notice.sections.length > 1) notice.sections.splice(at % notice.sections.length, 1);
  },
  texts: (notice: NoticeSource, { at, to }: Edit) => {
    if (to % 3 === 0) notice.preamble = [word(at), word(to)];
    else if (to % 3 === 1) notice.title = word(at);
    else notice.closing = [];
  },
  supplement: (notice: NoticeSource, { at, to }: Edit) => {
    const supplements = notice.supplements ?? [];
    if (to % 3 === 0)
      supplements.splice(0, 0, {
        id: newId('supplement'),
        topic: 'other',
        title: word(at),
        body: [word(to)],
      });
    else if (to % 3 === 1) supplements.splice(0, 1);
    else if (supplements[0]) supplements[0].body = [word(at), '', `- ${word(to)}`];
    notice.supplements = supplements;
  },
  jointUse: (notice: NoticeSource, { at, to }: Edit) => {
    const uses = notice.jointUses ?? [];
    const use = {
      title: word(at),
      dataItems: [word(at)],
      users: [word(to)],
      purposes: ['健診'],
      manager: { name: word(to) },
    };
    if (to % 3 === 0) uses.push({ id: newId('use'), ...use });
    else if (to % 3 === 1) uses.reverse();
    else if (uses[0]) uses[0] = { ...uses[0], manager: { name: word(at), address: '○○県' } };
    notice.jointUses = uses;
  },
  representative: (notice: NoticeSource, { at, to }: Edit) => {
    const words = { title: '理事長', name: word(to) };
    const representative = pick([words, `${words.title}　${words.name}`, { name: words.name }], at);
    if (!representative) return;
    notice.society.representative = representative;
    for (const { manager } of notice.jointUses ?? []) manager.representative = representative;
  },
  record: (notice: NoticeSource, { at, to }: Edit) => {
    if (to % 2 === 0)
      notice.revision.dates = { effective: `2026-0${1 + (at % 9)}-01`, established: '2005-04-01' };
    else notice.style = { sectionNumbering: 'Ⅰ', clauseLead: '委託先は' };
    notice.revision.reason = word(at);
  },
} satisfies Record<string, (notice: NoticeSource, edit: Edit) => unknown>;

/** Two revisions: a notice, and the same notice after up to eight edits of all kinds. */
export function generatedPair(): fc.Arbitrary<{
  old: NoticeSource;
  now: NoticeSource;
  edits: readonly Edit[];
}> {
  const edit = fc.record({
    kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
    at: fc.nat({ max: 1000 }),
    to: fc.nat({ max: 1000 }),
  });
  const sections = fc.array(generatedNotice({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
  return fc.tuple(sections, fc.array(edit, { maxLength: 8 })).map(([notices, edits]) => {
    fresh = 0;
    const old = joined(notices);
    const now = structuredClone(old);
    now.revision.id = '2027';
    for (const one of edits) EDITS[one.kind](now, one);
    return { old, now, edits };
  });
}

/** Returns one notice with the sections of several. */
function joined(notices: readonly NoticeSource[]): NoticeSource {
  const [first] = notices;
  if (!first) throw new Error('At least one notice is generated.');
  const most = Math.max(...notices.map(({ contractors }) => contractors.length));
  return {
    ...first,
    contractors: Array.from({ length: most }, (_, number) => markedContractor(number)),
    sections: notices.flatMap(({ sections }, s) =>
      sections.map((section) => ({
        ...section,
        id: `section-${s}`,
        groups:
          section.groups?.map((group, g) => ({
            ...group,
            id: `group-${s}-${g}`,
            items: group.items?.map((item, i) => ({ ...item, id: `item-${s}-${g}-${i}` })) ?? [],
          })) ?? [],
      })),
    ),
  };
}
