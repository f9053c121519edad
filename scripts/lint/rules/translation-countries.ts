import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

const TRANSLATION = /翻訳/u;
const ABROAD = /海外|外国|国外/u;

/**
 * Asks for the country of contractors that translate documents from abroad, because a contractor abroad is a third
 * party in a foreign country (個人情報保護法第28条).
 */
export function translationCountries(input: LintInput): Finding[] {
  const contractors = new Map(input.source.contractors.map((contractor) => [contractor.id, contractor]));
  return itemPlaces(input.source)
    .filter(({ item }) => TRANSLATION.test(item.text) && ABROAD.test(item.text))
    .flatMap(({ item, pointer }) =>
      (item.engagements ?? []).flatMap((engagement, index) => {
        const contractor = contractors.get(engagement.contractor);
        if (!contractor || contractor.country !== undefined) return [];
        return [
          finding(
            input,
            'lint/translation-country',
            { name: contractor.name },
            { pointer: `${pointer}/engagements/${index}/contractor`, about: contractor.name },
          ),
        ];
      }),
    );
}
