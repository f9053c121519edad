import { isId } from '../../../notice/ids.ts';
import type { Group, Item, NoticeSource } from '../../../notice/source.generated.ts';
import { textParts } from './text-parts.ts';

/** Ids for the usual subjects of sections. They are English, as in the samples. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/特定個人情報|個人番号/u, 'specific-personal-information'],
  [/オンライン資格確認/u, 'online-eligibility'],
  [/保険給付/u, 'insurance-benefits'],
  [/保険料/u, 'premiums'],
  [/保健事業/u, 'health-services'],
  [/診療報酬|レセプト/u, 'claims-review'],
  [/安定化/u, 'stable-operation'],
  [/^その他/u, 'other-operations'],
];

const KINDS: Readonly<Record<Group['kind'], string>> = {
  internal: 'internal',
  external: 'external',
  'reviewing-agency': 'reviewing-agency',
  'received-from-other-bodies': 'received',
  'provided-to-other-bodies': 'provided',
  other: 'other',
};

/** Returns a notice in which each part that had no id has one that no other part has, and these new ids. */
export function withIds(notice: NoticeSource): {
  readonly source: NoticeSource;
  readonly givenIds: ReadonlySet<string>;
} {
  const source = structuredClone(notice);
  const ids = new IdGiver();
  ids.keep(source);
  for (const [index, section] of source.sections.entries()) {
    const subject = SUBJECTS.find(([pattern]) => pattern.test(section.title))?.[1];
    section.id ||= ids.unused(subject ?? `section-${index + 1}`);
    for (const group of section.groups ?? []) {
      group.id ||= ids.unused(`${section.id.slice(0, 40)}-${KINDS[group.kind]}`);
      giveItemIds(group.items ?? [], group.id.slice(0, 52), ids);
    }
  }
  for (const [index, use] of (source.jointUses ?? []).entries())
    use.id ||= ids.unused(`joint-use-${index + 1}`);
  for (const supplement of source.supplements ?? [])
    supplement.id ||= ids.unused(supplement.topic === 'other' ? 'supplement' : supplement.topic);
  for (const [index, contact] of (source.contacts ?? []).entries())
    contact.id ||= ids.unused(`contact-${index + 1}`);
  return { source, givenIds: ids.given };
}

function giveItemIds(items: readonly Item[], prefix: string, ids: IdGiver): void {
  for (const [index, item] of items.entries()) {
    item.id ||= ids.unused(`${prefix}-${index + 1}`);
    giveItemIds(item.items ?? [], item.id.slice(0, 56), ids);
  }
}

class IdGiver {
  readonly given = new Set<string>();
  readonly #taken = new Set<string>();
  /** The last number after each id. So counting does not start again for many parts of one kind. */
  readonly #numbers = new Map<string, number>();

  /** Remembers the ids that parts have. An invalid id, or the id of another part, is removed. */
  keep(source: NoticeSource): void {
    for (const part of [...textParts(source), ...(source.contacts ?? [])]) {
      if (part.id === '') continue;
      if (this.#taken.has(part.id) || !isId(part.id)) part.id = '';
      else this.#taken.add(part.id);
    }
  }

  unused(wanted: string): string {
    let id = wanted;
    let number = this.#numbers.get(wanted) ?? 1;
    while (this.#taken.has(id)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    this.#numbers.set(wanted, number);
    this.#taken.add(id);
    this.given.add(id);
    return id;
  }
}
