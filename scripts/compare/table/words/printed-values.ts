import { groupHeading, isGroup } from '../../../notice/group-headings.ts';
import { contractorOf, type Json, type RevisionNode } from '../../changes/revision-tree.ts';

/** Returns what the documents print for a property. Undefined if they print nothing for it. */
type PrintedValue = (node: RevisionNode) => Json | undefined;

/**
 * The properties whose printed words do not follow from their value alone: an engagement without a telephone of its own
 * prints the contractor's first, a group without a heading of its own prints the usual one.
 */
const PRINTED: Readonly<Record<string, PrintedValue>> = {
  'group kind': headingOf,
  'group heading': headingOf,
  'engagement telephone': telephoneOf,
  'engagement publishTel': (node) => telephoneOf(node) !== undefined,
  'engagement publishName': isNamed,
  'engagement nameAsPrinted': (node) =>
    isNamed(node) ? (node.own.nameAsPrinted ?? contractorOf(node)?.own.name) : undefined,
  'contractor telephones': firstNumber,
};

/** Returns the printed value of a property of a part, which is the value itself for most properties. */
export function printedValue(node: RevisionNode, property: string): Json | undefined {
  const printed = PRINTED[`${node.type} ${property}`];
  return printed ? printed(node) : node.own[property];
}

/** Returns whether the published notice names the contractor of an engagement. */
export function isNamed({ own }: RevisionNode): boolean {
  return own.publishName !== false;
}

function headingOf({ own }: RevisionNode): string | undefined {
  return isGroup(own) ? groupHeading(own).text : undefined;
}

/** The rule is that of `publishedTelephone` in `notice/`. */
function telephoneOf(node: RevisionNode): Json | undefined {
  if (!isNamed(node) || node.own.publishTel === false) return undefined;
  const contractor = contractorOf(node);
  return node.own.telephone ?? (contractor && firstNumber(contractor));
}

function firstNumber({ own }: RevisionNode): Json | undefined {
  const first = Array.isArray(own.telephones) ? own.telephones[0] : undefined;
  return typeof first === 'object' && !Array.isArray(first) && 'number' in first ? first.number : undefined;
}
