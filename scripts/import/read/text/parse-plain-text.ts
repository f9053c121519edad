import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * All constructs of CommonMark except paragraphs. In a plain text, 「* 」 and 「1. 」 are part of the text, an indented
 * line is not code, and a line of hyphens does not make a heading of the line above.
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

/** Returns a plain text as paragraphs. They are separated by blank lines, their lines by line feeds. */
export function parsePlainText(text: string): Root {
  return parser.parse(text);
}

function paragraphsOnly(this: Processor): void {
  // unified's type does not name the lists of extensions that remark reads.
  const data = this.data() as Record<string, unknown[] | undefined>;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: CONSTRUCTS } }];
}
