import type { Edition } from '../../../edition/read-edition.ts';
import { loadReader } from '../../../import/readers.ts';
import { carryOver } from '../../../import/recognise/former/carry-over.ts';
import { recognise } from '../../../import/recognise/recognise.ts';
import type { NoticeSource } from '../../../notice/source.generated.ts';
import { utf8 } from '../../../platform/bytes.ts';
import { hasError, type Problem, problem } from '../../../problems/problem.ts';
import { MAX_SOURCE_BYTES } from '../../files/read-source.ts';
import { loadValidator } from '../../installed/load-validator.ts';
import { pdfResources } from '../../installed/pdf-resources.ts';
import { schemaAddress } from '../../installed/schema-address.ts';
import { failed } from '../failed-outcome.ts';
import { editionOf } from '../load-editions.ts';
import { ofArguments } from '../new/write-new-source.ts';
import { importReport } from './import-report.ts';
import type { ImportedDraft, ImportRequest } from './import-request.ts';

/** Returns a draft source made from a document. Writes nothing. */
export async function importedDraft(request: ImportRequest): Promise<ImportedDraft> {
  const { file, bytes, format, options, place, target } = request;
  const reader = await loadReader(format, pdfResources);
  const read = await reader(file, bytes, options);
  if (!read.ok) return { outcome: failed(read.problems) };
  const recognised = recognise(read.value, place);
  if (isNoNotice(recognised.source)) return { outcome: failed([problem('import/no-notice', {}, { file })]) };
  const validate = await loadValidator();
  const former = request.base && editionOf(request.base.file, request.base.bytes, validate).edition;
  // The schema has accepted the source of an edition, so it has this type.
  const known = former && { notice: former.notice, source: former.document.value as NoticeSource };
  const { source, carried } = known
    ? carryOver(recognised, known)
    : { source: recognised.source, carried: undefined };
  const text = sourceText(source, target, former, place.society);
  const made = utf8(text);
  if (made.length > MAX_SOURCE_BYTES) return { outcome: failed([tooMuch(file, made.length)]) };
  const draft = editionOf(target, made, validate);
  const named = draft.problems.filter(({ rule }) => rule === 'contractor/hidden-named');
  const texts = new Map([[target, text]]);
  if (hasError(draft.problems.filter((one) => !named.includes(one))))
    return { outcome: failed(ofArguments(draft.problems), texts) };
  const isWord = format === 'word';
  const report = importReport(
    { file, target, source, ledger: recognised.ledger, carried, isWord },
    request.language,
  );
  // The document may name a contractor that the former revision hides. The draft is the place to take the name out.
  return { text, outcome: { problems: [...(read.value.warnings ?? []), ...named], texts, ...report } };
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
