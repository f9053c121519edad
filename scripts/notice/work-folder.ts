/**
 * The folder in which the workbench keeps the last inputs, beside the sources. Windows does not hide names that begin
 * with a dot, so the name itself says what it is.
 */
export const WORK_FOLDER = '作業用（消さないでください）';

/** Whether a folder has that name. Some file systems return its kana decomposed (NFD). */
export function isWorkFolder(name: string): boolean {
  return name.normalize('NFC') === WORK_FOLDER;
}
