import { fieldAt } from './field-at.ts';
import type { FieldSpec } from './field-spec.ts';

/** The fields of a contractor's record in the order of the panel. Details are shown when they are asked for. */
export const CONTRACTOR_FIELDS: readonly { readonly spec: FieldSpec; readonly isDetail: boolean }[] = [
  { spec: fieldAt('/contractors/0/name', 'line'), isDetail: false },
  { spec: fieldAt('/contractors/0/legalName', 'line'), isDetail: false },
  { spec: fieldAt('/contractors/0/address', 'line'), isDetail: true },
  { spec: fieldAt('/contractors/0/website', 'url'), isDetail: true },
  { spec: fieldAt('/contractors/0/country', 'line'), isDetail: true },
];

/** The fields of one telephone. */
export const TELEPHONE_FIELDS: readonly FieldSpec[] = [
  fieldAt('/contractors/0/telephones/0/number', 'telephone'),
  { ...fieldAt('/contractors/0/telephones/0/label', 'line'), label: '電話の名称' },
  fieldAt('/contractors/0/telephones/0/hours', 'line'),
];

/** The spelling of a contractor's name, and the number, that one item alone prints. */
export const NAME_IN_ITEM = fieldAt('/sections/0/groups/0/items/0/engagements/0/nameAsPrinted', 'line');
export const TELEPHONE_IN_ITEM = fieldAt('/sections/0/groups/0/items/0/engagements/0/telephone', 'telephone');
