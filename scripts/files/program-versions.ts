import { createRequire } from 'node:module';
import type { ProgramVersions } from '../manifest/manifest.ts';

const require = createRequire(import.meta.url);

/** Returns the versions of all that has a part in the bytes made. */
export function programVersions(): ProgramVersions {
  return {
    program: versionOf('../../package.json'),
    pdfmake: versionOf('pdfmake/package.json'),
    fonts: {
      'biz-udpgothic': versionOf('@expo-google-fonts/biz-udpgothic/package.json'),
      'biz-udpmincho': versionOf('@expo-google-fonts/biz-udpmincho/package.json'),
      'noto-sans-jp': versionOf('@expo-google-fonts/noto-sans-jp/package.json'),
    },
    node: process.versions.node,
    zlib: process.versions.zlib,
    icu: process.versions.icu ?? '',
  };
}

function versionOf(manifest: string): string {
  const { version } = require(manifest) as { version: string };
  return version;
}
