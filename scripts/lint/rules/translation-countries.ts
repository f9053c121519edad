import { type Finding, finding, type Linted } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

const TRANSLATION = /翻訳/u;
const ABROAD = /海外|外国|国外/u;

/**
 * Asks for the country of who translates papers from abroad: contractors abroad are third parties abroad (個人情報保護法
 * 第28条).
 */
export function translationCountries(linted: Linted): Finding[] {
  const contractors = new Map(linted.source.contractors.map((contractor) => [contractor.id, contractor]));
  return itemPlaces(linted.source)
    .filter(({ item }) => TRANSLATION.test(item.text) && ABROAD.test(item.text))
    .flatMap(({ item, pointer }) =>
      (item.engagements ?? []).flatMap((engagement, index) => {
        const contractor = contractors.get(engagement.contractor);
        if (!contractor || contractor.country !== undefined) return [];
        return [
          finding(
            linted,
            'lint/translation-country',
            { name: contractor.name },
            { pointer: `${pointer}/engagements/${index}/contractor`, about: contractor.name },
          ),
        ];
      }),
    );
}
