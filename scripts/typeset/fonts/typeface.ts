import type { NoticeStyle } from '../../notice/notice.ts';
import type { ByteSource } from './font-tables.ts';

/** The two cuts of a face as TrueType files; a file may be read when it is first asked for. */
export interface FaceFiles {
  readonly normal: ByteSource;
  readonly bold: ByteSource;
}

/** Every face that documents are set in; `fallback` fills in for characters that the other two lack. */
export type FontFiles = Readonly<Record<NoticeStyle['typeface'] | 'fallback', FaceFiles>>;

export type FaceName = keyof FontFiles;
