import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Faces, openFaces } from '../../scripts/typeset/fonts/faces.ts';

const require = createRequire(import.meta.url);

/** The font files of the documents' faces. */
export const fontFiles = {
  gothic: cuts('biz-udpgothic', 'BIZUDPGothic'),
  mincho: cuts('biz-udpmincho', 'BIZUDPMincho'),
  fallback: cuts('noto-sans-jp', 'NotoSansJP'),
};

/** The documents' faces. */
export const faces: Faces = openFaces(fontFiles);

function cuts(family: string, name: string) {
  const cut = (weight: string) =>
    readFileSync(require.resolve(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`));
  return { normal: cut('400Regular'), bold: cut('700Bold') };
}

/** Every font: its face, and whether it is bold. */
export const CUTS = (['gothic', 'mincho', 'fallback'] as const).flatMap((face) => [
  [face, false] as const,
  [face, true] as const,
]);
