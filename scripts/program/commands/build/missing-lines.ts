import type { Language } from '../../../problems/messages/messages.ts';
import { visible } from '../../../problems/visible-text.ts';
import type { BuiltRevision } from './build-edition.ts';

/**
 * Returns the lines that name the files which `--only` has taken away. They are told because a site or a print shop may be
 * waiting for them.
 */
export function missingLines({ folder, missing }: BuiltRevision, language: Language): string[] {
  if (missing.length === 0) return [];
  const words = {
    ja: `${visible(folder)} の次のファイルは、今の正本やプログラムで作ったものではないため、なくしました。要るときは --only を付けずに作ってください。`,
    en: `Of ${visible(folder)}, these files are now missing, because another source or program had made them. To have them, build without --only.`,
  };
  return [words[language], ...missing.map((path) => `  ${visible(path)}`)];
}
