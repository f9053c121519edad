import { engagementsIn } from '../../validate/nodes-of-source.ts';
import { type Finding, finding, type Linted } from '../finding.ts';
import { dialled, isPlaceholderNumber } from '../telephone-numbers.ts';

/** Finds contractors with several numbers that nothing tells apart; a number with a label is meant to be another one. */
export function twoTelephones(linted: Linted): Finding[] {
  const { source } = linted;
  const engagements = engagementsIn(source);
  return source.contractors.flatMap(({ id, name, telephones = [] }, index) => {
    const labelled = new Set(telephones.filter(({ label }) => label).map(({ number }) => dialled(number)));
    const own = engagements
      .filter(({ engagement }) => engagement.contractor === id)
      .flatMap(({ engagement }) => engagement.telephone ?? []);
    const numbers = new Map(
      [...telephones.map(({ number }) => number), ...own]
        .filter((number) => !isPlaceholderNumber(number))
        .map((number) => [dialled(number), number]),
    );
    const unlabelled = [...numbers.keys()].filter((number) => !labelled.has(number));
    if (numbers.size < 2 || unlabelled.length === 0 || (unlabelled.length === 1 && labelled.size > 0))
      return [];
    const params = { name, numbers: [...numbers.values()].join('、') };
    return [
      finding(linted, 'lint/two-telephones', params, {
        pointer: `/contractors/${index}/telephones`,
        about: params.numbers,
      }),
    ];
  });
}
