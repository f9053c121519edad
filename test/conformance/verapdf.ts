import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { findProgram } from '../support/find-program.ts';
import type { Profile } from './reader/read-model.ts';

/** The package contains veraPDF's validation model and profiles. Debian has the other jars. */
const JARS = [
  resolve('node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar'),
  ...['jaxb-runtime.jar', 'jaxb-core.jar', 'istack-commons-runtime.jar', 'javax.activation.jar'].map((jar) =>
    join('/usr/share/java', jar),
  ),
];
const PROGRAM = 'test/conformance/VeraPdf.java';
/** Java ends before more optimisation would help. This halves the time. */
const QUICKLY = '-XX:TieredStopAtLevel=1';

/** Returns whether veraPDF can run: its jars exist, and so does a Java that compiles. */
export function hasVeraPdf(): boolean {
  return findProgram('javac') !== undefined && JARS.every((jar) => existsSync(jar));
}

/** A file, and the profile that it claims. */
export interface Claim {
  readonly bytes: Uint8Array;
  readonly profile: Profile;
}

/**
 * Returns what veraPDF finds in each file for its part of PDF/A and for PDF/UA-1, in their order, one line for each
 * broken rule (“ISO 14289-1:2014, 7.1-3: Content shall be …”). One Java process checks all files, because its start
 * takes longer than many files.
 */
export function veraPdfErrors(claims: readonly Claim[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'kenpo-notice-verapdf-'));
  const list = join(folder, 'list.txt');
  const checks = claims.flatMap(({ bytes, profile }, index) => {
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, bytes);
    return [`${profile.part}${profile.conformance.toLowerCase()}`, 'ua1'].map(
      (flavour) => `${flavour}\t${path}\n`,
    );
  });
  writeFileSync(list, checks.join(''));
  const run = spawnSync('java', [QUICKLY, '-cp', JARS.join(delimiter), PROGRAM, list], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  rmSync(folder, { recursive: true });
  const verdicts = run.stdout.split(/^checked\n/m);
  if (run.status !== 0 || verdicts.length !== checks.length + 1) {
    throw new Error(`veraPDF did not run: ${run.stdout}${run.stderr}${run.error ?? ''}`);
  }
  return claims.map((_, index) =>
    verdicts
      .slice(2 * index, 2 * index + 2)
      .flatMap((verdict) => verdict.split('\n').filter((line) => line !== '')),
  );
}
