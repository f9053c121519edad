import { personOf, representativeWords } from '../../notice/representative-words.ts';
import type { JointUse, Representative, Society } from '../../notice/source.generated.ts';
import { DASHES_AND_PROLONGED } from '../../notice/vocabulary/dashes.ts';
import { areSameWords } from '../../notice/vocabulary/identity.ts';
import { CIRCLES } from '../../notice/vocabulary/list-marks.ts';
import { isOfficeAlone } from '../../notice/vocabulary/offices.ts';
import type { JointUseParticular } from '../../problems/rules.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

/** Joint use of data. A rest house, for example, is also used jointly, by members of several societies. */
const JOINT_USE = /(?<!施設の|保養所の|センターの)共同(?:して|で)?利用(?!施設)/u;
/** Nothing but a blank to fill. */
const OPEN = new RegExp(`^(?:[${CIRCLES}●△□\\s]+|未定|不明|なし|[${DASHES_AND_PROLONGED}]+)$`, 'u');

/** Finds joint uses without a particular that a notice must tell (個人情報保護法第27条第5項第3号). */
export function jointUseParticulars(input: LintInput): Finding[] {
  const { jointUses = [], society } = input.source;
  const missing = jointUses.flatMap((jointUse, index) =>
    missingIn(jointUse, society).map((particular) =>
      finding(
        input,
        'lint/joint-use-particulars',
        { particular },
        { pointer: `/jointUses/${index}${AT[particular]}`, about: jointUse.title },
      ),
    ),
  );
  return [...missing, ...withoutForm(input)];
}

const AT: Readonly<Record<JointUseParticular, string>> = {
  dataItems: '/dataItems',
  users: '/users',
  purposes: '/purposes',
  manager: '/manager/name',
  address: '/manager',
  representative: '/manager',
};

function missingIn(
  { dataItems, users, purposes, manager }: JointUse,
  society: Society,
): JointUseParticular[] {
  // If the manager is the society itself, the notice tells these particulars at its head.
  const own: Partial<Society> = areSameWords(manager.name, society.name) ? society : {};
  const told: Readonly<Partial<Record<JointUseParticular, readonly string[]>>> = {
    dataItems,
    users,
    purposes,
    manager: [manager.name],
    address: [manager.address ?? own.address ?? ''],
    representative: [personNamed(manager.representative) || personNamed(own.representative)],
  };
  // The keys of the table are exactly the particulars.
  const particulars = Object.keys(AT) as JointUseParticular[];
  return particulars.filter((particular) =>
    told[particular]?.every((text) => text === '' || OPEN.test(text)),
  );
}

/** Returns the words of a representative; empty if they name no person. */
function personNamed(representative: Representative | undefined): string {
  const { name = '' } = personOf(representative);
  return name === '' || isOfficeAlone(name) ? '' : representativeWords(representative);
}

/** Finds items about joint use, if the notice says nothing else about it. (The particulars may be on another page.) */
function withoutForm(input: LintInput): Finding[] {
  const { jointUses = [], supplements = [] } = input.source;
  const isTold =
    jointUses.length > 0 || supplements.some(({ title, body }) => JOINT_USE.test([title, ...body].join()));
  if (isTold) return [];
  return itemPlaces(input.source)
    .filter(({ item }) => item.basis === 'joint-use' || JOINT_USE.test(item.text))
    .map(({ pointer }) => finding(input, 'lint/joint-use-form', {}, { pointer: `${pointer}/text` }));
}
