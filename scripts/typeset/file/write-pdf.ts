import { utf8 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { LaidOutPage } from '../layout/laid-out-page.ts';
import { type Attachment, writeAttachment } from './attachment.ts';
import { writeBookmarks } from './bookmarks.ts';
import { srgbProfile } from './colour-profile.ts';
import { type Conformance, type PdfMetadata, xmpPacket } from './metadata.ts';
import { writePages } from './pages.ts';
import { type FileForm, PdfFile } from './pdf-file.ts';
import { writeStructure } from './structure-tree.ts';
import { array, dateString, dictionary, reference, textString } from './syntax.ts';

/** Everything that a file is written from. */
export interface PdfContents {
  readonly pages: readonly LaidOutPage[];
  readonly structure: StructureElement;
  readonly metadata: PdfMetadata;
  readonly attachment?: Attachment;
}

/** The target of the file: everyone, or a checker that knows only part 1 of PDF/A. */
export type Archival = 'PDF/A-2a and PDF/UA-1' | 'PDF/A-1a';

const FORMS: Readonly<Record<Archival, FileForm & Conformance>> = {
  'PDF/A-2a and PDF/UA-1': {
    version: '1.7',
    compressesObjects: true,
    part: 2,
    isUniversallyAccessible: true,
  },
  'PDF/A-1a': { version: '1.4', compressesObjects: false, part: 1, isUniversallyAccessible: false },
};

/**
 * Returns the bytes of the file. With an attachment it follows part 3 of PDF/A, the only part that allows other files
 * inside. The same contents give the same bytes on the same platform. Drawing fills the structure, so this works only
 * once.
 */
export function writePdf(
  contents: PdfContents,
  platform: Platform,
  archival: Archival = 'PDF/A-2a and PDF/UA-1',
): Uint8Array {
  const { pages, structure, metadata, attachment } = contents;
  const form = FORMS[archival];
  if (form.part === 1 && attachment) throw new Error('A PDF/A-1 file cannot have an attachment.');
  const file = new PdfFile(form, platform);
  const written = writePages(pages, file, form.part === 1);
  const tree = writeStructure(structure, written, file);
  const outline = writeBookmarks(pages, written.pages, tree, file);
  const conformance = attachment ? { ...form, part: 3 as const } : form;
  const packet = utf8(xmpPacket(metadata, conformance));
  const catalog = file.add(
    dictionary({
      Type: '/Catalog',
      Pages: reference(written.tree),
      // Part 1 of PDF/A forbids compressing the metadata, so that programs which do not know PDF can find it.
      Metadata: reference(file.plainStream({ Type: '/Metadata', Subtype: '/XML' }, packet)),
      MarkInfo: dictionary({ Marked: 'true' }),
      StructTreeRoot: reference(tree.root),
      Lang: textString('ja-JP'),
      ViewerPreferences: dictionary({ DisplayDocTitle: 'true' }),
      OutputIntents: array([outputIntent(file)]),
      Outlines: outline && reference(outline),
      PageMode: outline && '/UseOutlines',
      ...(attachment ? writeAttachment(attachment, file) : {}),
    }),
  );
  return file.toBytes({ Root: reference(catalog), Info: reference(file.add(information(metadata))) });
}

/** The colour profile by which a screen shows the grays of the pages (ISO 19005-2, 6.2.3). */
function outputIntent(file: PdfFile): string {
  return dictionary({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
    RegistryName: textString('http://www.color.org'),
    Info: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: reference(file.deflatedStream({ N: 3 }, profile(file.platform))),
  });
}

/** The compressed profile. It is made only once, because it is the same in all files. */
function profile(platform: Platform): Uint8Array {
  const packed = packedProfiles.get(platform) ?? platform.deflate(srgbProfile());
  packedProfiles.set(platform, packed);
  return packed;
}
const packedProfiles = new WeakMap<Platform, Uint8Array>();

function information({ title, author, creator, producer, created }: PdfMetadata): string {
  return dictionary({
    Title: textString(title),
    Author: textString(author),
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: created && dateString(created),
  });
}
