import type { InputFormat, ReadOptions } from '../../../import/read/read-document.ts';
import { loadReader } from '../../../import/read/readers.ts';
import type { Place } from '../../../import/recognise/draft/assemble.ts';
import { carryOver } from '../../../import/recognise/former/carry-over.ts';
import { recognise } from '../../../import/recognise/recognise.ts';
import type { NoticeSource } from '../../../notice/source.generated.ts';
import type { Language } from '../../../problems/messages/messages.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { loadValidator } from '../../files/load-validator.ts';
import { pdfResources } from '../../files/pdf-resources.ts';
import { MAX_SOURCE_BYTES } from '../../files/read-source.ts';
import { schemaAddress } from '../../files/schema-address.ts';
import type { Outcome } from '../command.ts';
import { type Edition, editionOf } from '../load-editions.ts';
import { ofArguments } from '../new/write-new-source.ts';
import { importReport } from './import-report.ts';

/** A document to import, and what to make of it. It is only data, so that it can be sent to a thread. */
export interface ImportRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format: InputFormat;
  readonly options: ReadOptions;
  readonly place: Place;
  /** The path that the source will be written to. */
  readonly target: string;
  /** The valid source of the former revision, if there is one. */
  readonly base?: { readonly file: string; readonly bytes: Uint8Array };
  readonly language: Language;
}

/** The text of a source and the report about it, or the problems that prevented it. */
export type ImportedDraft =
  | ({ readonly ok: true; readonly text: string; readonly problems: readonly Problem[] } & Report)
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly texts?: ReadonlyMap<string, string>;
    };

type Report = Pick<Outcome, 'summary' | 'result'>;

/** Returns a draft source made from a document. Writes nothing. */
export async function importedDraft(request: ImportRequest): Promise<ImportedDraft> {
  const { file, bytes, format, options, place, target } = request;
  const reader = await loadReader(format, pdfResources);
  const read = await reader(file, bytes, options);
  if (!read.ok) return read;
  const recognised = recognise(read.document, place);
  const { source, ledger } = recognised;
  if (isNoNotice(source)) return { ok: false, problems: [problem('import/no-notice', {}, { file })] };
  const validate = await loadValidator();
  const former = request.base && editionOf(request.base.file, request.base.bytes, validate).edition;
  // The schema has accepted the source of an edition, so it has this type.
  const carried =
    former && carryOver(recognised, { notice: former.notice, source: former.document.value as NoticeSource });
  const text = sourceText(source, target, former, place.society);
  const made = new TextEncoder().encode(text);
  if (made.length > MAX_SOURCE_BYTES) return { ok: false, problems: [tooMuch(file, made.length)] };
  const draft = editionOf(target, made, validate);
  if (!draft.edition)
    return { ok: false, problems: ofArguments(draft.problems), texts: new Map([[target, text]]) };
  const isWord = format === 'word';
  const report = importReport({ file, target, source, ledger, carried, isWord }, request.language);
  return { ok: true, text, problems: read.problems ?? [], ...report };
}

/** The source would be too large to be read again. */
function tooMuch(file: string, bytes: number): Problem {
  const [sizeMb, limitMb] = [(bytes / 1024 / 1024).toFixed(1), MAX_SOURCE_BYTES / 1024 / 1024];
  return problem('import/too-much', { sizeMb, limitMb }, { file });
}

/** Returns whether there is no sign of a notice: no section with groups, no joint use, no supplement. */
function isNoNotice({ sections, jointUses, supplements }: NoticeSource): boolean {
  return !jointUses && !supplements && sections.every(({ groups }) => !groups?.length);
}

/** Returns the text of the source, with its properties in the same order as in the samples. */
function sourceText(
  source: NoticeSource,
  target: string,
  former: Edition | undefined,
  society: string,
): string {
  const predecessor = former && former.path.society === society ? former.path.revision : undefined;
  const { id, status, ...rest } = source.revision;
  const revision = {
    id,
    status,
    ...(predecessor === undefined || predecessor === id ? {} : { predecessor }),
    ...rest,
  };
  return `${JSON.stringify({ $schema: schemaAddress(target), ...source, revision }, null, 2)}\n`;
}
