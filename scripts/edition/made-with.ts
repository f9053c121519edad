import { withoutUndefined } from '../notice/without-undefined.ts';
import type { Part } from './documents/document.ts';
import type { DocumentKit } from './documents/document-kit.ts';

/** The options that documents were made with, as far as they are not the usual ones. Without them nobody could make the same again. */
export interface MadeWith {
  readonly headingLevel?: number;
  readonly ascii?: boolean;
  readonly attachesSource?: boolean;
  /** SOURCE_DATE_EPOCH as an ISO 8601 date and time in UTC. */
  readonly fallbackDate?: string;
}

const USUAL = { headingLevel: 2, ascii: false, attachesSource: false };

/** The only part of an edition that an option changes. All parts have the date. */
const CHANGES: Readonly<Record<keyof typeof USUAL, Part>> = {
  headingLevel: 'html',
  ascii: 'html',
  attachesSource: 'pdf',
};

/** Returns the options of a kit that are not the usual ones. */
export function madeWith({ fragment, attachesSource = false, fallbackDate }: DocumentKit): MadeWith {
  const all = { ...fragment, attachesSource };
  return {
    ...withoutUsual(all),
    ...withoutUndefined({ fallbackDate: fallbackDate?.toISOString() }),
  };
}

/** Returns the kit with the options that documents were made with. */
export function kitWith(kit: DocumentKit, made: MadeWith = {}): DocumentKit {
  const { fallbackDate: _, ...same } = kit;
  const { headingLevel, ascii, attachesSource, fallbackDate } = { ...USUAL, ...made };
  return {
    ...same,
    fragment: { headingLevel, ascii },
    attachesSource,
    ...(fallbackDate === undefined ? {} : { fallbackDate: new Date(fallbackDate) }),
  };
}

/** Returns the options of an edition of which these parts were made now and the others before. */
export function mergedOptions(now: MadeWith, before: MadeWith, parts: ReadonlySet<Part>): MadeWith {
  const merged = Object.fromEntries(
    Object.entries(CHANGES).map(([option, part]) => {
      const name = option as keyof typeof USUAL;
      return [name, (parts.has(part) ? now : before)[name] ?? USUAL[name]];
    }),
  );
  return { ...withoutUsual(merged), ...withoutUndefined({ fallbackDate: now.fallbackDate }) };
}

function withoutUsual(options: Readonly<Record<string, unknown>>): MadeWith {
  const usual: Readonly<Record<string, unknown>> = USUAL;
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => value !== usual[name]));
}
