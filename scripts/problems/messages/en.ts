import type {
  CharacterSurprise,
  CorrectionPart,
  DraftParticular,
  ImportedFormat,
  JointUseParticular,
  OutOfDate,
  SyntaxMistake,
  TelephoneFault,
  TemplateMistake,
} from '../rules.ts';
import type { Messages } from './messages.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text ("…")',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list ([ ])',
  object: 'a group ({ })',
  null: 'null',
};

const typeName = (type: string) => TYPES[type] ?? type;
const meant = ({ nearest }: { nearest?: string }) => nearest && `Did you mean "${nearest}"?`;

const FORMATS: Readonly<Record<ImportedFormat, string>> = {
  text: 'text file',
  markdown: 'Markdown file',
  html: 'HTML file',
  word: 'Word file',
  pdf: 'PDF',
};

const SYNTAX: Readonly<Record<SyntaxMistake, [message: string, hint: string]>> = {
  'trailing-comma': [
    'There is a comma after the last value.',
    'Delete the comma before the closing bracket.',
  ],
  'missing-comma': [
    'A comma between two values is missing.',
    'Put a comma before this value, and see that no } or ] before it is missing.',
  ],
  'missing-brace': [
    'The "}" that closes a "{" is missing.',
    'Put "}" here, and a comma after it if another value follows.',
  ],
  'missing-bracket': [
    'The "]" that closes a "[" is missing.',
    'Put "]" here, and a comma after it if another value follows.',
  ],
  'missing-quote': ['A quotation mark is missing.', 'Put """ here.'],
  'missing-colon': ['The colon between a name and its value is missing.', 'Put a colon after the name.'],
  comment: ['Comments (// or /* */) are not allowed.', 'Delete the comment.'],
  'single-quote': ['A text stands in single quotes.', 'Use double quotes (").'],
  'full-width': [
    'A full-width sign is used.',
    'Write quotes, colons, commas and brackets half-width: " : , { } [ ]',
  ],
  'line-break-in-string': [
    'A text is not closed, or holds a line break or a tab.',
    'Close it by a plain " and write it on one line.',
  ],
  'cut-off': ['The file ends too early.', 'A closing bracket or quote is missing.'],
  'text-after-end': ['Something follows the last closing bracket.', 'Delete it.'],
  other: ['This is not JSON.', 'Look at the quotes, commas and brackets around this place.'],
};

const FAULTS: Readonly<Record<string, string>> = {
  missing: 'does not print',
  repeated: 'prints more than once',
  'out-of-order': 'prints out of order',
  altered: 'alters',
};

const REBUILD = 'Make it again by kenpo-notice build.';

const CORRECTION_PARTS: Readonly<Record<CorrectionPart, string>> = {
  predecessor: 'revision that it corrects (predecessor)',
  reason: 'reason',
  corrected: 'day (corrected in dates)',
};

const OUT_OF_DATE: Readonly<Record<OutOfDate, string>> = {
  source: 'the source has changed since',
  'source-missing': 'its source cannot be found',
  'source-invalid': 'its source has an error',
  predecessor: 'the source of its predecessor has changed since',
  templates: 'the templates have changed since',
  program: 'the program or its faces have changed since',
};

const TEMPLATE_MISTAKES: Readonly<Record<TemplateMistake, [message: string, hint: string]>> = {
  'mismatched-block': ['{{#…}} is closed by another name.', 'Close by the same name, the innermost first.'],
  'unclosed-block': ['A {{#…}} is not closed.', 'Write {{/…}} with the same name.'],
  'unopened-block': ['A {{/…}} or {{else}} has no {{#…}}.', 'Delete it, or write the {{#…}}.'],
  'bad-character': ['A character cannot stand between {{ }}.', 'Write the name of a value, nothing else.'],
  other: ['A {{ }} is not written rightly.', 'Check the braces of this line and what stands in them.'],
};

const VIEW_KINDS: Readonly<Record<string, string>> = {
  leaf: 'one value',
  string: 'a string',
  markup: 'HTML',
  list: 'a list',
  object: 'an object',
  boolean: 'a yes or no',
};

const TEMPLATE_CONSTRUCTS: Readonly<Record<string, string>> = {
  raw: 'triple braces {{{ }}}',
  SubExpression: 'an expression in brackets',
  PartialBlockStatement: '{{#> }}',
  Decorator: '{{* }}',
  DecoratorBlock: '{{#* }}',
  'dynamic-partial': 'a partial without a fixed name',
  'block-parameters': 'as |…| or name=value',
  arguments: 'no value, or more than one',
  'partial-nesting': 'partials nested too deep',
  StringLiteral: 'a string',
  NumberLiteral: 'a number',
  BooleanLiteral: 'true or false',
  directive: 'an unknown directive',
  address: 'a link that cannot be opened',
  'empty-heading': 'a heading without words',
  'skipped-heading': 'a heading that skips a level',
  html: 'HTML',
  code: 'code',
  inlineCode: 'code',
  blockquote: 'a quotation',
  image: 'an image',
  thematicBreak: 'a rule',
  definition: 'a link definition',
  linkReference: 'a link by reference',
};

const TEMPLATE_UNREADABLE: Readonly<Record<string, string>> = {
  missing: 'is no folder',
  link: 'is a link and is not read',
  'too-large': 'is too large',
  encoding: 'is not in UTF-8',
  system: 'cannot be read',
};

const TEMPLATE_LIMITS: Readonly<Record<string, string>> = {
  rounds: 'it repeats without end',
  characters: 'it prints too much',
  depth: 'its partials call each other too deep',
  nesting: 'its marks are too many or nested too deep',
};

const PAGE_FAULTS: Readonly<Record<string, [message: string, hint: string]>> = {
  main: ['has not exactly one main element', 'Write <main>{{main}}</main> once.'],
  words: ['changes the words of the document', 'Write nothing but {{main}} into <main>.'],
  policy: [
    'has no place for the Content-Security-Policy at the beginning of its head',
    'Write <head> once, before other elements and comments. The program puts the policy in.',
  ],
  element: [
    'has an element that it must not have',
    'Only listed elements are allowed (docs/views.md): nothing may run, load or send, and there is no other style.',
  ],
  attribute: ['has an attribute that it must not have', 'Delete the attribute.'],
  address: [
    'has an address that it must not have',
    'Only data: is loaded; links lead to https, mailto, tel and the like.',
  ],
};

const STYLE_FAULTS: Readonly<Record<string, string>> = {
  'at-rule': 'an at-rule that is not allowed',
  function: 'a function that is not allowed',
  address: 'an address elsewhere',
  markup: '"</style" or "<!--"',
  syntax: 'something unreadable',
};

const TELEPHONE_FAULTS: Readonly<Record<TelephoneFault, string>> = {
  digits: 'has too many or too few digits',
  'no-area-code': 'has no area code',
  grouping: 'is not divided as telephone numbers are',
  hyphens: 'has other lines for hyphens, or hyphens unlike those of the other numbers',
  widths: 'has digits of two widths',
};

const SURPRISES: Readonly<Record<CharacterSurprise, (proper: string, codePoint: string) => string>> = {
  radical: (proper, codePoint) => `(${codePoint}) is a radical, not the kanji "${proper}"`,
  duplicate: (proper, codePoint) => `(${codePoint}) is another code for the kanji "${proper}"`,
  decomposed: (proper, codePoint) => `(${codePoint}) is "${proper}" in two characters`,
  invisible: (_, codePoint) => `A character that nobody sees (${codePoint}) is in the text`,
  space: (_, codePoint) => `A space (${codePoint}) that is not a usual one is in the text`,
};

const JOINT_USE_PARTICULARS: Readonly<Record<JointUseParticular, string>> = {
  dataItems: 'what data is used jointly',
  users: 'who uses it',
  purposes: "the users' purpose",
  manager: "the manager's name",
  address: "the manager's address",
  representative: "the manager's representative",
};

const DRAFT_PARTICULARS: Readonly<Record<DraftParticular, [message: string, hint: string]>> = {
  issuer: ["The society's address or representative is not written yet.", 'Write them into society.'],
  dates: [
    'Neither a revised nor an effective date is written yet.',
    'Write it into dates of revision when it is known. Until then every change of law is looked for.',
  ],
  contact: ['No contact is written yet.', 'Write one into contacts; an official revision needs it.'],
};

/** The messages in English. */
export const en: Messages = {
  'source/missing': {
    message: ({ path }) => `There is no file or folder "${path}".`,
    hint: () =>
      'Check its name and place. A name with spaces is put in quotation marks. Run the command in the folder of this program, which holds source/.',
  },
  'source/unreadable': {
    message: ({ path, code }) => `"${path}" cannot be read (${code}).`,
    hint: ({ code }) =>
      code === 'EINVAL'
        ? 'Name a file, not a folder or a device.'
        : 'Close it in other programs, and check that you may read it.',
  },
  'source/too-large': {
    message: ({ sizeMb }) => `The file is too large (${sizeMb} MB).`,
    hint: ({ limitMb }) => `The limit is ${limitMb} MB. Is it the right file?`,
  },
  'source/empty': {
    message: () => 'The file is empty.',
    hint: () => 'Start from a copy of source/sample/undated.json.',
  },
  'source/encoding': {
    message: ({ encoding }) =>
      encoding === '' ? 'This is no character of UTF-8.' : `The file is not in UTF-8 (${encoding}).`,
    hint: () => 'Save it as UTF-8: in VS Code by the encoding at the lower right.',
  },
  'source/too-deep': {
    message: ({ limit }) => `Brackets are nested more than ${limit} levels deep.`,
    hint: () => 'Is a closing bracket missing?',
  },
  'source/syntax': {
    message: ({ mistake }) => SYNTAX[mistake][0],
    hint: ({ mistake }) => SYNTAX[mistake][1],
  },
  'source/duplicate-key': {
    message: ({ key, line }) => `"${key}" stands twice (first on line ${line}).`,
    hint: () => 'Delete one of them.',
  },
  'schema/required': {
    message: ({ property, title }) => `"${property}" (${title}) is missing.`,
    hint: ({ property }) => `Add "${property}": …`,
  },
  'schema/unknown-property': {
    message: ({ property }) => `"${property}" cannot stand here.`,
    hint: (params) => meant(params) ?? 'Delete it, or see whether it belongs elsewhere.',
  },
  'schema/type': {
    message: ({ expected, actual }) => `This must be ${typeName(expected)}, but is ${typeName(actual)}.`,
    hint: ({ expected }) =>
      expected === 'string'
        ? 'Put it between double quotes.'
        : 'Compare it with the same property in source/midori/2026.json.',
  },
  'schema/enum': {
    message: ({ value, property }) => `"${value}" is no value of ${property}.`,
    hint: (params) => meant(params) ?? `Write one of ${params.allowed}.`,
  },
  'schema/pattern': {
    message: ({ title, value }) => `"${value}" is not written as ${title} must be.`,
    hint: () => 'Your editor shows how, with an example.',
  },
  'schema/too-long': {
    message: ({ limit }) => `This is too long (${limit} characters at most).`,
    hint: () => 'Divide it into several items or paragraphs.',
  },
  'schema/too-few': {
    message: ({ limit }) => `At least ${limit} is needed.`,
    hint: () => 'Add one, or delete the property where it is unknown.',
  },
  'schema/range': {
    message: ({ limit, comparison }) =>
      `The number must be ${comparison.startsWith('>') ? 'at least' : 'at most'} ${limit}.`,
    hint: () => 'Delete the property to have the default.',
  },
  'schema/id': {
    message: ({ value }) => `"${value}" cannot be an id.`,
    hint: () => 'Use lower-case letters, digits and hyphens, 64 at most (such as medical-expenses).',
  },
  'schema/reserved-id': {
    message: ({ value }) => `"${value}" is a reserved name.`,
    hint: () => 'Choose another.',
  },
  'schema/date': {
    message: ({ value }) => `"${value}" is not a date.`,
    hint: () => 'Write 2026-04-01, or 2026-04 where the day is unknown.',
  },
  'text/empty': {
    message: () => 'The text is empty, or holds nothing that can be seen.',
    hint: () => 'Write it, or delete the property where it is unknown.',
  },
  'text/not-trimmed': {
    message: () => 'The text begins or ends with white space.',
    hint: () => 'Delete the white space.',
  },
  'text/forbidden-character': {
    message: ({ codePoint, index }) => `Character ${index} cannot be printed (${codePoint}).`,
    hint: () => 'Delete it or write an ordinary character.',
  },
  'reference/id-path': {
    message: ({ property, actual, expected }) =>
      `${property} "${actual}" does not agree with the file's place (${expected}).`,
    hint: () => 'The place is source/<society>/<revision>.json.',
  },
  'reference/duplicate-id': {
    message: ({ id, line }) => `The id "${id}" is used twice (first on line ${line}).`,
    hint: () => 'Give one of them another id.',
  },
  'reference/unknown-contractor': {
    message: ({ id }) => `There is no contractor "${id}" in contractors.`,
    hint: (params) => meant(params) ?? 'Add it there, or mend the id.',
  },
  'reference/name-for-id': {
    message: ({ name }) => `"${name}" is the name of a contractor. An id belongs here.`,
    hint: ({ id }) => `Write "${id}".`,
  },
  'reference/unknown-spelling': {
    message: ({ name, contractor }) => `"${name}" is no known spelling of "${contractor}".`,
    hint: () => "Add it to the contractor's aliases.",
  },
  'reference/duplicate-engagement': {
    message: ({ id }) => `The item engages the contractor "${id}" twice for the same scope.`,
    hint: () => 'Delete one, or tell them apart by scope.',
  },
  'reference/heading-missing': {
    message: ({ id }) => `The group "${id}" of kind other has no heading.`,
    hint: () => 'Add "heading": …',
  },
  'reference/no-such-day': {
    message: ({ value }) => `There is no day ${value}.`,
    hint: () => 'Look it up in a calendar.',
  },
  'reference/date-order': {
    message: ({ earlier, later }) => `The dates are out of order (${earlier}, then ${later}).`,
    hint: () => 'Put the oldest first.',
  },
  'reference/official-contact': {
    message: () => 'An official revision needs a contact.',
    hint: () => 'Add one to "contacts", or set status to draft.',
  },
  'reference/official-date': {
    message: () => 'An official revision needs a revised or an effective date.',
    hint: () => 'Add it to "dates", or set status to draft.',
  },
  'reference/correction': {
    message: ({ part }) => `A correction has no ${CORRECTION_PARTS[part]}.`,
    hint: () =>
      'A correction (kind is correction) names what it corrects and why and, once official, the day. Of a revision, remove kind.',
  },
  'reference/predecessor-self': {
    message: ({ id }) => `The revision ${id} names itself as its predecessor.`,
    hint: () => "Name last year's revision.",
  },
  'reference/predecessor-missing': {
    message: ({ path }) => `The predecessor "${path}" is not there, so no comparison table can be made.`,
    hint: () => 'Put its source into the same folder, or remove predecessor. All other documents are made.',
  },
  'reference/unknown-node': {
    message: ({ id }) => `Nothing in this revision has the id "${id}".`,
    hint: (params) => meant(params) ?? 'Write the id of a section, group or item of this revision.',
  },
  'contractor/without-engagement': {
    message: ({ name }) => `"${name}" is engaged nowhere; no annex is made for it.`,
    hint: () => 'Delete it if its work has ended; else add an engagement to an item.',
  },
  'contractor/other-named': {
    message: ({ name, other }) => `An item in the annex for "${name}" names another contractor, "${other}".`,
    hint: () => 'Take the name out of the text and write an engagement.',
  },
  'contractor/hidden-named': {
    message: ({ name }) =>
      `Public documents would print the name of "${name}", which is not to be published (publishName is false).`,
    hint: () => 'Take the name out of here. If it may be published, take publishName out of its engagements.',
  },
  'contractor/hidden-at-item': {
    message: ({ name }) =>
      `The item names "${name}", which is not to be published here (publishName is false).`,
    hint: () =>
      'Take the name out of the text, or take publishName out here. Other items publish this contractor.',
  },
  'supplement/markdown': {
    message: ({ construct }) => `A supplement cannot hold this Markdown: ${construct}.`,
    hint: () => 'Paragraphs, lists, emphasis, tables and links are allowed.',
  },
  'supplement/link': {
    message: ({ url }) => `The link "${url}" is not allowed.`,
    hint: () => 'Links begin with http, https, mailto or tel.',
  },
  'font/missing-character': {
    message: ({ character, codePoint }) => `No face can print "${character}" (${codePoint}).`,
    hint: () => 'Write another character.',
  },
  'font/variation': {
    message: ({ sequence }) => `The face lacks the variant "${sequence}"; its usual form is printed.`,
    hint: () => 'Nothing need be done; write the usual character if you mind.',
  },
  'template/syntax': {
    message: ({ mistake }) => TEMPLATE_MISTAKES[mistake][0],
    hint: ({ mistake }) => TEMPLATE_MISTAKES[mistake][1],
  },
  'template/unknown-path': {
    message: ({ path, part }) =>
      path === part ? `There is no "${path}" here.` : `There is no "${part}" in "${path}" here.`,
    hint: (params) => meant(params) ?? 'docs/views.md lists what a template can print.',
  },
  'template/unguarded': {
    message: ({ path }) => `"${path}" may be absent.`,
    hint: ({ path }) => `Put it between {{#if ${path}}} and {{/if}}.`,
  },
  'template/not-printable': {
    message: ({ path, kind }) => `"${path}" is ${VIEW_KINDS[kind] ?? kind} and cannot be printed as it is.`,
    hint: ({ path, kind }) =>
      kind === 'list'
        ? `Print its values one by one between {{#each ${path}}} and {{/each}}.`
        : `Use it in {{#if ${path}}} or {{#with ${path}}}.`,
  },
  'template/wrong-block': {
    message: ({ helper, path, kind }) =>
      `{{#${helper}}} cannot be used on "${path}", which is ${VIEW_KINDS[kind] ?? kind}.`,
    hint: ({ kind }) =>
      kind === 'list' ? 'Use {{#each}} on a list.' : 'Use {{#with}} or {{#if}} on what is no list.',
  },
  'template/unknown-helper': {
    message: ({ name }) => `There is no helper "${name}".`,
    hint: (params) => meant(params) ?? 'There are each, if, unless and with.',
  },
  'template/unknown-partial': {
    message: ({ name }) => `There is no partial "${name}".`,
    hint: (params) => meant(params) ?? `Write partials/${params.name}.hbs.`,
  },
  'template/construct': {
    message: ({ construct, excerpt }) =>
      `Templates cannot hold this: ${TEMPLATE_CONSTRUCTS[construct] ?? construct}${excerpt ? ` "${excerpt}"` : ''}.`,
    hint: () => 'docs/views.md says what they can hold.',
  },
  'template/unknown-file': {
    message: ({ name }) => `"${name}" takes the place of no template.`,
    hint: (params) => meant(params) ?? 'Name it as one in templates/ is named, or put it into partials/.',
  },
  'template/unreadable': {
    message: ({ path, reason }) => `"${path}" ${TEMPLATE_UNREADABLE[reason]}.`,
    hint: ({ reason }) =>
      reason === 'link' ? 'Put the file itself there.' : 'Check the folder and the file.',
  },
  'template/character': {
    message: ({ codePoint }) => `The template has a character that it must not have (${codePoint}).`,
    hint: () => 'It is a control or no character at all. Delete it.',
  },
  'template/limit': {
    message: ({ limit }) => `The template was stopped: ${TEMPLATE_LIMITS[limit]}.`,
    hint: () => 'Does a partial call itself without end, or are lists repeated within lists?',
  },
  'template/page': {
    message: ({ fault, detail }) => `The page shell ${PAGE_FAULTS[fault]?.[0] ?? ''} (${detail}).`,
    hint: ({ fault }) => PAGE_FAULTS[fault]?.[1] ?? 'See docs/views.md.',
  },
  'template/style': {
    message: ({ fault }) => `The style sheet holds ${STYLE_FAULTS[fault] ?? fault}.`,
    hint: () => 'A page loads nothing from elsewhere. Write images as url(data:…).',
  },
  'template/leaf': {
    message: ({ fault, pointer, text }) => `The template ${FAULTS[fault] ?? fault} "${text}" (${pointer}).`,
    hint: () => 'Each value of the source is printed once, in the order of docs/views.md.',
  },
  'verify/not-ours': {
    message: ({ path }) =>
      `"${path}" is no folder of a revision that this program made: it has no valid manifest.json.`,
    hint: () => 'Name dist/<society>/<revision>; kenpo-notice build makes it.',
  },
  'verify/stray-file': {
    message: ({ path }) => `"${path}" was not made by this program.`,
    hint: () => 'The manifest does not list it. Move it elsewhere.',
  },
  'verify/unfinished': {
    message: ({ path }) => `"${path}" holds documents that the workbench has not finished.`,
    hint: () => 'Open the folder in the workbench again: it finishes or removes them.',
  },
  'verify/missing-file': { message: ({ path }) => `"${path}" is missing.`, hint: () => REBUILD },
  'verify/altered': {
    message: ({ path }) => `"${path}" was altered after it was made.`,
    hint: () => REBUILD,
  },
  'verify/words': {
    message: ({ path, page, expected, found }) =>
      `"${path}"${page ? `, page ${page},` : ''} says "${found}" where the source says "${expected}".`,
    hint: () => REBUILD,
  },
  'verify/structure': {
    message: ({ path }) => `"${path}" has the words of the source, but otherwise it is not what was made.`,
    hint: () => REBUILD,
  },
  'verify/not-provable': {
    message: ({ path }) => `"${path}" was made by another Node.js or browser, and cannot be proved here.`,
    hint: () =>
      'Its words are those of the source, but the bytes cannot be held against new ones. Verify it where it was made, or build anew.',
  },
  'verify/manifest': {
    message: ({ field }) => `${field} of manifest.json is not what the source makes.`,
    hint: () => REBUILD,
  },
  'verify/incomplete': {
    message: ({ path, parts }) => `"${path}" has no documents of ${parts}.`,
    hint: ({ parts }) =>
      `Build all by kenpo-notice build; if only some were meant, name them by verify --only (missing: ${parts}).`,
  },
  'verify/place': {
    message: ({ path, society, revision }) => `What is in "${path}" belongs to ${society}/${revision}.`,
    hint: () => 'The folder of another revision was copied here. Put it back, or build anew.',
  },
  'verify/not-plain': {
    message: ({ path }) => `"${path}" is no plain file.`,
    hint: () => 'Links and special files are not read. Move it away.',
  },
  'verify/out-of-date': {
    message: ({ path, cause }) => `"${path}" is out of date: ${OUT_OF_DATE[cause]}.`,
    hint: ({ cause }) => (cause === 'source-missing' ? '--source names the folder of sources.' : REBUILD),
  },
  'import/unknown-format': {
    message: ({ name }) => `What format "${name}" has cannot be told.`,
    hint: ({ allowed }) =>
      `Files that can be read: ${allowed}. Save others as .docx or .pdf. For standard input (-) give --from.`,
  },
  'import/too-large': {
    message: ({ sizeMb, limitMb }) => `The file is too large (${sizeMb} MB; at most ${limitMb} MB).`,
    hint: () => 'Save the notice alone as a file of its own and import that.',
  },
  'import/too-long': {
    message: ({ characters, limit }) => `The text is too long (${characters} characters; at most ${limit}).`,
    hint: () => 'Save the notice alone as a file of its own and import that.',
  },
  'import/too-many-pages': {
    message: ({ pages, limit }) => `There are too many pages (${pages}; at most ${limit}).`,
    hint: () => 'Save the pages of the notice as a file of their own and import that.',
  },
  'import/old-word': {
    message: () => 'This is a file of an old format such as .doc, which cannot be read.',
    hint: () => 'Open it in Word, save it as .docx and import that.',
  },
  'import/encrypted': {
    message: ({ format }) => `This ${FORMATS[format]} is protected by a password and cannot be read.`,
    hint: () => 'Save it without the password and import that.',
  },
  'import/tracked-changes': {
    message: ({ insertions, deletions }) =>
      `There are tracked changes (${insertions} insertions, ${deletions} deletions); which text holds is open.`,
    hint: () => 'Accept or reject all of them in Word, save, and import again.',
  },
  'import/damaged': {
    message: ({ format }) =>
      `This cannot be read as a ${FORMATS[format]}: it is damaged or of another format.`,
    hint: () => 'See whether its own program opens it, and save it anew.',
  },
  'import/no-text': {
    message: ({ format }) => `There is no text in this ${FORMATS[format]}.`,
    hint: ({ format }) =>
      format === 'pdf'
        ? 'It seems to be a scanned picture. Use the Word file it was made from, or a PDF with recognised text.'
        : 'See whether this is the file with the notice.',
  },
  'import/too-intricate': {
    message: ({ format }) =>
      `This ${FORMATS[format]} is too intricate to be read in bounded time and memory.`,
    hint: () => 'Save the notice alone as a file of its own and import that.',
  },
  'import/unknown-characters': {
    message: ({ characters, page }) =>
      `The PDF does not say which characters ${characters} of its glyphs are (the first on page ${page}); they became "\uFFFD".`,
    hint: () => 'Look at the printed page, and put the right characters in.',
  },
  'import/unknown-text': {
    message: () => 'This PDF has the shapes of its characters and does not say which they are.',
    hint: () => 'Use the Word file it was made from, or make the PDF anew with its text.',
  },
  'import/encoding': {
    message: ({ encoding }) => `Some of this cannot be read as ${encoding}.`,
    hint: () => 'Give the encoding by --encoding (utf-8, utf-16le, shift_jis, euc-jp …).',
  },
  'lint/insurance-card': {
    message: ({ found, since }) => `"${found}": none has been issued since ${since}.`,
    hint: ({ replacement, basis }) =>
      `Should this be "${replacement}"? Basis: ${basis}. Old cards were valid to 2025-12-01.`,
  },
  'lint/my-number-19-7': {
    message: ({ found, replacement, since }) => `"${found}" has been ${replacement} since ${since}.`,
    hint: ({ basis }) => `Mend the number. Basis: ${basis}.`,
  },
  'lint/joint-use-article': {
    message: ({ found, replacement, since }) =>
      `"${found}" on joint use has been ${replacement} since ${since}.`,
    hint: ({ basis }) => `Mend the numbers. Basis: ${basis}.`,
  },
  'lint/appi-renumbered': {
    message: ({ found, replacement, since }) =>
      `What "${found}" said has stood in ${replacement} since ${since}.`,
    hint: ({ basis }) => `Mend the article, and look paragraph and item up in the law. Basis: ${basis}.`,
  },
  'lint/guideline-name': {
    message: ({ found, replacement, since }) => `"${found}" has been called "${replacement}" since ${since}.`,
    hint: ({ basis }) => `Mend the name: ${basis}.`,
  },
  'lint/reasonable-relation': {
    message: ({ found, replacement, since }) => `"${found}" has been "${replacement}" since ${since}.`,
    hint: ({ basis }) => `Take 相当の out. Basis: ${basis}.`,
  },
  'lint/act-name': {
    message: ({ found, replacement }) => `"${found}" should be "${replacement}".`,
    hint: ({ basis }) => `Mend the words. Basis: ${basis}.`,
  },
  'lint/child-support-levy': {
    message: ({ found, replacement, since }) =>
      `"${found}" are collected, but "${replacement}", collected since ${since}, is not named.`,
    hint: ({ basis }) => `Consider naming it. Basis: ${basis}.`,
  },
  'lint/two-telephones': {
    message: ({ name, numbers }) => `"${name}" has several telephone numbers (${numbers}).`,
    hint: () =>
      "See that all are right. If each has its use, put all of them into the contractor's telephones and tell them apart by label.",
  },
  'lint/telephone-format': {
    message: ({ number, fault }) => `The telephone number "${number}" ${TELEPHONE_FAULTS[fault]}.`,
    hint: () => 'Check it, and write it as 03-1234-5678; one abroad begins with + and the country code.',
  },
  'lint/company-spellings': {
    message: ({ name, other, line }) => `Are "${name}" and "${other}" on line ${line} not one company?`,
    hint: () => 'If they are, make one contractor of them and put the other spelling into its aliases.',
  },
  'lint/bracket-widths': {
    message: ({ half, halfCount, full, fullCount }) =>
      `Brackets are of two widths (half: "${half}" and so on, ${halfCount}; full: "${full}" and so on, ${fullCount}).`,
    hint: () => 'Use one of them. Brackets in the names of contractors do not count.',
  },
  'lint/repeated-item': {
    message: ({ line }) => `The text is that of the item on line ${line}.`,
    hint: () =>
      'Was it copied and not edited? Where only the contractors differ, list them as engagements of one item.',
  },
  'lint/long-item': {
    message: ({ characters, limit }) =>
      `The text is long (${characters} characters; better at most ${limit}).`,
    hint: () => 'Make several items of it, or put the details into notes.',
  },
  'lint/unnamed-contractor': {
    message: () => 'The item says that work is entrusted, but names no contractor.',
    hint: () =>
      'Put the contractor into engagements; with publishName false where its name may not be published. If nothing is entrusted, check the text.',
  },
  'lint/translation-country': {
    message: ({ name }) => `Papers from abroad are translated by "${name}": is it in Japan?`,
    hint: () =>
      'If it is abroad, write its country and consider APPI art. 28. If it is in Japan, say so in accepted of revision, and this is asked no more.',
  },
  'lint/checkup-route': {
    message: () => 'On what ground results of health checks are given to the employer cannot be read.',
    hint: () =>
      'Find out whether by law, entrustment, joint use or consent, and say so in text, notes or basis.',
  },
  'lint/joint-use-particulars': {
    message: ({ particular }) => `Of a joint use, ${JOINT_USE_PARTICULARS[particular]} is not told.`,
    hint: () =>
      'Items, users, purposes and the manager with address and representative are to be easily knowable (APPI art. 27(5)(iii)). Add it.',
  },
  'lint/joint-use-form': {
    message: () => 'An item is on joint use, but there is nothing in jointUses.',
    hint: () =>
      'Write items, users, purposes and the manager with address and representative there; where another page tells them, see that it is enough (APPI art. 27(5)(iii)).',
  },
  'lint/my-number-place': {
    message: () => 'The item is on My Number (myNumber), but neither its text nor its section tells so.',
    hint: () =>
      'Move it into the section on specific personal information, or name the Act in its text; delete myNumber if it is not on that.',
  },
  'lint/my-number-unmarked': {
    message: () => 'The item seems to be on My Number, but has no myNumber.',
    hint: () => 'Add "myNumber": true if it is (its changes then count as such), and false if it is not.',
  },
  'lint/established-date': {
    message: () => 'The revision is official, but the date established is not written.',
    hint: () => 'Write it into dates if it is known; else leave it.',
  },
  'lint/surprising-character': {
    message: ({ kind, found, proper, codePoint }) =>
      `${kind === 'invisible' || kind === 'space' ? '' : `"${found}" `}${SURPRISES[kind](proper, codePoint)}.`,
    hint: () =>
      'Such characters come in by copying and mislead search and screen readers. Mend it; lint --fix does so in plain texts.',
  },
  'lint/outside-jis': {
    message: ({ character, codePoint }) => `"${character}" (${codePoint}) in a name is not in JIS X 0208.`,
    hint: () =>
      'It prints, but may not show on pages in Shift_JIS and in other systems. Is it the right character?',
  },
  'lint/placeholder': {
    message: ({ found }) => `Something is still open ("${found}").`,
    hint: () => 'Write it before the notice is published.',
  },
  'lint/published-placeholder': {
    message: ({ found }) => `The revision is official, but a placeholder is left ("${found}").`,
    hint: () => 'Write what belongs there, or delete the property where it is unknown.',
  },
  'lint/missing-particular': {
    message: ({ particular }) => DRAFT_PARTICULARS[particular][0],
    hint: ({ particular }) => DRAFT_PARTICULARS[particular][1],
  },
  'lint/own-mark': {
    message: ({ mark, printed }) =>
      printed === undefined
        ? `The text begins with "${mark}".`
        : `The text begins with "${mark}", and "${printed}" will be printed before it.`,
    hint: ({ printed }) =>
      printed === undefined
        ? 'Write a list as items; in a supplement, with "- " before each line.'
        : 'Bullets and numbers are printed by themselves. Take it out of the text.',
  },
  'lint/clause-in-text': {
    message: ({ found }) => `The text of an item has a contractor or a telephone number in it (${found}).`,
    hint: () =>
      'Take it out and write it into contractors and engagements. Annexes and comparisons know nothing of what stands in a text.',
  },
  'lint/telephone-in-name': {
    message: ({ number }) => `The name has a telephone number in it, "${number}".`,
    hint: () => 'Take it out and write it into telephones (or telephone of the engagement).',
  },
  'lint/repeated-date': {
    message: ({ date, line }) => `The same date, ${date}, stands on line ${line}.`,
    hint: () => 'Check the date. If it is the same revision, write it once.',
  },
  'lint/empty-heading': {
    message: ({ heading }) => `There is nothing below the heading "${heading}".`,
    hint: () => 'Write what belongs there, or take the heading out.',
  },
  'lint/accepted-nothing': {
    message: ({ rule }) => `What was accepted of ${rule} is not found in that text and place.`,
    hint: () =>
      'Delete the entry where the text was mended. Where the finding is still shown, check the rule, the text and the node of the entry (the node may be left out).',
  },
  'import/too-much': {
    message: ({ sizeMb, limitMb }) =>
      `The source made of this would have ${sizeMb} MB; a source may have ${limitMb} MB.`,
    hint: () => 'Save the notice alone as a file of its own and import that.',
  },
  'import/no-notice': {
    message: () => 'Nothing in this reads as a notice.',
    hint: () =>
      'See whether it has headings of sections or of groups. A first draft can also be made by kenpo-notice new.',
  },
  'git/missing': {
    message: () => 'git was not found, so the former state cannot be read.',
    hint: () => 'Install git, or name the files to compare.',
  },
  'git/no-repository': {
    message: () => 'This folder is in no git repository.',
    hint: () => 'Run in a folder that git keeps, or name the files to compare.',
  },
  'git/no-such-ref': {
    message: ({ ref }) => `git knows no commit or branch "${ref}".`,
    hint: () => 'Write one that `git log --oneline` lists, as in HEAD~1:source/midori/2026.json.',
  },
  'git/no-such-file': {
    message: ({ ref, path }) => `At "${ref}" there is no file "${path}".`,
    hint: ({ ref }) =>
      `Give its path from the top of the repository; \`git ls-tree -r --name-only ${ref}\` lists them.`,
  },
  'output/foreign-file': {
    message: ({ path }) => `"${path}" was not made by this program and would be lost; nothing was written.`,
    hint: () => 'Move it out of dist and build again.',
  },
  'output/exists': {
    message: ({ path }) => `"${path}" exists already.`,
    hint: () => 'Somebody may have worked on it, so it is left. Give another --out, or --force.',
  },
  'output/edited-file': {
    message: ({ path }) => `"${path}" has been edited since it was made.`,
    hint: () => 'Nothing was written, so as not to lose that work. Move the file elsewhere and build again.',
  },
  'output/unwritable': {
    message: ({ path, code }) => `"${path}" cannot be written (${code}).`,
    hint: ({ code }) =>
      code === 'ENOSPC'
        ? 'Make room on the disk.'
        : code === 'CHANGED'
          ? 'It has been written since it was read. So as not to lose that, nothing was written; run this again.'
          : 'Close the document in other programs, and check that you may write there and that no file is in the way. What was made before is untouched.',
  },
  'publish/draft': {
    message: () => 'A draft cannot be published.',
    hint: () => 'Once it is approved, write dates and approval, set status to official, and run this again.',
  },
  'publish/already': {
    message: ({ folder, date }) =>
      `This revision is published already (${date}, "${folder}"). Its record is not written again.`,
    hint: () =>
      'If you meant the same publication, give --on, --by and --at as the record has them. To mend a document, make a correction: kenpo-notice new --correct.',
  },
  'published/changed': {
    message: ({ folder }) => `The source of a published revision has been changed since ("${folder}").`,
    hint: ({ folder, society, revision }) =>
      `What was published is in ${folder}/source.json: put it back. To mend what was published, put it back and make a correction: kenpo-notice new --correct --from ${revision} --society ${society} --reason "...".`,
  },
  'published/frozen': {
    message: ({ folder }) => `A published revision is not written again ("${folder}").`,
    hint: () =>
      'To mend it, make a correction by kenpo-notice new --correct; to change it, the next revision by kenpo-notice new.',
  },
  'published/record': {
    message: ({ path }) => `The record of publication "${path}" is missing or damaged.`,
    hint: () =>
      'To keep what was published, nothing is written for this revision. Restore the folder from a copy; if it never was published, move the folder away.',
  },
  'system/refused': {
    message: ({ path, code }) =>
      path === '' ? `The system has refused (${code}).` : `"${path}" cannot be used (${code}).`,
    hint: ({ code }) =>
      code === 'ENAMETOOLONG'
        ? 'The name is too long. Choose a shorter one.'
        : 'Check that you may use that file or folder, that no other program has it open, and that there is room on the disk.',
  },
  'usage/unknown-option': {
    message: ({ option }) => `There is no option "${option}".`,
    hint: (params) => meant(params) ?? '--help lists them.',
  },
  'usage/unknown-command': {
    message: ({ command }) => `There is no command "${command}".`,
    hint: (params) => meant(params) ?? '--help lists them.',
  },
  'usage/missing-value': {
    message: ({ option }) => `"${option}" needs a value.`,
    hint: () => '--help says how the command is used.',
  },
  'usage/bad-value': {
    message: ({ option, value }) => `"${value}" is no value of ${option}.`,
    hint: ({ allowed }) => `Use one of: ${allowed}`,
  },
  'usage/unexpected-value': {
    message: ({ value }) => `"${value}" is one argument too many.`,
    hint: () => '--help says how the command is used.',
  },
  'usage/bad-date': {
    message: ({ option, value }) => `"${value}" (${option}) is no date of the calendar.`,
    hint: () => 'Write 2026-04-01, or 2026-04 for a month.',
  },
  'usage/missing-argument': {
    message: ({ argument }) => `${argument} is missing.`,
    hint: ({ example }) => `For example: kenpo-notice ${example}`,
  },
  'usage/name-missing': {
    message: () => 'The name of the revision is missing.',
    hint: ({ year, today, society }) =>
      `For the next year it is kenpo-notice new ${year} --society ${society}${today ? `, for a change of today kenpo-notice new ${today} --society ${society}` : ''}. If the day on which it takes effect is known, --date 2027-07-01 makes the name.`,
  },
  'usage/not-approved': {
    message: ({ revision }) => `Revision "${revision}" is a draft, of which no correction is made.`,
    hint: () => 'Mend the draft itself. To correct what was published, name it by --from.',
  },
  'usage/which-society': {
    message: () => 'It is not clear which society the revision is of.',
    hint: ({ existing }) => `Name it by --society.${existing ? ` There are: ${existing}` : ''}`,
  },
  'usage/exists': {
    message: ({ path }) => `"${path}" is there already.`,
    hint: () =>
      'Nothing is overwritten. To make it anew, delete or move that file first; to keep it, choose another id.',
  },
  'usage/unknown-revision': {
    message: ({ id }) => `There is no revision or file "${id}".`,
    hint: ({ existing }) => `Existing revisions: ${existing || 'none'}`,
  },
  'usage/no-predecessor': {
    message: ({ id }) => `Revision "${id}" names no predecessor.`,
    hint: () => "Name two revisions, or write predecessor into the source's revision.",
  },
  'usage/two-societies': {
    message: ({ old, new: now }) => `These are revisions of two societies (${old} and ${now}).`,
    hint: () => 'Check what you named; --force compares them all the same.',
  },
  'usage/out-needed': {
    message: ({ formats }) => `${formats} cannot be written to the terminal.`,
    hint: () => 'Name a folder with --out.',
  },
  'usage/no-source': {
    message: ({ path }) => `There is no .json file in "${path}".`,
    hint: () => 'Sources stand at source/<society>/<revision>.json.',
  },
  'usage/nothing-selected': {
    message: ({ society, revision }) =>
      `No revision matches (${[society, revision].filter(Boolean).join(' ')}).`,
    hint: ({ existing }) => `There are: ${existing}`,
  },
  'usage/same-target': {
    message: ({ target, other }) => `Another source is written to "${target}" too (${other}).`,
    hint: () => 'Name only one of them.',
  },
  'usage/no-workbench': {
    message: ({ path }) => `The workbench is not in "${path}", or it belongs to another program.`,
    hint: () =>
      "Run npm run prepare and npm run workbench in the program's folder. The published package has the workbench.",
  },
  'usage/port': {
    message: ({ port, code }) =>
      code === 'EADDRINUSE' ? `Another program uses port ${port}.` : `Port ${port} cannot be used (${code}).`,
    hint: () =>
      'If the workbench is open already, use that one. --port 4650, for example, takes another port.',
  },
};
