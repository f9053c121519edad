import { createRequire } from 'node:module';
import { type Faces, openFaces } from '../../typeset/fonts/faces.ts';
import { type ByteSource, FontTables } from '../../typeset/fonts/font-tables.ts';
import type { FaceFiles, FaceName } from '../../typeset/fonts/typeface.ts';
import { FaceFailure } from './face-failure.ts';
import { FileBytes } from './file-bytes.ts';

const require = createRequire(import.meta.url);

/** The packages of the faces, and the first part of their files' names. */
const FACES: Readonly<Record<FaceName, readonly [family: string, name: string]>> = {
  gothic: ['biz-udpgothic', 'BIZUDPGothic'],
  mincho: ['biz-udpmincho', 'BIZUDPMincho'],
  fallback: ['noto-sans-jp', 'NotoSansJP'],
};

/** The files of the weights. */
const WEIGHTS = { normal: '400Regular', bold: '700Bold' } as const;

/**
 * Returns the faces of the documents. The file of a weight is opened when its first character is set; this throws a
 * FaceFailure if the file does not exist or is not a font.
 */
export function loadFaces(): Faces {
  return openFaces({
    gothic: faceFiles('gothic'),
    mincho: faceFiles('mincho'),
    fallback: faceFiles('fallback'),
  });
}

/** Returns the path of each weight of each face, by names such as `gothic-bold`. */
export function facePaths(): ReadonlyMap<string, string> {
  const weights = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  // The keys of both tables are these names.
  const faces = Object.keys(FACES) as FaceName[];
  return new Map(
    faces.flatMap((face) =>
      weights.map((weight) => [`${face}-${weight}`, require.resolve(packagePath(face, weight))] as const),
    ),
  );
}

function faceFiles(face: FaceName): FaceFiles {
  return {
    get normal() {
      return faceFile(packagePath(face, 'normal'));
    },
    get bold() {
      return faceFile(packagePath(face, 'bold'));
    },
  };
}

function packagePath(face: FaceName, weight: keyof typeof WEIGHTS): string {
  const [family, name] = FACES[face];
  return `@expo-google-fonts/${family}/${WEIGHTS[weight]}/${name}_${WEIGHTS[weight]}.ttf`;
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
