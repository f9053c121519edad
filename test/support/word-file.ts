import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** The inner XML of a Word file's parts. An absent part is not in the file. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** The addresses of hyperlinks by their ids. */
  readonly links?: Readonly<Record<string, string>>;
}

const ROOTS = {
  numbering: 'w:numbering',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

/** Returns the files inside a Word file as XML, by path. */
export function wordXml({ body, links = {}, ...parts }: WordParts): Record<string, string> {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([`Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"`]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  const related = Object.entries(links).map(
    ([id, address]) => `Id="${id}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"`,
  );
  for (const [name, root] of Object.entries(ROOTS)) {
    const inner = parts[name as keyof typeof ROOTS];
    if (inner === undefined) continue;
    files[`word/${name}.xml`] = `<${root} ${NAMESPACES}>${inner}</${root}>`;
    related.push(`Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"`);
  }
  return { ...files, 'word/_rels/document.xml.rels': relationships(related) };
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map((attributes) => `<Relationship ${attributes}/>`)
    .join('')}</Relationships>`;
}

/** Returns a Word file with these parts. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipText(wordXml(parts));
}

/** Returns a ZIP archive of texts. */
export function zipText(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** Returns a paragraph with one run. */
export function p(text: string, { properties = '', run = '' } = {}): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
