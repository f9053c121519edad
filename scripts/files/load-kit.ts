import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import type { DocumentKit } from '../documents/document-kit.ts';
import { measureFonts } from '../pdf/font-measure.ts';
import type { FaceFiles, FontFiles } from '../pdf/typeface.ts';
import { compileTemplates, type TemplateSources } from '../templates/render-template.ts';
import { TEMPLATE_FOLDER, templateFiles } from './template-files.ts';

const require = createRequire(import.meta.url);

/** Reads the templates, the style sheets and the faces, once for a run. */
export async function loadKit(options: Pick<DocumentKit, 'fragment' | 'fallbackDate'>): Promise<DocumentKit> {
  const [templates, site, page, fonts] = await Promise.all([
    readTemplates(),
    readFile(join(TEMPLATE_FOLDER, 'site.css'), 'utf8'),
    readFile(join(TEMPLATE_FOLDER, 'page.css'), 'utf8'),
    readFonts(),
  ]);
  return {
    templates: compileTemplates(templates),
    styles: { site, page },
    fonts,
    measure: measureFonts(fonts),
    ...options,
  };
}

async function readTemplates(): Promise<TemplateSources> {
  const files = (await templateFiles()).filter((file) => file.endsWith('.hbs'));
  const named = files.map(
    async (file) => [nameOf(relative(TEMPLATE_FOLDER, file)), await readFile(file, 'utf8')] as const,
  );
  return new Map(await Promise.all(named));
}

function nameOf(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/\.hbs$/, '');
}

async function readFonts(): Promise<FontFiles> {
  const [gothic, mincho, fallback] = await Promise.all([
    readFace('biz-udpgothic', 'BIZUDPGothic'),
    readFace('biz-udpmincho', 'BIZUDPMincho'),
    readFace('noto-sans-jp', 'NotoSansJP'),
  ]);
  return { gothic, mincho, fallback };
}

async function readFace(family: string, name: string): Promise<FaceFiles> {
  const cut = (weight: string) =>
    readFile(require.resolve(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`));
  const [normal, bold] = await Promise.all([cut('400Regular'), cut('700Bold')]);
  return { normal, bold };
}
