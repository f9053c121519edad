import fastDeepEqual from 'fast-deep-equal';
import type { Publication } from '../../../edition/publish/publication-record.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { visible } from '../../../problems/visible-text.ts';
import type { BuiltRevision } from '../build/build-edition.ts';
import { kitShelf } from '../build/build-plan.ts';
import { buildSelected, type KeptRevision } from '../build/build-selected.ts';
import { countedLine } from '../check/lint-editions.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { failed } from '../failed-outcome.ts';
import { howMany } from '../how-many.ts';
import { publicationGiven } from './publication-given.ts';
import { publishOne } from './publish-one.ts';

/** Runs `kenpo-notice publish`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const given = publicationGiven(args);
  if (!given.ok) return failed(given.problems);
  const publication = given.value;
  const result = await buildSelected(args, kitShelf(args, shell), shell, (edition, former, kit, plan) =>
    publishOne(edition, former, kit, { ...plan, publication }),
  );
  const { built, kept, notBuilt, counted, texts } = result;
  const problems = [...result.problems, ...kept.flatMap((one) => recordedOtherwise(one, publication))];
  const words = WORDS[shell.language];
  return {
    problems,
    counted,
    texts,
    summary: [
      ...built.map(words.published),
      ...(built.length > 0 ? [words.frozen] : []),
      ...kept.map(words.kept),
      ...countedLine(counted, args, shell),
    ],
    result: { published: built, kept, notPublished: notBuilt },
  };
}

/** A record is never written again. It is no fault to give the same publication twice. */
function recordedOtherwise({ folder, published }: KeptRevision, publication: Publication): Problem[] {
  if (!published || fastDeepEqual(published, publication)) return [];
  return [problem('publish/already', { folder, date: published.date })];
}

interface SummaryWords {
  readonly published: (revision: BuiltRevision) => string;
  readonly frozen: string;
  readonly kept: (revision: KeptRevision) => string;
}

const WORDS: Readonly<Record<Shell['language'], SummaryWords>> = {
  ja: {
    published: ({ folder, files }) => `${visible(folder)}　${files}ファイル　公表済みとして残しました。`,
    frozen:
      'ウェブサイトに置くのは、このフォルダーの中の public だけです。ほかは組合の控えと委託先への別紙で、公表しないものを含みます。\nこの版は、これから build、lint --fix、import、new で書き換えられることはありません。直すときは kenpo-notice new --correct で訂正の版を作ってください。',
    kept: ({ folder }) => `${visible(folder)}　公表済みです。何も書き換えていません。`,
  },
  en: {
    published: ({ folder, files }) => `${visible(folder)}  ${howMany(files, 'file')}  kept as published.`,
    frozen:
      'Of this folder, only public/ is for a website; the rest is for the society and its contractors, and holds what is not published.\nFrom now on build, lint --fix, import and new do not write this revision. To mend it, make a correction: kenpo-notice new --correct.',
    kept: ({ folder }) => `${visible(folder)}  is published already; nothing was written.`,
  },
};
