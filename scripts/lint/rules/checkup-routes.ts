import { type Finding, finding, type LintInput } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

const CHECKUPS = /健診|検診|健康診断|健康診査/u;
/** Data about a person. Sending invitations, for example, gives no data away. */
const RESULTS = /結果|データ|情報|状況|所見|判定|記録|受診(?:者|の有無)/u;
/**
 * Words for giving something to the employer. 事業主による, における, に係る and so on only say by whom or where, but 事業主との共有 also
 * gives it to the employer.
 */
const TO_EMPLOYER =
  /(?:事業主|事業者|事業所|会社|勤務先)(?:等|側)?(?:[(（][^()（）]*[)）])?(?:へ|に(?!お|よ|つ|係|かか|関|と)|と(?:の[^。]{0,100}|情報)?共有)/u;
const GIVEN = /提供|共有|通知|報告|開示|送付/u;
/** Words that tell the legal basis: a law, entrusted work, joint use or consent. */
const ROUTE = /(?<![方手])法(?:第|律|令|に)|委託|共同利用|共同で利用|同意/u;

/** Finds results of health checks given to the employer, if neither the text nor `basis` tells the legal basis. */
export function checkupRoutes(input: LintInput): Finding[] {
  const { jointUses = [] } = input.source;
  const isUsedJointly = jointUses.some(({ title, dataItems }) => CHECKUPS.test([title, ...dataItems].join()));
  if (isUsedJointly) return [];
  return itemPlaces(input.source).flatMap(({ item, pointer }) => {
    const words = [item.text, ...(item.notes ?? [])].join('。');
    const isGiven = [CHECKUPS, RESULTS, TO_EMPLOYER, GIVEN].every((pattern) => pattern.test(item.text));
    const hasGround = item.basis !== undefined && item.basis !== 'internal-use';
    if (!isGiven || hasGround || ROUTE.test(words)) return [];
    return [finding(input, 'lint/checkup-route', {}, { pointer: `${pointer}/text` })];
  });
}
