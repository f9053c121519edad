import type { Part } from '../../../edition/documents/document.ts';
import { KitShelf } from '../../files/load-kit.ts';
import type { Arguments, Shell } from '../command.ts';
import { PARTS } from './build-options.ts';

/** Where documents are written, and which. */
export interface BuildPlan {
  readonly out: string;
  readonly parts: ReadonlySet<Part>;
  /** Warnings keep a revision from being written. */
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

/** Returns the shelf of kits that the options ask for; `remembers` as in KitShelf. */
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

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function fallbackDate({ environment }: Shell): { fallbackDate?: Date } {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? { fallbackDate: new Date(Number(epoch) * 1000) }
    : {};
}
