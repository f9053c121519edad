import type { ProgramVersions } from '../../scripts/edition/manifest.ts';
import type { TemplateText } from '../../scripts/print/templates/template-folder.ts';
import type { FontFiles } from '../../scripts/typeset/fonts/typeface.ts';

/** What the page asks of its worker. The page adds the faces, because it has their files. */
export type Ask =
  | {
      readonly kind: 'edition';
      readonly source: string;
      readonly predecessor: string;
      readonly templates: readonly TemplateText[];
      readonly versions: ProgramVersions;
      readonly faces?: FontFiles;
    }
  | { readonly kind: 'words'; readonly texts: readonly string[] }
  | { readonly kind: 'evaluate' };

/**
 * The worker's answer to each kind: files in base64 by path, the words of each text, or the result of an evaluation.
 */
export interface Answers {
  readonly edition: Readonly<Record<string, string>>;
  readonly words: readonly (readonly string[])[];
  readonly evaluate: 'evaluated' | 'refused';
}

/** The files of the faces, in the order in which the page gets them. */
export const FACE_FILES = [
  ['gothic', 'normal', 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'],
  ['gothic', 'bold', 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'],
  ['mincho', 'normal', 'biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf'],
  ['mincho', 'bold', 'biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf'],
  ['fallback', 'normal', 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'],
  ['fallback', 'bold', 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'],
] as const;
