import type { GroupContent } from './notice.ts';

/** The usual heading of each kind of group. `other` has none, so such a group must have its own heading. */
const GROUP_HEADINGS: Readonly<Record<GroupContent['kind'], string | undefined>> = {
  internal: '健保組合等の内部での利用に係る事例',
  external: '他の事業者等への情報提供を伴う事例',
  'reviewing-agency': '審査支払機関への情報提供を伴う事例',
  'received-from-other-bodies': '組合の事務処理執行の為、他機関より情報を受ける場合',
  'provided-to-other-bodies': '他機関の事務執行の為、組合が情報を提供する場合',
  other: undefined,
};

/** Whether the properties are those of a group: its kind is one that groups have. */
export function isGroup(properties: object): properties is GroupContent {
  return 'kind' in properties && Object.hasOwn(GROUP_HEADINGS, String(properties.kind));
}

/** Returns the heading of a group, without brackets, and the property that it comes from. */
export function groupHeading(group: GroupContent): { text: string; from: 'heading' | 'kind' } {
  if (group.heading !== undefined) return { text: group.heading, from: 'heading' };
  const text = GROUP_HEADINGS[group.kind];
  if (text === undefined)
    throw new Error(`The group ${group.id} has no heading. Validation should have refused it.`);
  return { text, from: 'kind' };
}
