import type { Command } from '../command.ts';
import { SELECTION_OPTIONS, STRICT_OPTION } from '../shared-options.ts';

/** `kenpo-notice lint`: finds what a person should look at in valid sources. */
export const lint: Command = {
  name: 'lint',
  arguments: '[file|folder…]',
  summary: {
    ja: '古くなった法令の言葉や、書き誤りと思われるところを探します',
    en: 'Look for outdated law and terms, and for what seems to be a mistake',
  },
  options: {
    'as-of': {
      value: 'DATE',
      help: {
        ja: 'この日の法令で確かめます（2026-04-01 の形。標準は版の施行日か改正日）',
        en: "judge by the law of this day, YYYY-MM-DD (default: the revision's own date)",
      },
    },
    format: {
      value: 'FORMAT',
      allowed: ['text', 'json', 'github'],
      help: {
        ja: '形式を text,json,github から選びます（標準は text）',
        en: 'one of text, json, github (default: text)',
      },
    },
    fix: {
      help: {
        ja: '名称や番号が変わっただけのところなどを、正本に書き込んで直します（決裁済みの版は、ファイルか --revision で指定したときだけ）',
        en: 'write mere renamings and the like into the sources (into an official one only if its file or --revision names it)',
      },
    },
    'to-accept': {
      help: {
        ja: '確かめてこのままにするときに、正本の accepted に写すものを示します',
        en: 'show what to copy into accepted for what is to stay as it is',
      },
    },
    ...SELECTION_OPTIONS,
    ...STRICT_OPTION,
  },
  examples: [
    { line: 'kenpo-notice lint', help: { ja: 'source の下をすべて', en: 'all of source/' } },
    {
      line: 'kenpo-notice lint source/midori/2026.json --as-of 2027-04-01',
      help: { ja: '一つの版を、次の年の法令で', en: "one revision by next year's law" },
    },
    {
      line: 'kenpo-notice lint --fix',
      help: { ja: '案の名称や番号を直す', en: 'mend names and numbers of drafts' },
    },
    {
      line: 'kenpo-notice lint source/midori/2026.json --to-accept',
      help: { ja: 'このままにするための accepted を示す', en: 'show entries of accepted' },
    },
  ],
  reporter: ({ format }) => (format === 'json' || format === 'github' ? format : 'text'),
  load: () => import('./run-lint.ts'),
};
