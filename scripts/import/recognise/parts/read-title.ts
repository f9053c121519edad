import type { NoticeSource } from '../../../notice/source.generated.ts';
import { BULLETS } from '../../../notice/vocabulary/list-marks.ts';
import { type Entry, numberOf, wholeText } from '../entry.ts';
import { frontMatterOf } from '../phrases/front-matter.ts';
import { labelPart } from '../phrases/joint-use-labels.ts';
import type { Mark } from '../phrases/marks.ts';
import { isPurposes } from '../phrases/topics.ts';
import type { Reading } from './reading.ts';

/** Returns the title and the preamble of a notice. `entries` are the lines at its head that are nothing else. */
export function readTitle(
  entries: readonly Entry[],
  reading: Reading,
): Pick<NoticeSource, 'preamble'> & { title?: string } {
  const { ledger } = reading;
  const title = titleIn(entries);
  const at = title ? entries.indexOf(title) : -1;
  for (const entry of entries.slice(0, Math.max(at, 0)))
    ledger.leave(wholeText(entry), entry.spot, entry.aside ?? 'before-title');
  const behind = entries.slice(at + 1);
  const chapter = chapterIn(behind);
  if (chapter) ledger.leave(wholeText(chapter), chapter.spot, 'no-place');
  const preamble = behind.filter((entry) => entry !== chapter).map(wholeText);
  const words = title && wholeText(title);
  const draft = words && /\s*[（(]案[)）]$/u.exec(words)?.[0];
  if (draft) ledger.mark(draft);
  return {
    ...(words === undefined ? {} : { title: draft ? words.slice(0, -draft.length) : words }),
    ...(preamble.length > 0 ? { preamble } : {}),
  };
}

/** Returns the heading of a chapter that contains all sections: 「Ⅰ 利用目的」. Several numbers would be those of a list. */
function chapterIn(entries: readonly Entry[]): Entry | undefined {
  const numbered = entries.filter((entry) => numberOf(entry));
  const [first] = numbered;
  return numbered.length === 1 && first && isPurposes(first.text) ? first : undefined;
}

/**
 * Returns the line at the head that is most like a title, the last one of equals; undefined if no line is like one.
 * Sentences are below a title, so no title is looked for after them.
 */
function titleIn(entries: readonly Entry[]): Entry | undefined {
  const begun = entries.findIndex((entry) => titleScore(entry) >= FOR_SURE);
  const lines = upToSentence(upToNumber(entries), begun);
  const best = lines.reduce((most, entry) => Math.max(most, titleScore(entry)), 0);
  const isBest = (entry: Entry) => best > 0 && titleScore(entry) === best;
  return upToSentence(lines, lines.findIndex(isBest)).findLast(isBest);
}

/**
 * Returns the lines up to the first number if one of them is like a title; else all lines. Numbered lines are below the
 * title.
 */
function upToNumber(entries: readonly Entry[]): readonly Entry[] {
  const number = entries.findIndex((entry) => numberOf(entry));
  const lines = number < 0 ? entries : entries.slice(0, number);
  return lines.some((entry) => titleScore(entry) > 0) ? lines : entries;
}

/** Returns the lines up to the first sentence after index `from`; all lines if there is none. */
function upToSentence(entries: readonly Entry[], from: number): readonly Entry[] {
  const said = entries.findIndex(({ text, aside }, index) => index > from && !aside && text.endsWith('。'));
  return from < 0 || said < 0 ? entries : entries.slice(0, said);
}

const FOR_SURE = 6;

/** A sentence, also with brackets after it; or a line that says who or where something is: 「個人情報取扱責任者：○○」. */
const SAYS =
  /。$|(?:ます|です|ません)(?:[（(][^（()）]*[)）])?$|^(?:なお|また|ただし)、|^[^:：]{1,14}(?:者|先|窓口|番号|住所)[:：]/u;

/** Numbers and the bullets of items; other signs may be before a title too. */
function isOfList({ kind, family }: Mark): boolean {
  return kind === 'number' || ITEMS.test(family);
}

/**
 * Returns how much a line is like a title. Most of all if it names purposes of use, then if it is the main heading of
 * a page.
 */
function titleScore(entry: Entry): number {
  const { text, marks, aside, heading } = entry;
  if (text.length > 60 || SAYS.test(text) || marks.some(isOfList) || aside) return 0;
  // 「利用目的：健診」 is about a joint use. But a label alone may be a title.
  if (frontMatterOf(entry)?.is === 'society' || labelPart(text)?.rest) return 0;
  const words = text.replace(/\s/gu, '');
  const isTrail = /[>＞›»]/u.test(words) && words.length > 20;
  if (isTrail) return 0;
  return (
    (heading === 1 ? 6 : heading === undefined ? 0 : 1) +
    (/利用目的/u.test(words) ? 10 : /目的|個人情報|個人データ|共同利用/u.test(words) ? 2 : 0)
  );
}

const ITEMS = new RegExp(`^(?:[${BULLETS.ofItems}*-]|list)$`, 'u');
