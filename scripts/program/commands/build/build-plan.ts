import type { Part } from '../../../edition/documents/document.ts';
import { KitShelf } from '../../installed/load-kit.ts';
import type { Arguments, Shell } from '../command.ts';
import { PARTS } from './build-options.ts';

/** Which documents are written, and where. */
export interface BuildPlan {
  readonly out: string;
  readonly parts: ReadonlySet<Part>;
  /** With `--strict`, a revision that has warnings is not written. */
  readonly isStrict: boolean;
}

/** Returns the plan that the options ask for. */
export function buildPlan({ options }: Arguments): BuildPlan {
  const only = typeof options.only === 'string' ? options.only.split(',') : PARTS;
  return {
    out: String(options.out ?? 'dist'),
    parts: new Set(PARTS.filter((part) => only.includes(part))),
    isStrict: options.strict === true,
  };
}

/** Returns the shelf of kits for these options. For `remembers` see KitShelf. */
export function kitShelf({ options }: Arguments, shell: Shell, remembers = false): KitShelf {
  const fragment = {
    headingLevel: Number(options['heading-level'] ?? 2),
    ascii: options.ascii === true,
  };
  const templates = options.templates;
  return new KitShelf(
    { fragment, attachesSource: options['attach-source'] === true, ...fallbackDate(shell) },
    typeof templates === 'string' ? templates : undefined,
    remembers,
  );
}

/** Returns the date of SOURCE_DATE_EPOCH, if it is set: https://reproducible-builds.org/specs/source-date-epoch/ */
function fallbackDate({ environment }: Shell): { fallbackDate?: Date } {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? { fallbackDate: new Date(Number(epoch) * 1000) }
    : {};
}
