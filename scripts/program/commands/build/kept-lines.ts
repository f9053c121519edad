import type { Language } from '../../../problems/messages/messages.ts';
import { visible } from '../../../problems/visible-text.ts';
import type { KeptRevision } from './build-selected.ts';

/** Returns a line for each published revision that was not made again. */
export function keptLines(kept: readonly KeptRevision[], language: Language): string[] {
  return kept.map(({ society, revision, folder }) =>
    WORDS[language](`${society} ${revision}`, visible(folder)),
  );
}

const WORDS: Readonly<Record<Language, (name: string, folder: string) => string>> = {
  ja: (name, folder) => `${name} は公表済みなので、作り直しません。公表した文書は ${folder} にあります。`,
  en: (name, folder) => `${name} is published and is not made again. What was published is in ${folder}.`,
};
