import { join, resolve } from 'node:path';
import type { Edition } from '../../../edition/read-edition.ts';
import { utf8 } from '../../../platform/bytes.ts';
import { problem } from '../../../problems/problem.ts';
import type { Result } from '../../../problems/result.ts';
import { frozenProblem } from '../../files/published-edition.ts';
import { loadValidator } from '../../installed/load-validator.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { failed } from '../failed-outcome.ts';
import { editionOf, type Loaded, loadEditions } from '../load-editions.ts';
import { CHECK_WORDS } from './draft-check-words.ts';
import { shownChecks } from './draft-checks-shown.ts';
import { type DraftPlan, draftText } from './draft-text.ts';
import { editionToCorrect, existingIn, formerEdition } from './former-edition.ts';
import { nameOf, nameOfCorrection } from './name-of-new.ts';
import { ofArguments, writeNewSource } from './write-new-source.ts';

/** Runs `kenpo-notice new`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { paths, options } = args;
  const [given, surplus] = paths;
  if (surplus !== undefined) return failed([problem('usage/unexpected-value', { value: surplus })]);
  const folder = String(options.source ?? 'source');
  const loaded = await loadEditions({ paths: [folder], options: {} });
  const society = options.society ?? onlySociety(loaded);
  if (typeof society !== 'string')
    return failed([problem('usage/which-society', { existing: existingIn(loaded) })]);
  const begun = options.correct
    ? beginCorrection(given, society, loaded, args, shell)
    : beginNext(given, society, loaded, args, shell);
  if (!begun.ok) return failed(begun.problems, loaded.texts);
  const { revision, former } = begun.value;
  const target = join(folder, society, `${revision}.json`);
  const frozen = await frozenProblem(target, { society, revision });
  if (frozen) return failed([frozen]);
  if (loaded.sources.some(({ file }) => resolve(file) === resolve(target)))
    return alreadyThere(target, loaded, shell);
  if (!former.ok) return failed(former.problems, loaded.texts);
  return written({ ...begun.value, target, society, former: former.value }, shell);
}

/** The beginning of a draft. What is wrong with the former edition counts only if the draft is not there yet. */
interface Beginning extends Pick<DraftPlan, 'revision' | 'reason'> {
  readonly former: Result<Edition | undefined>;
}

type Begin = (
  given: string | undefined,
  society: string,
  loaded: Loaded,
  args: Arguments,
  shell: Shell,
) => Result<Beginning>;

const beginNext: Begin = (given, society, loaded, args, shell) => {
  const name = nameOf(given, society, loaded, args, shell);
  if (!name.ok) return name;
  const revision = name.value;
  const former = formerEdition({ society, revision }, args.options.from, loaded);
  return { ok: true, value: { revision, former, reason: undefined } };
};

const beginCorrection: Begin = (given, society, loaded, { options }, shell) => {
  const reason = String(options.reason ?? '').trim();
  if (reason === '') {
    const example = 'new --correct --from 2026 --society aoba --reason 窓口の電話番号の誤り';
    return { ok: false, problems: [problem('usage/missing-argument', { argument: '--reason', example })] };
  }
  const former = editionToCorrect(society, options.from, loaded);
  if (!former.ok) return former;
  const name = nameOfCorrection(given, former.value.path, loaded, shell);
  return name.ok ? { ok: true, value: { revision: name.value, former, reason } } : name;
};

async function written(plan: DraftPlan, shell: Shell): Promise<Outcome> {
  const { target, former } = plan;
  const text = await draftText(plan);
  const draft = editionOf(target, utf8(text), await loadValidator());
  if (!draft.edition) return failed(ofArguments(draft.problems), new Map([[target, text]]));
  const failure = await writeNewSource(target, text);
  if (failure) return failed([failure]);
  const shown = shownChecks(target, draft.edition, former, shell);
  return {
    ...shown,
    problems: [],
    summary: [CHECK_WORDS[shell.language].made(target), '', ...shown.summary],
  };
}

/** Nothing is written over a source. If it is a draft, the list of its checks is shown again, as it is now. */
function alreadyThere(target: string, { editions }: Loaded, shell: Shell): Outcome {
  const exists = failed([problem('usage/exists', { path: target })]);
  const edition = editions.find(({ file }) => resolve(file) === resolve(target));
  if (edition?.notice.content.revision.status !== 'draft') return exists;
  const { predecessor } = edition.notice.content.revision;
  const former = editions.find(
    ({ path }) => path.society === edition.path.society && path.revision === predecessor,
  );
  return { ...exists, ...shownChecks(target, edition, former, shell) };
}

/** Returns the society of the sources if there is only one, or undefined. */
function onlySociety({ sources }: Loaded): string | undefined {
  const [society, ...others] = new Set(sources.map(({ path }) => path.society));
  return others.length === 0 ? society : undefined;
}
