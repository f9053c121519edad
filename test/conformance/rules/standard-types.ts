const list = (names: string) => new Set(names.split(' '));

const INLINE = 'Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu';
const ILLUSTRATION = 'Figure Formula Form';
const GROUPING = 'Part Art Sect Div BlockQuote Caption TOC Index NonStruct Private';
const BLOCK = 'P H H1 H2 H3 H4 H5 H6 L Table';

/** The standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES = list(
  `Document ${GROUPING} TOCI ${BLOCK} LI Lbl LBody TR TH TD THead TBody TFoot ${INLINE} ${ILLUSTRATION} RB RT RP WT WP`,
);

/** Types whose elements contain other elements, but no content directly. */
export const WITHOUT_CONTENT = list(
  'Document Part Art Sect Div TOC TOCI Index L LI Table TR THead TBody TFoot',
);

const INNER = list(`${INLINE} ${ILLUSTRATION} Lbl NonStruct Private`);
const ROWS = list('TR');

/** The allowed children of an element (14.8.4.2 to 14.8.4.4). A type that is not named may have any. */
export const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Document', list(`${GROUPING} ${BLOCK} ${INLINE} ${ILLUSTRATION}`)],
  ['L', list('LI Caption')],
  ['LI', list('Lbl LBody')],
  ['Table', list('TR THead TBody TFoot Caption')],
  ['THead', ROWS],
  ['TBody', ROWS],
  ['TFoot', ROWS],
  ['TR', list('TH TD')],
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl'].map((type) => [type, INNER] as const),
  ...['Span', 'Link', 'Quote', 'Reference'].map((type) => [type, INNER] as const),
]);

/** The allowed parents of an element. A type that is not named may be anywhere. */
export const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['LI', list('L')],
  ['LBody', list('LI')],
  ['TR', list('Table THead TBody TFoot')],
  ['THead', list('Table')],
  ['TBody', list('Table')],
  ['TFoot', list('Table')],
  ['TH', list('TR')],
  ['TD', list('TR')],
]);
