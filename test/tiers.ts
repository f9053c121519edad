/**
 * The folders and files of the quick tests. They start no program and no browser. `*` means all files of a folder. The
 * deep tests are in files named `*.deep.test.ts`. All others are standard tests.
 */
const QUICK_NAMES: Readonly<Record<string, readonly string[]>> = {
  '.': ['tiers'],
  'compare/changes': ['alignment', 'word-changes'],
  'compare/table/words': ['property-nouns'],
  conformance: ['readers', 'structure-tree'],
  'edition/documents': ['*'],
  'edition/verify': ['match-pages'],
  generated: ['pdf-conformance', 'types', 'views'],
  house: ['*'],
  'import/read': [
    'decode-text',
    'forged-structure',
    'opens-line',
    'read-html',
    'read-word',
    'runs-on',
    'set-tables',
  ],
  'import/recognise': [
    'bounds',
    'carry-over',
    'clauses',
    'clauses-behind',
    'contractor-tables',
    'group-heading',
    'head-and-end',
    'layouts',
    'lone-numbers',
    'marks',
    'said-dates',
    'society-in-texts',
    'word-layouts',
  ],
  lint: ['material-rules', 'typed-rules'],
  'lint/outdated': ['*'],
  notice: ['*'],
  'print/templates': ['limits'],
  'print/tree': ['*'],
  'print/views': ['*'],
  problems: ['*'],
  samples: ['*'],
  'typeset/file': ['*'],
  'typeset/fonts': ['*'],
  'typeset/layout': ['assert-all-laid-out', 'hard-pages', 'pdfmake-contract'],
  'typeset/lines': ['*'],
  'workbench/edit': ['*'],
  'workbench/fields': ['*'],
  'workbench/merge': ['*'],
  'workbench/text-edits': ['*'],
  'workbench/session': ['*'],
  'workbench/store': ['*'],
  'workbench/answers': ['answer', 'ask-queue', 'look', 'place-words'],
  'workbench/preview': ['*'],
};

/** The patterns of the files in each tier. */
export const QUICK = Object.entries(QUICK_NAMES).flatMap(([folder, names]) =>
  names.map((name) => `test/${folder}/${name}.test.ts`.replace('/./', '/')),
);
export const DEEP = 'test/**/*.deep.test.ts';
