/** The form of a property: one value, an array, or an array of texts by language. */
type Form = 'value' | 'Seq' | 'Bag' | 'Alt';

/** The namespaces that the checker knows. */
export const XMP = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
} as const;

const table = (forms: Partial<Record<Form, string>>): ReadonlyMap<string, Form> =>
  new Map(
    // The keys of the table are forms.
    (Object.entries(forms) as [Form, string][]).flatMap(([form, names]) =>
      names.split(' ').map((local): [string, Form] => [local, form]),
    ),
  );

/**
 * Properties that need no extension schema (ISO 19005-2, 6.6.2.3.1; XMP Specification, September 2005), from the
 * schemas that matter for a text document.
 */
export const PREDEFINED: ReadonlyMap<string, ReadonlyMap<string, Form>> = new Map([
  [
    XMP.dc,
    table({
      value: 'coverage format identifier source',
      Alt: 'title description rights',
      Seq: 'creator date',
      Bag: 'contributor language publisher relation subject type',
    }),
  ],
  [
    XMP.xmp,
    table({
      value: 'BaseURL CreateDate CreatorTool Label MetadataDate ModifyDate Nickname Rating',
      Bag: 'Advisory Identifier',
      Alt: 'Thumbnails',
    }),
  ],
  [
    XMP.xmpMM,
    table({ value: 'DocumentID InstanceID OriginalDocumentID RenditionClass VersionID', Seq: 'History' }),
  ],
  [
    'http://ns.adobe.com/xap/1.0/t/pg/',
    table({ value: 'MaxPageSize NPages', Bag: 'Fonts', Seq: 'Colorants PlateNames' }),
  ],
  [XMP.pdf, table({ value: 'Keywords PDFVersion Producer' })],
  [XMP.pdfaid, table({ value: 'part conformance amd corr rev' })],
  [XMP.extension, table({ Bag: 'schemas' })],
]);

/** The properties that the document information and the metadata both have (ISO 19005-1, 6.7.3, table 1). */
export const INFO_PROPERTIES = [
  ['Title', XMP.dc, 'title'],
  ['Author', XMP.dc, 'creator'],
  ['Subject', XMP.dc, 'description'],
  ['Keywords', XMP.pdf, 'Keywords'],
  ['Creator', XMP.xmp, 'CreatorTool'],
  ['Producer', XMP.pdf, 'Producer'],
  ['CreationDate', XMP.xmp, 'CreateDate'],
  ['ModDate', XMP.xmp, 'ModifyDate'],
] as const;
