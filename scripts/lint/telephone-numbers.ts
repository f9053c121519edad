import type { NoticeSource } from '../notice/source.generated.ts';
import { engagementsIn } from '../notice/validate/nodes-of-source.ts';

/** A telephone or fax number, and its place in the source. */
export interface NumberAt {
  readonly number: string;
  readonly pointer: string;
}

/** Returns every telephone and fax number of a source: those of engagements, then of contacts, then of contractors. */
export function telephoneNumbers(source: NoticeSource): NumberAt[] {
  return [
    ...engagementsIn(source).flatMap(({ engagement: { telephone }, pointer }) =>
      telephone === undefined ? [] : [{ number: telephone, pointer: `${pointer}/telephone` }],
    ),
    ...(source.contacts ?? []).flatMap(({ telephones = [], fax }, index) => [
      ...telephones.map(({ number }, t) => ({
        number,
        pointer: `/contacts/${index}/telephones/${t}/number`,
      })),
      ...(fax === undefined ? [] : [{ number: fax, pointer: `/contacts/${index}/fax` }]),
    ]),
    ...source.contractors.flatMap(({ telephones = [] }, index) =>
      telephones.map(({ number }, t) => ({
        number,
        pointer: `/contractors/${index}/telephones/${t}/number`,
      })),
    ),
  ];
}
