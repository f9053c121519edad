/** How serious a problem is. If there is an error, no documents are made. */
export type Severity = 'error' | 'warning' | 'info';

/** What a correction must say: what it corrects, why, and when. */
export type CorrectionPart = 'predecessor' | 'reason' | 'corrected';

/** The params of each rule: the values that its messages contain. */
export interface ProblemParams {
  'source/missing': { path: string };
  'source/unreadable': { path: string; code: string };
  'source/too-large': { sizeMb: string; limitMb: number };
  'source/empty': object;
  'source/encoding': { encoding: string };
  'source/too-deep': { limit: number };
  'source/syntax': { mistake: SyntaxMistake };
  'source/duplicate-key': { key: string; line: number };
  'schema/required': { property: string; title: string };
  'schema/unknown-property': { property: string; nearest?: string };
  'schema/type': { expected: string; actual: string };
  'schema/enum': { value: string; allowed: string; property: string; nearest?: string };
  'schema/pattern': { title: string; value: string };
  'schema/too-long': { limit: number };
  'schema/too-few': { limit: number };
  'schema/range': { limit: number; comparison: string };
  'schema/id': { value: string };
  'schema/reserved-id': { value: string };
  'schema/date': { value: string };
  'text/empty': object;
  'text/not-trimmed': object;
  'text/forbidden-character': { codePoint: string; name: string; index: number };
  'reference/id-path': { property: string; actual: string; expected: string };
  'reference/duplicate-id': { id: string; line: number };
  'reference/unknown-contractor': { id: string; nearest?: string };
  'reference/name-for-id': { name: string; id: string };
  'reference/unknown-spelling': { name: string; contractor: string };
  'reference/duplicate-engagement': { id: string };
  'reference/heading-missing': { id: string };
  'reference/no-such-day': { value: string };
  'reference/date-order': { earlier: string; later: string };
  'reference/official-contact': object;
  'reference/official-date': object;
  'reference/correction': { part: CorrectionPart };
  'reference/predecessor-self': { id: string };
  'reference/predecessor-missing': { path: string };
  'reference/unknown-node': { id: string; nearest?: string };
  'contractor/without-engagement': { name: string };
  'contractor/other-named': { name: string; other: string };
  'contractor/hidden-named': { name: string };
  'contractor/hidden-at-item': { name: string };
  'supplement/markdown': { construct: string };
  'supplement/link': { url: string };
  'font/missing-character': { character: string; codePoint: string };
  'font/variation': { sequence: string };
  'template/syntax': { mistake: TemplateMistake };
  'template/unknown-path': { path: string; part: string; nearest?: string };
  'template/unguarded': { path: string };
  'template/not-printable': { path: string; kind: string };
  'template/wrong-block': { helper: string; path: string; kind: string };
  'template/unknown-helper': { name: string; nearest?: string };
  'template/unknown-partial': { name: string; nearest?: string };
  'template/construct': { construct: string; excerpt?: string };
  'template/unknown-file': { name: string; nearest?: string };
  'template/unreadable': { path: string; reason: 'missing' | 'link' | 'too-large' | 'encoding' | 'system' };
  'template/character': { codePoint: string };
  'template/limit': { limit: 'rounds' | 'characters' | 'depth' | 'nesting' };
  'template/page': { fault: string; detail: string };
  'template/style': { fault: string };
  'template/leaf': { fault: string; pointer: string; text: string };
  'verify/not-ours': { path: string };
  'verify/stray-file': { path: string };
  'verify/unfinished': { path: string };
  'verify/missing-file': { path: string };
  'verify/altered': { path: string };
  'verify/words': { path: string; page?: number; expected: string; found: string };
  'verify/structure': { path: string };
  'verify/not-provable': { path: string };
  'verify/manifest': { path: string; field: string };
  'verify/incomplete': { path: string; parts: string };
  'verify/place': { path: string; society: string; revision: string };
  'verify/not-plain': { path: string };
  'verify/out-of-date': { path: string; cause: OutOfDate };
  'import/unknown-format': { name: string; allowed: string };
  'import/too-large': { sizeMb: string; limitMb: number };
  'import/too-long': { characters: number; limit: number };
  'import/too-many-pages': { pages: number; limit: number };
  'import/old-word': object;
  'import/encrypted': { format: ImportedFormat };
  'import/tracked-changes': { insertions: number; deletions: number };
  'import/damaged': { format: ImportedFormat };
  'import/no-text': { format: ImportedFormat };
  'import/too-intricate': { format: ImportedFormat };
  'import/unknown-characters': { characters: number; page: number };
  'import/unknown-text': object;
  'import/encoding': { encoding: string };
  'import/no-notice': object;
  'import/too-much': { sizeMb: string; limitMb: number };
  'lint/insurance-card': OutdatedParams;
  'lint/my-number-19-7': OutdatedParams;
  'lint/joint-use-article': OutdatedParams;
  'lint/appi-renumbered': OutdatedParams;
  'lint/guideline-name': OutdatedParams;
  'lint/reasonable-relation': OutdatedParams;
  'lint/act-name': OutdatedParams;
  'lint/child-support-levy': OutdatedParams;
  'lint/two-telephones': { name: string; numbers: string };
  'lint/telephone-format': { number: string; fault: TelephoneFault };
  'lint/company-spellings': { name: string; other: string; line: number };
  'lint/bracket-widths': { half: string; halfCount: number; full: string; fullCount: number };
  'lint/repeated-item': { line: number };
  'lint/long-item': { characters: number; limit: number };
  'lint/unnamed-contractor': object;
  'lint/translation-country': { name: string };
  'lint/checkup-route': object;
  'lint/joint-use-particulars': { particular: JointUseParticular };
  'lint/joint-use-form': object;
  'lint/my-number-place': object;
  'lint/my-number-unmarked': object;
  'lint/established-date': object;
  'lint/outside-jis': { character: string; codePoint: string };
  'lint/surprising-character': { kind: CharacterSurprise; found: string; proper: string; codePoint: string };
  'lint/placeholder': { found: string };
  'lint/published-placeholder': { found: string };
  'lint/missing-particular': { particular: DraftParticular };
  'lint/own-mark': { mark: string; printed?: string };
  'lint/clause-in-text': { found: string };
  'lint/telephone-in-name': { number: string };
  'lint/repeated-date': { date: string; line: number };
  'lint/empty-heading': { heading: string };
  'lint/accepted-nothing': { rule: string };
  'git/missing': object;
  'git/no-repository': object;
  'git/no-such-ref': { ref: string };
  'git/no-such-file': { ref: string; path: string };
  'output/foreign-file': { path: string };
  'output/exists': { path: string };
  'output/edited-file': { path: string };
  'output/unwritable': { path: string; code: string };
  'publish/draft': object;
  'publish/already': { folder: string; date: string };
  'published/changed': { folder: string; society: string; revision: string };
  'published/frozen': { folder: string };
  'published/record': { path: string };
  'system/refused': { path: string; code: string };
  'usage/unknown-option': { option: string; nearest?: string };
  'usage/unknown-command': { command: string; nearest?: string };
  'usage/missing-value': { option: string };
  'usage/bad-value': { option: string; value: string; allowed: string };
  'usage/unexpected-value': { value: string };
  'usage/bad-date': { option: string; value: string };
  'usage/missing-argument': { argument: string; example: string };
  'usage/name-missing': { year: string; today?: string; society: string };
  'usage/not-approved': { revision: string };
  'usage/which-society': { existing: string };
  'usage/exists': { path: string };
  'usage/unknown-revision': { id: string; existing: string };
  'usage/no-predecessor': { id: string };
  'usage/two-societies': { old: string; new: string };
  'usage/out-needed': { formats: string };
  'usage/no-source': { path: string };
  'usage/nothing-selected': { society: string; revision: string; existing: string };
  'usage/same-target': { target: string; other: string };
  'usage/no-workbench': { path: string };
  'usage/port': { port: number; code: string };
}

/** The stable ids of all rules. */
export type RuleId = keyof ProblemParams;

/** The params of a rule about outdated wording. */
interface OutdatedParams {
  found: string;
  replacement: string;
  /** The law or notification of the change. */
  basis: string;
  /** The first day from which the new wording is right, YYYY-MM-DD; absent if it was always right. */
  since?: string;
}

/** What can be wrong with the form of a telephone number. */
export type TelephoneFault = 'digits' | 'no-area-code' | 'grouping' | 'hyphens' | 'widths';

/** How a character is not what it looks like. */
export type CharacterSurprise = 'radical' | 'duplicate' | 'decomposed' | 'invisible' | 'space';

/** The particulars of a joint use that a notice must tell (個人情報保護法第27条第5項第3号). */
export type JointUseParticular =
  | 'dataItems'
  | 'users'
  | 'purposes'
  | 'manager'
  | 'address'
  | 'representative';

/** What can still be missing in a draft. */
export type DraftParticular = 'issuer' | 'dates' | 'contact';

/** The formats that can be imported, by the names that messages use. */
export type ImportedFormat = 'text' | 'markdown' | 'html' | 'word' | 'pdf';

/** The mistakes in JSON that have a message of their own. */
export type SyntaxMistake =
  | 'trailing-comma'
  | 'missing-comma'
  | 'missing-brace'
  | 'missing-bracket'
  | 'missing-quote'
  | 'missing-colon'
  | 'comment'
  | 'single-quote'
  | 'full-width'
  | 'line-break-in-string'
  | 'cut-off'
  | 'text-after-end'
  | 'other';

/** What has changed since the documents were made. */
export type OutOfDate =
  | 'source'
  | 'source-missing'
  | 'source-invalid'
  | 'predecessor'
  | 'templates'
  | 'program';

/** The mistakes in a template's tags that have a message of their own. */
export type TemplateMistake =
  | 'mismatched-block'
  | 'unclosed-block'
  | 'unopened-block'
  | 'bad-character'
  | 'other';

const NOT_ERRORS: Partial<Record<RuleId, Severity>> = {
  'contractor/without-engagement': 'warning',
  'contractor/hidden-at-item': 'warning',
  'font/variation': 'warning',
  'import/unknown-characters': 'warning',
  'reference/predecessor-missing': 'warning',
  'lint/insurance-card': 'warning',
  'lint/my-number-19-7': 'warning',
  'lint/joint-use-article': 'warning',
  'lint/appi-renumbered': 'warning',
  'lint/guideline-name': 'warning',
  'lint/reasonable-relation': 'warning',
  'lint/act-name': 'warning',
  'lint/child-support-levy': 'info',
  'lint/two-telephones': 'warning',
  'lint/telephone-format': 'warning',
  'lint/company-spellings': 'warning',
  'lint/bracket-widths': 'warning',
  'lint/repeated-item': 'warning',
  'lint/long-item': 'warning',
  'lint/unnamed-contractor': 'info',
  'lint/translation-country': 'info',
  'lint/checkup-route': 'info',
  'lint/joint-use-particulars': 'warning',
  'lint/joint-use-form': 'info',
  'lint/my-number-place': 'warning',
  'lint/my-number-unmarked': 'warning',
  'lint/established-date': 'info',
  'lint/outside-jis': 'info',
  'lint/surprising-character': 'warning',
  'lint/placeholder': 'info',
  'lint/published-placeholder': 'warning',
  'lint/missing-particular': 'info',
  'lint/own-mark': 'warning',
  'lint/clause-in-text': 'warning',
  'lint/telephone-in-name': 'warning',
  'lint/repeated-date': 'warning',
  'lint/empty-heading': 'warning',
  'lint/accepted-nothing': 'warning',
};

/** Returns the severity of a rule's problems. */
export function severityOf(rule: RuleId): Severity {
  return NOT_ERRORS[rule] ?? 'error';
}
