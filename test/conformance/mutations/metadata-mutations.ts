import { name, string } from '../minimal/make-values.ts';
import { editStream, type Mutation } from '../mutation.ts';
import type { Pdf } from '../reader/read-model.ts';
import type { metadataRules } from '../rules/metadata-rules.ts';

/** How to break each rule of `metadata-rules`. */
export const metadataMutations: Record<keyof typeof metadataRules, Mutation> = {
  'metadata/present': { change: ({ catalog }) => catalog.stream('Metadata')?.entries.delete('Subtype') },
  'metadata/unfiltered': {
    change: ({ catalog }) => catalog.stream('Metadata')?.entries.set('Filter', name('FlateDecode')),
  },
  'metadata/well-formed': edited('rdf:about=""', 'rdf:about="&"', [
    'metadata/pdfa-part',
    'metadata/pdfua-part',
    'metadata/title',
    'metadata/info',
  ]),
  'metadata/packet': edited('?xpacket begin', '?xpacket bytes="1000" begin'),
  'metadata/pdfa-part': edited('<pdfaid:part>2', '<pdfaid:part>3'),
  'metadata/pdfua-part': edited('<pdfuaid:part>1', '<pdfuaid:part>2'),
  'metadata/known-properties': edited('<pdfaProperty:name>part', '<pdfaProperty:name>parts'),
  'metadata/extension-schemas': edited('>internal<', '>inside<'),
  'metadata/title': edited('x-default', 'ja'),
  'metadata/info': { change: ({ info }) => info?.entries.set('Title', string('Another title')) },
  'metadata/dates': edited(/<xmp:CreateDate>.*?</, '<xmp:CreateDate>2026-02-30<'),
};

function edited(from: string | RegExp, to: string, also: Mutation['also'] = []): Mutation {
  const change = ({ catalog }: Pdf) => editStream(catalog.stream('Metadata'), (xml) => xml.replace(from, to));
  return { change, also };
}
