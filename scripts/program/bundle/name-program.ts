import type { Plugin } from 'rolldown';
import { namedTextsHash } from '../../platform/hashes.ts';
import { BUNDLE_HASH } from '../installed/program-hash.ts';
import { nodePlatform } from '../node-platform.ts';

/**
 * Returns a bundler plugin that names the program by the SHA-256 of its pieces. The launchers are not included, because
 * they do not affect the documents; nor is the code that V8 compiles, which is different on each machine.
 */
export function nameProgram(folder: string): Plugin {
  return {
    name: 'name-program',
    generateBundle(_, bundle) {
      const pieces = Object.values(bundle).flatMap((piece) =>
        piece.type === 'chunk' ? [[piece.fileName, piece.code] as const] : [],
      );
      this.emitFile({
        type: 'asset',
        fileName: `${folder}/${BUNDLE_HASH}`,
        source: `${namedTextsHash(pieces, nodePlatform)}\n`,
      });
    },
  };
}
