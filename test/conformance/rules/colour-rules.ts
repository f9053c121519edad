import { OPERATORS } from '../reader/operators.ts';
import { dicts, type PdfDict, PdfName, PdfStream } from '../reader/pdf-values.ts';
import { allDicts, type Pdf } from '../reader/read-model.ts';
import type { RuleTable } from '../rule.ts';
import { readIccProfile } from './icc-profile.ts';

const INTENTS = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);
const BLEND_MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight ' +
    'Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

/** Colour and graphics (ISO 19005-2, 6.2). */
export const colourRules = {
  'colour/output-intent': {
    clause: 'ISO 19005-2, 6.2.3',
    says: 'The file says for which colours it is meant: an output intent GTS_PDFA1 with a profile and a name.',
    *check({ catalog }) {
      const intents = dicts(catalog.list('OutputIntents'));
      const own = intents.find((intent) => intent.name('S') === 'GTS_PDFA1');
      if (!own?.stream('DestOutputProfile')) yield 'no GTS_PDFA1 with a profile';
      if (own && !own.text('OutputConditionIdentifier')) yield 'no OutputConditionIdentifier';
      const profiles = new Set(intents.flatMap((intent) => intent.stream('DestOutputProfile') ?? []));
      if (profiles.size > 1) yield 'intents differ in their profile';
    },
  },
  'colour/profile': {
    clause: 'ISO 19005-2, 6.2.3 and 6.2.4.2; ICC.1:2001-04, 6.1',
    says: 'The profile is a whole ICC profile of a monitor or printer, with as many components as N says.',
    *check(pdf) {
      const profile = outputProfile(pdf);
      if (!profile) return;
      const { faults, deviceClass, components } = readIccProfile(profile.data);
      yield* faults;
      if (faults.length === 0 && !/^(mntr|prtr)$/.test(deviceClass)) yield `its class is ${deviceClass}`;
      if (components === undefined || profile.number('N') !== components) yield `N is ${profile.number('N')}`;
    },
  },
  'colour/spaces': {
    clause: 'ISO 19005-2, 6.2.4.3',
    says: 'Colours are grey, or of the device that the output intent is for.',
    *check(pdf) {
      const profile = outputProfile(pdf);
      const device = { 3: 'DeviceRGB', 4: 'DeviceCMYK' }[profile?.number('N') ?? 0];
      const allowed = new Set(['DeviceGray', 'CalGray', 'CalRGB', 'Lab', 'ICCBased', device]);
      for (const { number, content } of pdf.pages) {
        for (const { operator, state } of content.operations) {
          if (!/^(paint|text)$/.test(OPERATORS.get(operator)?.purpose ?? '')) continue;
          const used = /^(S|s)$/.test(operator) ? state.stroke : state.fill;
          if (!allowed.has(used)) yield `page ${number}: ${used}`;
        }
      }
      for (const image of images(pdf)) {
        const space = image.get('ColorSpace');
        const family = Array.isArray(space) ? space[0] : space;
        if (image.get('ImageMask') === true) continue;
        if (!(family instanceof PdfName) || !allowed.has(family.name))
          yield `an image in ${JSON.stringify(family)}`;
      }
    },
  },
  'colour/graphics-states': {
    clause: 'ISO 19005-2, 6.2.5',
    says: 'Graphics states have no transfer function, halftone of their own or odd rendering intent.',
    *check(pdf) {
      for (const state of graphicsStates(pdf)) {
        for (const key of ['TR', 'HTP', 'HTO']) if (state.has(key)) yield key;
        if (state.has('TR2') && state.name('TR2') !== 'Default') yield 'TR2';
        if (state.has('RI') && !INTENTS.has(state.name('RI') ?? '')) yield `RI ${state.name('RI')}`;
        if (![null, 1, 5].includes(state.dict('HT')?.number('HalftoneType') ?? null)) yield 'HT';
      }
    },
  },
  'colour/rendering-intents': {
    clause: 'ISO 19005-2, 6.2.6',
    says: 'Rendering intents are the four of the standard.',
    *check(pdf) {
      for (const { number, content } of pdf.pages) {
        for (const { operator, operands } of content.operations) {
          const [intent] = operands;
          if (operator !== 'ri') continue;
          if (!(intent instanceof PdfName) || !INTENTS.has(intent.name)) yield `page ${number}`;
        }
      }
    },
  },
  'colour/blend-modes': {
    clause: 'ISO 19005-2, 6.2.10',
    says: 'Blend modes are those of ISO 32000-1.',
    *check(pdf) {
      for (const state of graphicsStates(pdf)) {
        for (const mode of state.oneOrMore('BM')) {
          if (!(mode instanceof PdfName) || !BLEND_MODES.has(mode.name)) yield 'BM';
        }
      }
    },
  },
  'colour/opaque': {
    clause: 'ISO 19005-1, 6.4',
    says: 'Part 1 knows no transparency.',
    appliesTo: ({ part }) => part === 1,
    *check(pdf) {
      for (const dict of allDicts(pdf)) {
        if (dict.name('S') === 'Transparency') yield 'a transparency group';
        if (dict.name('Subtype') === 'Image' && dict.has('SMask')) yield 'an image with SMask';
      }
      for (const state of graphicsStates(pdf)) {
        for (const key of ['CA', 'ca']) if ((state.number(key) ?? 1) !== 1) yield key;
        if (!/^(Normal|Compatible)$/.test(state.name('BM') ?? 'Normal')) yield 'BM';
        if ((state.name('SMask') ?? 'None') !== 'None' || state.dict('SMask')) yield 'SMask';
      }
    },
  },
  'colour/images': {
    clause: 'ISO 19005-2, 6.2.8',
    says: 'Images are not smoothed, have no alternates and no reference to another file.',
    *check(pdf) {
      for (const image of images(pdf)) {
        if (image.get('Interpolate') === true) yield 'Interpolate';
        for (const key of ['Alternates', 'OPI']) if (image.has(key)) yield key;
      }
    },
  },
  'colour/forms': {
    clause: 'ISO 19005-2, 6.2.9; ISO 14289-1, 7.20 (no reference XObjects)',
    says: 'Forms hold no PostScript and refer to no other file.',
    *check({ objects }) {
      for (const value of objects.values()) {
        if (!(value instanceof PdfStream) || value.name('Type') === 'EmbeddedFile') continue;
        if (value.name('Subtype') === 'PS' || value.name('Subtype2') === 'PS') yield 'PostScript';
        for (const key of ['OPI', 'PS', 'Ref'])
          if (value.name('Subtype') === 'Form' && value.has(key)) yield key;
      }
    },
  },
} as const satisfies RuleTable;

function outputProfile({ catalog }: Pdf): PdfStream | undefined {
  const intents = dicts(catalog.list('OutputIntents'));
  return intents.find((intent) => intent.name('S') === 'GTS_PDFA1')?.stream('DestOutputProfile');
}

function images({ objects }: Pdf): PdfDict[] {
  return dicts([...objects.values()]).filter((value) => value.name('Subtype') === 'Image');
}

function graphicsStates(pdf: Pdf): Set<PdfDict> {
  const states = new Set<PdfDict>();
  for (const dict of allDicts(pdf)) {
    for (const name of dict.dict('ExtGState')?.entries.keys() ?? []) {
      const state = dict.dict('ExtGState')?.dict(name);
      if (state) states.add(state);
    }
  }
  return states;
}
