import type { NoticeSource } from '../../notice/source.generated.ts';
import { engagementsIn } from '../../notice/validate/nodes-of-source.ts';
import { dialled, isPlaceholderNumber } from '../../notice/vocabulary/telephones.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';

/** Finds contractors with several numbers and nothing that tells them apart, such as a label. */
export function twoTelephones(input: LintInput): Finding[] {
  const { source } = input;
  const atItems = numbersAtItems(source);
  return source.contractors.flatMap(({ id, name, telephones = [] }, index) => {
    const labelled = new Set(telephones.filter(({ label }) => label).map(({ number }) => dialled(number)));
    const numbers = new Map(
      [...telephones.map(({ number }) => number), ...(atItems.get(id) ?? [])]
        .filter((number) => !isPlaceholderNumber(number))
        .map((number) => [dialled(number), number]),
    );
    const unlabelled = [...numbers.keys()].filter((number) => !labelled.has(number));
    if (numbers.size < 2 || unlabelled.length === 0 || (unlabelled.length === 1 && labelled.size > 0))
      return [];
    const params = { name, numbers: [...numbers.values()].join('、') };
    return [
      finding(input, 'lint/two-telephones', params, {
        pointer: `/contractors/${index}${telephones.length > 0 ? '/telephones' : ''}`,
        about: params.numbers,
      }),
    ];
  });
}

/** Returns the telephone numbers of engagements, by contractor. */
function numbersAtItems(source: NoticeSource): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, string[]>();
  for (const { engagement } of engagementsIn(source)) {
    const { contractor, telephone } = engagement;
    if (telephone === undefined) continue;
    const known = numbers.get(contractor);
    if (known) known.push(telephone);
    else numbers.set(contractor, [telephone]);
  }
  return numbers;
}
