import { DASHES_AND_PROLONGED } from '../../notice/vocabulary/dashes.ts';
import { dialled, hasUnknownDigits, isPlaceholderNumber } from '../../notice/vocabulary/telephones.ts';
import type { TelephoneFault } from '../../problems/rules.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { telephoneNumbers } from '../telephone-numbers.ts';

const DASH = new RegExp(`[${DASHES_AND_PROLONGED}]`, 'gu');

/** Finds numbers that cannot be dialled in the written form, and numbers that are written in different ways. */
export function telephoneFormats(input: LintInput): Finding[] {
  const numbers = telephoneNumbers(input.source);
  const usual = usualDash(numbers.map(({ number }) => number));
  return numbers.flatMap(({ number, pointer }) => {
    const fault = faultOf(number) ?? (hasOtherDash(number, usual) ? 'hyphens' : undefined);
    return fault ? [finding(input, 'lint/telephone-format', { number, fault }, { pointer })] : [];
  });
}

/** Returns the fault of a number. Circles stand for digits and are not checked. Zeros must have the right form. */
function faultOf(number: string): TelephoneFault | undefined {
  if (hasUnknownDigits(number)) return undefined;
  if (/\d/u.test(number) && /[０-９]/u.test(number)) return 'widths';
  if (new Set(number.match(DASH)).size > 1 || /ー/u.test(number)) return 'hyphens';
  const digits = dialled(number);
  if (digits.startsWith('+')) return faultAbroad(digits);
  if (!digits.startsWith('0')) return 'no-area-code';
  if (!hasLength(digits)) return 'digits';
  return isPlaceholderNumber(number) || isGrouped(number) ? undefined : 'grouping';
}

/**
 * ITU-T E.164: at most 15 digits with the country code. In Japan nine or ten digits follow +81, without the leading 0.
 */
function faultAbroad(number: string): TelephoneFault | undefined {
  const digits = number.slice(1).replace(/^(81)0/u, '$1');
  const isRight = digits.startsWith('81') ? /^81\d{9,10}$/u.test(digits) : /^\d{7,15}$/u.test(digits);
  return isRight ? undefined : 'digits';
}

/** The numbering plan of Japan: eleven digits for 050, 060 to 090, 0800 and 020, otherwise ten. */
function hasLength(digits: string): boolean {
  if (/^0+$/u.test(digits)) return digits.length === 10 || digits.length === 11;
  return digits.length === (/^(?:0[5-9]0|0800|020)/u.test(digits) ? 11 : 10);
}

/** Three groups, the last with four digits, except in 0120-000-000 and the like. No grouping at all is also right. */
function isGrouped(number: string): boolean {
  const groups = number.normalize('NFKC').match(/\d+/gu) ?? [];
  if (groups.length === 1) return true;
  const [first = '', ...rest] = groups;
  if (/^(?:0120|0570|0180|0990)$/u.test(first)) return true;
  return groups.length === 3 && first.length >= 2 && rest.at(-1)?.length === 4;
}

/** Returns the dash that most numbers have. */
function usualDash(numbers: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const dash of numbers.flatMap((number) => number.match(DASH)?.slice(0, 1) ?? []))
    counts.set(dash, (counts.get(dash) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function hasOtherDash(number: string, usual: string | undefined): boolean {
  const dash = number.match(DASH)?.[0];
  return dash !== undefined && dash !== usual;
}
