import { type Finding, finding, type Linted } from '../finding.ts';
import { itemPlaces } from '../item-places.ts';

const CHECKUPS = /健診|検診|健康診断|健康診査/u;
/** What is told of a person; to send invitations gives nothing away. */
const RESULTS = /結果|データ|情報|状況|所見|判定|記録|受診(?:者|の有無)/u;
/** Not 事業主による, における, に係る and the like, which say of whom or where; 事業主との共有 is to the employer as well. */
const TO_EMPLOYER =
  /(?:事業主|事業者|事業所|会社|勤務先)(?:等|側)?(?:[(（][^()（）]*[)）])?(?:へ|に(?!お|よ|つ|係|かか|関|と)|と(?:の[^。]{0,100}|情報)?共有)/u;
const GIVEN = /提供|共有|通知|報告|開示|送付/u;
/** What would say on what ground: a law, entrusted work, joint use, consent. */
const ROUTE = /(?<![方手])法(?:第|律|令|に)|委託|共同利用|共同で利用|同意/u;

/** Finds results of health checks given to the employer where on what ground cannot be read from the text or its basis. */
export function checkupRoutes(linted: Linted): Finding[] {
  const { jointUses = [] } = linted.source;
  const isUsedJointly = jointUses.some(({ title, dataItems }) => CHECKUPS.test([title, ...dataItems].join()));
  if (isUsedJointly) return [];
  return itemPlaces(linted.source).flatMap(({ item, pointer }) => {
    const words = [item.text, ...(item.notes ?? [])].join('。');
    const isGiven = [CHECKUPS, RESULTS, TO_EMPLOYER, GIVEN].every((pattern) => pattern.test(item.text));
    const hasGround = item.basis !== undefined && item.basis !== 'internal-use';
    if (!isGiven || hasGround || ROUTE.test(words)) return [];
    return [finding(linted, 'lint/checkup-route', {}, { pointer: `${pointer}/text` })];
  });
}
