import { readExtensionSchemas } from '../reader/read-extension-schemas.ts';
import type { Pdf } from '../reader/read-model.ts';
import { xmpValues } from '../reader/read-xmp.ts';
import { ifAccessible, type RuleTable } from '../rule.ts';
import { pdfMoment, xmpMoment } from './dates.ts';
import { INFO_PROPERTIES, PREDEFINED, XMP } from './xmp-schemas.ts';

const DATES = ['CreateDate', 'ModifyDate', 'MetadataDate'];

/** The metadata (ISO 19005-2, 6.6). */
export const metadataRules = {
  'metadata/present': {
    clause: 'ISO 19005-2, 6.6.2.1; ISO 14289-1, 7.1',
    says: 'The catalog has a metadata stream.',
    *check({ catalog }) {
      const stream = catalog.stream('Metadata');
      if (stream?.name('Type') !== 'Metadata' || stream.name('Subtype') !== 'XML') yield 'the catalog';
    },
  },
  'metadata/unfiltered': {
    clause: 'ISO 19005-1, 6.7.2 (part 2 allows filters; without one any program finds the metadata)',
    says: 'The metadata is not compressed.',
    *check({ catalog }) {
      if (catalog.stream('Metadata')?.has('Filter')) yield 'Metadata has a Filter';
    },
  },
  'metadata/well-formed': {
    clause: 'ISO 19005-2, 6.6.2.1; ISO 16684-1, 7',
    says: 'The metadata is well-formed XML in UTF-8, and RDF as XMP has it.',
    check: ({ xmp }) => xmp.faults,
  },
  'metadata/packet': {
    clause: 'ISO 19005-2, 6.6.2.1',
    says: 'The packet has a header without the attributes bytes and encoding.',
    *check({ xmp }) {
      if (!xmp.isPresent) return;
      if (xmp.packet === undefined || /\b(bytes|encoding)\s*=/.test(xmp.packet)) yield `${xmp.packet}`;
    },
  },
  'metadata/pdfa-part': {
    clause: 'ISO 19005-2, 6.6.4',
    says: 'The metadata names the part of ISO 19005 and the level that are meant.',
    *check({ xmp, profile }) {
      const part = xmpValues(xmp, XMP.pdfaid, 'part');
      const conformance = xmpValues(xmp, XMP.pdfaid, 'conformance');
      if (part?.[0] !== String(profile.part)) yield `part ${part}`;
      if (conformance?.[0] !== profile.conformance) yield `conformance ${conformance}`;
      const own = xmp.properties.filter(
        ({ uri, prefix }) => uri === XMP.pdfaid && !/^(pdfaid)?$/.test(prefix),
      );
      if (own.length > 0) yield 'another prefix than pdfaid';
    },
  },
  'metadata/pdfua-part': {
    clause: 'ISO 14289-1, 5',
    says: 'The metadata names part 1 of ISO 14289.',
    appliesTo: ifAccessible,
    *check({ xmp }) {
      const part = xmpValues(xmp, XMP.pdfuaid, 'part');
      if (part?.[0] !== '1') yield `part ${part}`;
    },
  },
  'metadata/known-properties': {
    clause: 'ISO 19005-2, 6.6.2.3.1 and 6.6.2.3.2',
    says: 'Every property is a predefined one in its form, or is declared by an extension schema.',
    *check({ xmp }) {
      const declared = new Set(
        readExtensionSchemas(xmp).flatMap(({ uri, properties }) =>
          properties.map(({ name }) => `${uri} ${name}`),
        ),
      );
      for (const { uri, local, array } of xmp.properties) {
        const form = PREDEFINED.get(uri)?.get(local) ?? (declared.has(`${uri} ${local}`) ? 'any' : undefined);
        if (form === undefined) yield `${uri} ${local} is not declared`;
        else if (form !== 'any' && form !== (array ?? 'value'))
          yield `${local} is written as ${array ?? 'value'}`;
      }
    },
  },
  'metadata/extension-schemas': {
    clause: 'ISO 19005-2, 6.6.2.3.3',
    says: 'An extension schema is complete: its name, namespace and prefix, each property with type, category and description.',
    *check({ xmp }) {
      for (const { uri, prefix, title, properties } of readExtensionSchemas(xmp)) {
        const used = xmp.properties.filter((property) => property.uri === uri && property.prefix !== '');
        if (!uri || !prefix || !title || properties.length === 0) yield `the schema ${uri || title}`;
        if (used.some((property) => property.prefix !== prefix)) yield `the prefix ${prefix}`;
        for (const property of properties) {
          const isWhole = property.name && property.valueType && property.description;
          if (!isWhole || !/^(internal|external)$/.test(property.category))
            yield `the property ${property.name}`;
        }
      }
    },
  },
  'metadata/title': {
    clause: 'ISO 14289-1, 7.1',
    says: 'The metadata has a title that is not blank, for every language (x-default).',
    *check({ xmp }) {
      const title = xmp.properties.find(({ uri, local }) => uri === XMP.dc && local === 'title');
      if (!title?.values[0]?.trim()) yield 'dc:title';
      const items = title?.element?.children[0]?.children ?? [];
      const languages = items.map(({ attributes }) =>
        attributes.get('http://www.w3.org/XML/1998/namespace lang'),
      );
      if (title && !languages.includes('x-default')) yield 'no x-default';
    },
  },
  'metadata/info': {
    clause: 'ISO 19005-1, 6.7.3 (of later parts, readers ignore the document information)',
    says: 'The document information says what the metadata says.',
    *check(pdf) {
      for (const [key, uri, local] of INFO_PROPERTIES) {
        const said = pdf.info?.text(key);
        if (said === undefined && pdf.info?.has(key)) yield `${key} is no text`;
        if (said === undefined) continue;
        const values = xmpValues(pdf.xmp, uri, local);
        const isSame = key.endsWith('Date') ? isSameMoment(said, values?.[0]) : values?.join('; ') === said;
        if (!isSame) yield `${key}: ${said} and ${values?.join('; ')}`;
      }
    },
  },
  'metadata/dates': {
    clause: 'ISO 16684-1, 8.2.1.2; ISO 32000-1, 7.9.4',
    says: 'Dates are dates.',
    *check(pdf) {
      for (const local of DATES) {
        const date = xmpValues(pdf.xmp, XMP.xmp, local)?.[0];
        if (date !== undefined && Number.isNaN(xmpMoment(date))) yield `xmp:${local} ${date}`;
      }
      for (const key of ['CreationDate', 'ModDate']) yield* badInfoDate(pdf, key);
    },
  },
} as const satisfies RuleTable;

function isSameMoment(info: string, metadata: string | undefined): boolean {
  // The rule metadata/dates reports what is not a date.
  return (
    metadata !== undefined &&
    !(pdfMoment(info) < xmpMoment(metadata) || pdfMoment(info) > xmpMoment(metadata))
  );
}

function* badInfoDate({ info }: Pdf, key: string): Generator<string> {
  const date = info?.text(key);
  if (date !== undefined && Number.isNaN(pdfMoment(date))) yield `${key} ${date}`;
}
