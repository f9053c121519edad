import { engagementsIn } from '../../notice/validate/nodes-of-source.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';
import { telephoneIn } from '../telephones-in-text.ts';

/** Finds names of contractors and recipients with a telephone number in them. */
export function telephonesInNames(input: LintInput): Finding[] {
  const { source } = input;
  const names = [
    ...source.contractors.flatMap(({ name, legalName, aliases = [] }, index) => [
      { name, pointer: `/contractors/${index}/name` },
      { name: legalName, pointer: `/contractors/${index}/legalName` },
      ...aliases.map((alias, a) => ({ name: alias, pointer: `/contractors/${index}/aliases/${a}` })),
    ]),
    ...engagementsIn(source).map(({ engagement, pointer }) => ({
      name: engagement.nameAsPrinted,
      pointer: `${pointer}/nameAsPrinted`,
    })),
    ...itemPlaces(source).flatMap(({ item, pointer }) =>
      (item.recipients ?? []).map(({ name }, index) => ({
        name,
        pointer: `${pointer}/recipients/${index}/name`,
      })),
    ),
  ];
  return names.flatMap(({ name = '', pointer }) => {
    const found = telephoneIn(name);
    if (!found) return [];
    const params = { number: name.slice(found.start, found.end) };
    return [finding(input, 'lint/telephone-in-name', params, { pointer, words: found })];
  });
}
