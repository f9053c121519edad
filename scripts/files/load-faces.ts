import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type FontMeasure, measureFonts } from '../pdf/font-measure.ts';
import type { FaceFiles, FontFiles } from '../pdf/typeface.ts';

const require = createRequire(import.meta.url);

/** The faces that documents are set in, and what is measured by them. */
export interface Faces {
  readonly fonts: FontFiles;
  readonly measure: FontMeasure;
}

/** Reads the faces' files. */
export async function loadFaces(): Promise<Faces> {
  const [gothic, mincho, fallback] = await Promise.all([
    readFace('biz-udpgothic', 'BIZUDPGothic'),
    readFace('biz-udpmincho', 'BIZUDPMincho'),
    readFace('noto-sans-jp', 'NotoSansJP'),
  ]);
  const fonts: FontFiles = { gothic, mincho, fallback };
  return { fonts, measure: measureFonts(fonts) };
}

async function readFace(family: string, name: string): Promise<FaceFiles> {
  const cut = (weight: string) =>
    readFile(require.resolve(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`));
  const [normal, bold] = await Promise.all([cut('400Regular'), cut('700Bold')]);
  return { normal, bold };
}
