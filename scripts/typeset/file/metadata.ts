/** What a file says about itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  /** The program that made the document, and the program that wrote the file. */
  readonly creator: string;
  readonly producer: string;
  /** When the document was made; absent if the data has no date. */
  readonly created?: Date;
}

/** The conformance that a file claims: a part of PDF/A at level A and, if `isUniversallyAccessible`, also PDF/UA-1. */
export interface Conformance {
  readonly part: 1 | 2 | 3;
  readonly isUniversallyAccessible: boolean;
}

/** Returns the XMP packet (ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5). */
export function xmpPacket(metadata: PdfMetadata, { part, isUniversallyAccessible }: Conformance): string {
  const { title, author, creator, producer, created } = metadata;
  const date = created?.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
${date ? `<xmp:CreateDate>${date}</xmp:CreateDate>\n` : ''}<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
${isUniversallyAccessible ? ACCESSIBILITY : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/A requires a description, in the packet, of every schema that it does not define (ISO 19005-2, 6.6.2.3). */
const ACCESSIBILITY = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
