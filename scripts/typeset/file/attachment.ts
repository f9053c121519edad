import { hex } from '../../platform/bytes.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, dateString, dictionary, name, reference, textString } from './syntax.ts';

/** A file that is attached to the document: the data that the document was made from. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly modified: Date;
}

/** Writes the attachment into the file (ISO 19005-3, 6.8). Returns the entries for the catalog. */
export function writeAttachment(attachment: Attachment, file: PdfFile): { Names: string; AF: string } {
  const { bytes, mediaType, description, modified } = attachment;
  const embedded = file.stream(
    {
      Type: '/EmbeddedFile',
      Subtype: name(mediaType),
      Params: dictionary({
        Size: bytes.byteLength,
        CheckSum: `<${hex(file.platform.md5(bytes))}>`,
        ModDate: dateString(modified),
      }),
    },
    bytes,
  );
  const title = textString(attachment.name);
  const specification = file.add(
    dictionary({
      Type: '/Filespec',
      F: title,
      UF: title,
      Desc: textString(description),
      AFRelationship: '/Source',
      EF: dictionary({ F: reference(embedded), UF: reference(embedded) }),
    }),
  );
  const found = array([title, reference(specification)]);
  return {
    Names: dictionary({ EmbeddedFiles: dictionary({ Names: found }) }),
    AF: array([reference(specification)]),
  };
}
