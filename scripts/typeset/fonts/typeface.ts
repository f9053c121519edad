import type { NoticeStyle } from '../../notice/notice.ts';
import type { ByteSource } from './font-tables.ts';

/** The two weights of a face as TrueType files. A file may be read only when it is first used. */
export interface FaceFiles {
  readonly normal: ByteSource;
  readonly bold: ByteSource;
}

/** Every face of the documents. `fallback` has the characters that the other two lack. */
export type FontFiles = Readonly<Record<NoticeStyle['typeface'] | 'fallback', FaceFiles>>;

/** The names of the faces. */
export type FaceName = keyof FontFiles;
