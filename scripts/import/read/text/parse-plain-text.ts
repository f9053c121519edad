import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * All that CommonMark gives a meaning beyond paragraphs. In a plain text 「* 」 and 「1. 」 are its own marks, an
 * indented line is no code, and a line of hyphens below another makes that no heading.
 */
const CONSTRUCTS = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const parser = unified().use(remarkParse).use(paragraphsOnly).freeze();

/** Returns a plain text as paragraphs, parted by blank lines, whose lines are parted by line feeds. */
export function parsePlainText(text: string): Root {
  return parser.parse(text);
}

function paragraphsOnly(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: CONSTRUCTS } }];
}
