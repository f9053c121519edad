import { literalPattern } from '../../../../scripts/notice/vocabulary/literal-pattern.ts';
import type { GeometryRule } from './geometry-faults.ts';
import { type Block, type Character, type Line, type PageModel, textOf } from './page-model.ts';

/** A way to break each rule on pages that break none. */
export const BREAKS: Readonly<Record<GeometryRule, (model: PageModel) => PageModel>> = {
  'lines/kinsoku': (model) => parted(model, /^.+(?=、)/u),
  'lines/telephone': (model) => parted(model, within(model.telephones[0])),
  'lines/label': (model) => parted(model, /電話[\s\u00A0]|TEL[\s\u00A0]/u),
  'lines/name': (model) => parted(model, within(model.names[0])),
  'lines/company': (model) => parted(model, /(?:\(株\)|（株）)(?=[ァ-ヺ])|[ァ-ヺー](?=\(株\)|（株）)/u),
  'spacing/margins': (model) => withCharacters(model, ({ rightPt }) => ({ xPt: rightPt })),
  'spacing/lines': (model) => withCharacters(model, (_, at) => (at.line === 1 ? { downPt: 0.5 } : {})),
  'spacing/baseline': (model) =>
    withCharacters(model, (_, at) => (at.character === 1 ? { downPt: 0.5 } : {})),
  'spacing/gaps': (model) => withCharacters(model, (_, at) => ({ xPt: at.character > 2 ? 1.5 : 0 })),
  'spacing/justified': (model) => withCharacters(model, (_, at) => ({ xPt: at.character > 2 ? 0.5 : 0 })),
  'spacing/brackets': (model) => withBrackets(model),
  'items/mark': (model) => withCharacters(model, ({ role }) => ({ xPt: role === 'clause' ? 1 : 0 })),
  'pages/lead': (model) => onNextPage(model, ({ role }) => role !== 'H3'),
  'pages/lone-line': (model) =>
    onNextPage(model, ({ lines }, line) => lines.length > 1 && line === lines.length - 1),
  'pages/group': (model) => onNextPage(model, ({ role }) => role === 'clause'),
  'pages/closing': (model) => onNextPage(model, ({ role }) => role === 'closing-mark'),
  'pages/table-head': (model) => onNextPage(model, ({ cell }) => cell?.isHead === false),
  'pages/row': (model) => onNextPage(model, ({ cell }, line) => cell !== undefined && line === 1),
  'pages/row-start': (model) =>
    onNextPage(model, ({ cell, lines }) => cell !== undefined && lines.length > 1),
};

/** Matches the beginning of words that are complete there. */
function within(words = ''): RegExp {
  return new RegExp(`${literalPattern(words.slice(0, 2))}(?=${literalPattern(words.slice(2))})`, 'u');
}

/** Ends the first line before these words. */
function parted(model: PageModel, words: RegExp): PageModel {
  let isDone = false;
  return withLines(model, (line) => {
    const found = words.exec(textOf(line));
    if (isDone || !found) return [line];
    const end = found.index + found[0].length;
    let [length, at] = [0, 0];
    while (length < end) {
      length += line.characters[at]?.text.length ?? end;
      at += 1;
    }
    if (at >= line.characters.length) return [line];
    isDone = true;
    return [
      { ...line, characters: line.characters.slice(0, at) },
      { ...line, characters: line.characters.slice(at) },
    ];
  });
}

/** Lets neighbouring brackets overlap. */
function withBrackets(model: PageModel): PageModel {
  return withLines(model, (line) => {
    const at = line.characters.findIndex(
      ({ text }, index) =>
        /[）」』】]/u.test(text) && /[（「、。）]/u.test(line.characters[index + 1]?.text ?? ''),
    );
    if (at < 0) return [line];
    const characters = line.characters.map((character, index) =>
      index > at ? moved(character, { xPt: -0.9 * character.sizePt }) : character,
    );
    return [{ ...line, characters }];
  });
}

interface Move {
  readonly xPt?: number;
  readonly downPt?: number;
}

function withCharacters(
  model: PageModel,
  move: (block: Block, at: { line: number; character: number }) => Move,
): PageModel {
  return withLines(model, (line, block, index) => {
    const characters = line.characters.map((character, at) =>
      moved(character, move(block, { line: index, character: at })),
    );
    return [{ ...line, characters }];
  });
}

function moved(character: Character, { xPt = 0, downPt = 0 }: Move): Character {
  const { ink } = character;
  return {
    ...character,
    xPt: character.xPt + xPt,
    baselinePt: character.baselinePt + downPt,
    ...(ink ? { ink: [ink[0] + xPt, ink[1] + xPt] as const } : {}),
  };
}

/** Moves the lines that are chosen by their block and by their place in it. */
function onNextPage(model: PageModel, isMoved: (block: Block, line: number) => boolean): PageModel {
  return withLines(model, (line, block, index) => [
    isMoved(block, index) ? { ...line, page: line.page + 1 } : line,
  ]);
}

function withLines(
  model: PageModel,
  change: (line: Line, block: Block, index: number) => readonly Line[],
): PageModel {
  const blocks = model.blocks.map((block) => ({
    ...block,
    lines: block.lines.flatMap((line, index) => change(line, block, index)),
  }));
  return { ...model, blocks };
}
