import type { Language } from '../../problems/messages/messages.ts';
import { displayWidth } from '../../problems/visible-text.ts';
import type { Command, OptionSpecs } from '../commands/command.ts';
import { COMMON_OPTIONS } from './parse-arguments.ts';

const HEADS = {
  ja: {
    usage: '使い方',
    commands: 'コマンド',
    options: 'オプション',
    examples: '例',
    about:
      '健康保険組合の「主な利用目的」の公表文を、一つの正本（JSON）から印刷用PDF、ウェブページ、委託先ごとの別紙にします。',
    more: '各コマンドの説明は kenpo-notice <コマンド> --help で見られます。',
  },
  en: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    about:
      "Makes a health-insurance society's notice of purposes of use from one JSON source: the printed PDF, the web page and an annex for every contractor.",
    more: 'kenpo-notice <command> --help says more of each.',
  },
} as const;

/** Returns the help of the whole program. */
export function programHelp(commands: readonly Command[], language: Language): string {
  const heads = HEADS[language];
  const rows = commands.map(
    ({ name, arguments: args, summary }): Row => [`${name} ${args}`, summary[language]],
  );
  return `${heads.about}\n\n${heads.usage}\n  kenpo-notice <command> [options]\n\n${heads.commands}\n${table(rows)}\n\n${heads.more}\n`;
}

/** Returns the help of one command. */
export function commandHelp(
  { name, arguments: args, summary, options, examples }: Command,
  language: Language,
): string {
  const heads = HEADS[language];
  const rows = examples.map(({ line, help }): Row => [line, help[language]]);
  return [
    summary[language],
    `${heads.usage}\n  kenpo-notice ${name} ${args} [options]`,
    `${heads.options}\n${table(optionRows({ ...options, ...COMMON_OPTIONS }, language))}`,
    `${heads.examples}\n${table(rows)}\n`,
  ].join('\n\n');
}

type Row = readonly [left: string, right: string];

function optionRows(options: OptionSpecs, language: Language): Row[] {
  return Object.entries(options).map(([name, { value, help }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    help[language],
  ]);
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return rows
    .map(([left, right]) => `  ${left}${' '.repeat(width - displayWidth(left))}  ${right}`)
    .join('\n');
}
