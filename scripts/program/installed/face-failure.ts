import type { Language } from '../../problems/messages/messages.ts';

/** A face of the program that cannot be read: its file is missing, damaged or cut short. */
export class FaceFailure extends Error {
  /** The path of the face within its package. */
  readonly face: string;

  constructor(face: string, cause: unknown) {
    super(`The face ${face} cannot be read.`, { cause });
    this.name = 'FaceFailure';
    this.face = face;
  }
}

/** The sentences about a face that cannot be read. This is no fault of the material, so it is not a `Problem`. */
const WORDS: Readonly<Record<Language, (face: string) => string>> = {
  ja: (face) =>
    `書体のファイル「${face}」を読めません。プログラムの一部が欠けているか、壊れています。プログラムのフォルダーで npm ci を実行してください。`,
  en: (face) =>
    `The font file "${face}" cannot be read: a part of the program is missing or damaged. Run npm ci in the program's folder.`,
};

/** Returns the message about a face that cannot be read, with a line break. */
export function faceMessage(face: string, language: Language): string {
  return `${WORDS[language](face)}\n`;
}
