import type { Plugin } from 'rolldown';
import { BUNDLE_HASH } from '../files/program-hash.ts';
import { namedTextsHash } from '../files/text-hash.ts';

/**
 * A plugin of the bundler: names the program by the SHA-256 of its pieces. The launchers are not among these, for they
 * have no part in what a document says; nor is the code that V8 compiles of them, which is of one machine.
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
        source: `${namedTextsHash(pieces)}\n`,
      });
    },
  };
}
