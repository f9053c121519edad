import { addObject, dict, name, stream } from '../minimal/make-values.ts';
import { editContent, editStream, found, type Mutation } from '../mutation.ts';
import { OLDER } from '../profiles.ts';
import { PdfDict, type PdfValue } from '../reader/pdf-values.ts';
import { inherited, type Pdf } from '../reader/read-model.ts';
import type { colourRules } from '../rules/colour-rules.ts';

/** How to break each rule of `colour-rules`. */
export const colourMutations: Record<keyof typeof colourRules, Mutation> = {
  'colour/output-intent': { change: (pdf) => outputIntent(pdf).entries.set('S', name('GTS_PDFX')) },
  'colour/profile': {
    change: (pdf) => editStream(outputIntent(pdf).stream('DestOutputProfile'), (data) => data.slice(0, -8)),
  },
  'colour/spaces': { change: (pdf) => editContent(pdf, (content) => content.replace('BT', '0 0 0 1 k BT')) },
  'colour/graphics-states': withState({ TR: name('Identity') }),
  'colour/rendering-intents': {
    change: (pdf) => editContent(pdf, (content) => content.replace('BT', '/Vivid ri BT')),
  },
  'colour/blend-modes': withState({ BM: name('Dissolve') }),
  'colour/opaque': { ...withState({ ca: 0.5 }), profile: OLDER },
  'colour/images': withObject({
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: 1,
    Height: 1,
    BitsPerComponent: 8,
    ColorSpace: name('DeviceGray'),
    Interpolate: true,
  }),
  'colour/forms': withObject({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [0, 0, 1, 1],
    Ref: dict({}),
  }),
};

function outputIntent({ catalog }: Pdf): PdfDict {
  const [intent] = catalog.list('OutputIntents');
  return found(intent instanceof PdfDict ? intent : undefined, 'output intent');
}

function resources(pdf: Pdf): PdfDict {
  const page = found(pdf.pages[0], 'page');
  const value = inherited(page.dict, 'Resources');
  return found(value instanceof PdfDict ? value : undefined, 'resources');
}

function withState(entries: Record<string, PdfValue>): Mutation {
  return { change: (pdf) => resources(pdf).entries.set('ExtGState', dict({ Odd: dict(entries) })) };
}

function withObject(entries: Record<string, PdfValue>): Mutation {
  return {
    change: (pdf) => {
      const object = addObject(pdf.objects, stream('\0', entries));
      resources(pdf).entries.set('XObject', dict({ Odd: object }));
    },
  };
}
