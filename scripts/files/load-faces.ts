import { createRequire } from 'node:module';
import { type Faces, openFaces } from '../fonts/faces.ts';
import type { FaceFiles } from '../fonts/typeface.ts';
import { FileBytes } from './file-bytes.ts';

const require = createRequire(import.meta.url);

/** Returns the faces that documents are set in; the file of each cut is opened when its first character is set. */
export function loadFaces(): Faces {
  return openFaces({
    gothic: faceFiles('biz-udpgothic', 'BIZUDPGothic'),
    mincho: faceFiles('biz-udpmincho', 'BIZUDPMincho'),
    fallback: faceFiles('noto-sans-jp', 'NotoSansJP'),
  });
}

function faceFiles(family: string, name: string): FaceFiles {
  const cut = (weight: string) =>
    new FileBytes(require.resolve(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`));
  return {
    get normal() {
      return cut('400Regular');
    },
    get bold() {
      return cut('700Bold');
    },
  };
}
