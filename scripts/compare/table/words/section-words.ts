import type { Notice } from '../../../notice/notice.ts';
import { sectionNumber } from '../../../notice/style-marks.ts';
import { inFullWidth } from '../../../notice/vocabulary/numbers.ts';
import { ancestorsOf, type RevisionNode } from '../../changes/revision-tree.ts';

/** Returns the section that a part is in, itself included, or undefined if it is in none. */
export function sectionOf(node: RevisionNode): RevisionNode | undefined {
  return [node, ...ancestorsOf(node)].find(({ type }) => type === 'section');
}

/**
 * Returns how a table speaks of a section with this number: 「４」 for 「4.」. A number in brackets and a Roman numeral stay
 * as they are printed.
 */
export function sectionName(number: string): string {
  return inFullWidth(number.replace(/\.$/u, ''));
}

/** Returns 「４」, or 「「…」」 with the title of a section if sections have no numbers. */
export function sectionWords(section: RevisionNode, notice: Notice): string {
  const number = numberOf(section, notice);
  return number === undefined ? `「${section.own.title}」` : sectionName(number);
}

/** Returns 「４　診療報酬の審査及び支払に必要な利用目的」, or the title alone if sections have no numbers. */
export function sectionHeading(section: RevisionNode, notice: Notice): string {
  const number = numberOf(section, notice);
  return number === undefined ? `${section.own.title}` : `${sectionName(number)}　${section.own.title}`;
}

function numberOf({ index }: RevisionNode, { content }: Notice): string | undefined {
  return sectionNumber(index + 1, content.style.sectionNumbering);
}
