import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTDATED_WORDING } from '../../../lint/outdated/outdated-wording.ts';
import type { Installed } from '../../../workbench/view/installed.ts';
import { programVersion } from '../../installed/program-versions.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

/** Returns what the start page tells of the program. The clock is not asked, so that the same sources make the same page. */
export function aboutTheProgram(): Pick<Installed, 'version' | 'released' | 'lawOf'> {
  const version = programVersion();
  const released = releaseDay(readFileSync(join(PROJECT_ROOT, 'CHANGELOG.md'), 'utf8'), version);
  return { version, ...(released ? { released } : {}), lawOf: lastDayOfLaw() };
}

/** Returns the day of a version in a list of changes: a heading such as `## 0.2.0 (2027-04-01)`. */
export function releaseDay(changes: string, version: string): string | undefined {
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${version} (`));
  return /\((\d{4}-\d{2}-\d{2})\)$/.exec(heading ?? '')?.[1];
}

function lastDayOfLaw(): string {
  const days = OUTDATED_WORDING.flatMap((row) =>
    row.kind === 'words' ? (row.since ?? []) : row.to.map(({ since }) => since),
  );
  return days.sort().at(-1) ?? '';
}
