import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeVersions, SharedVersions } from '../../edition/manifest.ts';
import { sha256Hex } from '../../platform/hashes.ts';
import { nodePlatform } from '../node-platform.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { NOTICE_SCHEMA } from './load-validator.ts';
import { programHash } from './program-hash.ts';

const require = createRequire(import.meta.url);

/** Returns the versions of everything that affects the bytes of documents made with templates of this hash. */
export function programVersions(templatesHash: string): SharedVersions & NodeVersions {
  return {
    ...sharedVersions(programHash(), templatesHash),
    node: process.versions.node,
    zlib: process.versions.zlib,
    icu: process.versions.icu ?? '',
  };
}

/** Returns the versions that do not depend on where documents are made, of the program and the templates of these hashes. */
export function sharedVersions(program: string, templatesHash: string): SharedVersions {
  return {
    program,
    schema: sha256Hex([readFileSync(NOTICE_SCHEMA, 'utf8')], nodePlatform),
    templates: templatesHash,
    pdfmake: versionOf('pdfmake/package.json'),
    fonts: {
      'biz-udpgothic': versionOf('@expo-google-fonts/biz-udpgothic/package.json'),
      'biz-udpmincho': versionOf('@expo-google-fonts/biz-udpmincho/package.json'),
      'noto-sans-jp': versionOf('@expo-google-fonts/noto-sans-jp/package.json'),
    },
  };
}

/** Returns the version of the program's package. */
export function programVersion(): string {
  return versionOf(join(PROJECT_ROOT, 'package.json'));
}

/** Returns the version in a package.json. */
export function versionOf(manifest: string): string {
  // npm requires a version in every package.json.
  const { version } = require(manifest) as { version: string };
  return version;
}
