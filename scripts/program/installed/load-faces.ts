import { createRequire } from 'node:module';
import { type Faces, openFaces } from '../../typeset/fonts/faces.ts';
import { type ByteSource, FontTables } from '../../typeset/fonts/font-tables.ts';
import type { FaceFiles } from '../../typeset/fonts/typeface.ts';
import { FaceFailure } from './face-failure.ts';
import { FileBytes } from './file-bytes.ts';

const require = createRequire(import.meta.url);

/**
 * Returns the faces of the documents. The file of a weight is opened when its first character is set; this throws a
 * FaceFailure if the file does not exist or is not a font.
 */
export function loadFaces(): Faces {
  return openFaces({
    gothic: faceFiles('biz-udpgothic', 'BIZUDPGothic'),
    mincho: faceFiles('biz-udpmincho', 'BIZUDPMincho'),
    fallback: faceFiles('noto-sans-jp', 'NotoSansJP'),
  });
}

function faceFiles(family: string, name: string): FaceFiles {
  const cut = (weight: string) => faceFile(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`);
  return {
    get normal() {
      return cut('400Regular');
    },
    get bold() {
      return cut('700Bold');
    },
  };
}

function faceFile(face: string): ByteSource {
  try {
    const bytes = new FileBytes(require.resolve(face));
    // Reading the table directory proves that the file is a font and is complete.
    new FontTables(bytes).required('head');
    return bytes;
  } catch (error) {
    throw new FaceFailure(face, error);
  }
}
