import type { Finding, LintInput } from './finding.ts';
import { bracketWidths } from './rules/bracket-widths.ts';
import { checkupRoutes } from './rules/checkup-routes.ts';
import { clausesInTexts } from './rules/clauses-in-texts.ts';
import { companySpellings } from './rules/company-spellings.ts';
import { draftParticulars, establishedDate } from './rules/draft-particulars.ts';
import { emptyHeadings } from './rules/empty-headings.ts';
import { jointUseParticulars } from './rules/joint-use-particulars.ts';
import { longItems } from './rules/long-items.ts';
import { myNumberItems } from './rules/my-number-items.ts';
import { outsideJis } from './rules/outside-jis.ts';
import { ownMarks } from './rules/own-marks.ts';
import { placeholders } from './rules/placeholders.ts';
import { repeatedDates } from './rules/repeated-dates.ts';
import { repeatedItems } from './rules/repeated-items.ts';
import { surprisingCharacters } from './rules/surprising-characters.ts';
import { telephoneFormats } from './rules/telephone-formats.ts';
import { telephonesInNames } from './rules/telephones-in-names.ts';
import { translationCountries } from './rules/translation-countries.ts';
import { twoTelephones } from './rules/two-telephones.ts';
import { unnamedContractors } from './rules/unnamed-contractors.ts';

/** Finds one kind of thing that a person should look at. It only asks, and never says that a text is lawful. */
export type MaterialRule = (input: LintInput) => Finding[];

/** Every rule except those about outdated wording. */
export const MATERIAL_RULES: readonly MaterialRule[] = [
  twoTelephones,
  telephoneFormats,
  companySpellings,
  bracketWidths,
  repeatedItems,
  longItems,
  unnamedContractors,
  translationCountries,
  checkupRoutes,
  jointUseParticulars,
  myNumberItems,
  draftParticulars,
  establishedDate,
  placeholders,
  outsideJis,
  ownMarks,
  clausesInTexts,
  telephonesInNames,
  repeatedDates,
  emptyHeadings,
  surprisingCharacters,
];
