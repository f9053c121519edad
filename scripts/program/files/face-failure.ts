import type { Language } from '../../problems/messages/messages.ts';

/** A face that came with the program and cannot be read: it is missing, damaged or cut short. */
export class FaceFailure extends Error {
  /** The package's path to the file. */
  readonly face: string;

  constructor(face: string, cause: unknown) {
    super(`The face ${face} cannot be read.`, { cause });
    this.name = 'FaceFailure';
    this.face = face;
  }
}

/** What is said of a face that cannot be read: no fault of the material, so no problem of it. */
const WORDS: Readonly<Record<Language, (face: string) => string>> = {
  ja: (face) =>
    `書体のファイル「${face}」を読めません。プログラムの一部が欠けているか、壊れています。プログラムのフォルダーで npm ci を実行してください。`,
  en: (face) =>
    `The font file "${face}" cannot be read: a part of the program is missing or damaged. Run npm ci in the program's folder.`,
};

/** Returns the message on a face that cannot be read, a line. */
export function faceMessage(face: string, language: Language): string {
  return `${WORDS[language](face)}\n`;
}
