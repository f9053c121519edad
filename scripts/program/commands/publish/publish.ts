import { BUILD_OPTIONS } from '../build/build-options.ts';
import type { Command } from '../command.ts';

/** All is made, and its place is fixed. */
const { out: _out, only: _only, ...MAKING } = BUILD_OPTIONS;

/** `kenpo-notice publish`: makes the documents of an approved revision, records their publication, and freezes them. */
export const publish: Command = {
  name: 'publish',
  arguments: '[file…]',
  summary: {
    ja: '決裁済みの版を公表したものとして、文書、正本の写し、記録を published に残します',
    en: 'Keep an approved revision as it is published: documents, source and record',
  },
  options: {
    on: {
      value: 'DATE',
      help: { ja: '公表した日（2026-04-01 の形）', en: 'day of publication, YYYY-MM-DD' },
    },
    by: { value: 'NAME', help: { ja: '公表した人または部署', en: 'who published it' } },
    at: {
      value: 'PLACES',
      help: {
        ja: '公表した場所（いくつかあれば「、」で区切ります）',
        en: 'where it was published; several are separated by 、 or ", "',
      },
    },
    ...MAKING,
  },
  examples: [
    {
      line: 'kenpo-notice publish source/midori/2026.json --on 2026-04-01 --by 総務課 --at 組合のウェブサイト、事務所での掲示',
      help: { ja: '2026年の版を公表した', en: 'the revision of 2026 was published' },
    },
  ],
  load: () => import('./run-publish.ts'),
};
