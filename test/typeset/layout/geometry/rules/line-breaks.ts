import { literalPattern } from '../../../../../scripts/notice/vocabulary/literal-pattern.ts';
import {
  type Block,
  type Character,
  charactersOf,
  isSpace,
  type PageModel,
  squeeze,
  textOf,
} from '../page-model.ts';

/** What JIS X 4051 and JLReq forbid, as lists that are independent of the program's classes. */
const NO_START =
  '、。，．,.・：；:;？！?!）〕］｝〉》」』】〙〗〛)]}｣”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ〜％%℃\u3099';
const NO_END = '（〔［｛〈《「『【〘〖〚([{｢“‘￥〒+\u00A0';
const IN_WORDS = /[A-Za-z0-9０-９￥]/u;
const DIGIT = /[0-9０-９]/u;
const NUMBER = '[+＋]?[(（]?[0-9０-９][0-9０-９()（）‐－ー−-]*[0-9０-９]';
const LABELLED = new RegExp(`(?:TEL|FAX|電話)[\\s\\u00A0]*${NUMBER}`, 'gu');
const LABEL = new RegExp(`(?:TEL|FAX|電話)(?=[\\s\\u00A0]*${NUMBER})`, 'gu');
const NAMED_KIND = /(?:\(株\)|（株）|㈱|株式会社)[ァ-ヺー]+|[ァ-ヺー]+(?:\(株\)|（株）|㈱|株式会社)/gu;

/** Each rule forbids some breaks. If words are wider than a line, the rules of a lower level give way first. */
const LEVELS = { together: 1, held: 2, never: 3 } as const;

type ForbiddenBreaks = (characters: readonly Character[], model: PageModel) => ReadonlySet<number>;

interface BreakRule {
  readonly id: string;
  readonly level: number;
  readonly forbids: ForbiddenBreaks;
}

export const BREAK_RULES: readonly BreakRule[] = [
  { id: 'lines/kinsoku', level: LEVELS.never, forbids: kinsoku },
  {
    id: 'lines/telephone',
    level: LEVELS.held,
    forbids: (characters, { telephones }) => within(characters, telephones.map(exactly)),
  },
  {
    id: 'lines/name',
    level: LEVELS.held,
    forbids: (characters, { names }) => within(characters, names.map(exactly)),
  },
  { id: 'lines/label', level: LEVELS.together, forbids: (characters) => within(characters, [LABELLED]) },
  { id: 'lines/label', level: LEVELS.never, forbids: (characters) => within(characters, [LABEL]) },
  {
    id: 'lines/company',
    level: LEVELS.together,
    forbids: (characters) => within(characters, [NAMED_KIND]),
  },
];

/** Returns the breaks of a document that a rule forbids, if the split words would fit in one line. */
export function forbiddenBreaks(id: string, model: PageModel): string[] {
  return model.blocks.flatMap((block) => {
    const characters = charactersOf(block);
    const levels = levelsOf(characters, model);
    const rules = BREAK_RULES.filter((rule) => rule.id === id);
    return rules.flatMap((rule) => {
      const forbidden = rule.forbids(characters, model);
      return breaksOf(block)
        .filter((at) => forbidden.has(at) && fits(unitAt(at, rule.level), block))
        .map(
          (at) =>
            `「${unitAt(at, rule.level)
              .map(({ text }) => text)
              .join('')}」 is parted before ${at}`,
        );
    });

    /** Returns the longest run of characters around a place in which each break is forbidden at this level or above. */
    function unitAt(at: number, level: number): readonly Character[] {
      let [from, to] = [at, at];
      while (from > 0 && (levels[from] ?? 0) >= level) from -= 1;
      while (to < characters.length && (levels[to] ?? 0) >= level) to += 1;
      return characters.slice(from, to);
    }
  });
}

/** Returns how strictly each break is forbidden; 0 if it is allowed. */
function levelsOf(characters: readonly Character[], model: PageModel): number[] {
  const levels = new Array<number>(characters.length).fill(0);
  for (const { level, forbids } of BREAK_RULES) {
    for (const at of forbids(characters, model)) levels[at] = Math.max(level, levels[at] ?? 0);
  }
  return levels;
}

/** Returns the places in a block where lines end, without those where the source asks for it. */
function breaksOf({ lines, forced }: Block): number[] {
  let [at, shown] = [0, 0];
  return lines.slice(0, -1).flatMap(({ characters }) => {
    at += characters.length;
    shown += [...squeeze(textOf({ page: 0, characters }))].length;
    return forced.has(shown) ? [] : [at];
  });
}

function fits(unit: readonly Character[], { leftPt, rightPt }: Block): boolean {
  const last = unit.findLastIndex((character) => !isSpace(character));
  const width = unit.slice(0, last + 1).reduce((sum, { advancePt }) => sum + advancePt, 0);
  return width <= rightPt - leftPt - 0.01;
}

function kinsoku(characters: readonly Character[]): Set<number> {
  const places = characters.flatMap(({ text }, at) => {
    const before = characters[at - 1];
    if (!before || isSpace(before)) return [];
    const isForbidden =
      NO_START.includes(text) ||
      NO_END.includes(before.text) ||
      /\s/u.test(text) ||
      (before.text === text && '—…‥'.includes(text)) ||
      (IN_WORDS.test(before.text) && IN_WORDS.test(text)) ||
      (/[.,:．，：]/u.test(before.text) && DIGIT.test(text) && DIGIT.test(characters[at - 2]?.text ?? ''));
    return isForbidden ? [at] : [];
  });
  return new Set(places);
}

/** Returns the places inside the matches of some patterns. */
function within(characters: readonly Character[], patterns: readonly RegExp[]): Set<number> {
  const text = characters.map((character) => character.text).join('');
  const starts = new Map<number, number>();
  characters.reduce((offset, character, at) => {
    starts.set(offset, at);
    return offset + character.text.length;
  }, 0);
  const places = new Set<number>();
  for (const pattern of patterns) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      for (let offset = index + 1; offset < index + found.length; offset += 1) {
        const at = starts.get(offset);
        if (at !== undefined) places.add(at);
      }
    }
  }
  return places;
}

/** Returns a pattern for words with or without white space inside, because the data has them without. */
function exactly(words: string): RegExp {
  return new RegExp([...words].map(literalPattern).join('\\s*'), 'gu');
}
