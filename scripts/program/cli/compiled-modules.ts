import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';

/**
 * Returns the path of a module of the bundle, in `build/program`. The code that starts the modules is in `build/cli`.
 */
export function inProgram(module: string): string {
  return join(import.meta.dirname, '..', 'program', `${module}.js`);
}

/**
 * V8 optimises a function after it has run a certain amount of bytecode (67584 by default). With the default, a run of
 * the program ends before most of this work pays off. The flag must be set before any code is loaded, because V8
 * accepts a code cache only if the flags are the same.
 */
setFlagsFromString('--interrupt-budget=1000000');

/** Length of a SHA-256, which comes before the compiled code in the cache file: of this Node and the module's text. */
const HASH_BYTES = 32;

/** V8 accepts code that another Node compiled if only Node's patches of V8 differ, and then runs it wrongly. */
const NODE = `${process.version} ${process.versions.v8} ${process.arch}`;

/**
 * Loads the CommonJS modules of the bundle. The file `<module>.cache` beside each module has the code that V8 compiled
 * earlier. It is used only if it belongs to exactly this text, this Node and these flags (V8 checks the flags itself).
 * Otherwise the module is compiled now. Packages are resolved as Node does it.
 */
export class CompiledModules {
  readonly #exports = new Map<string, { exports: unknown }>();
  readonly #scripts = new Map<string, { readonly script: Script; readonly hash: Buffer }>();

  /** Returns what a file of the bundle exports. The caller must give the right type. */
  require<Exports>(file: string): Exports {
    const known = this.#exports.get(file);
    // The caller, who names the module, also knows its type.
    if (known) return known.exports as Exports;
    const module = { exports: {} };
    this.#exports.set(file, module);
    const packages = createRequire(file);
    const require = (id: string): unknown =>
      id.startsWith('.') && id.endsWith('.js') ? this.require(join(dirname(file), id)) : packages(id);
    this.#compiled(file)
      .runInThisContext()
      .call(module.exports, module.exports, Object.assign(require, packages), module, file, dirname(file));
    return module.exports as Exports;
  }

  /** Writes the compiled code of each module so far, with every function that has run. */
  writeCaches(): void {
    for (const [file, { script, hash }] of this.#scripts)
      writeFileSync(cacheOf(file), Buffer.concat([hash, script.createCachedData()]));
  }

  #compiled(file: string): Script {
    const text = readFileSync(file);
    const hash = createHash('sha256').update(NODE).update(text).digest();
    const cachedData = readCache(file, hash);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${text.toString('latin1')}\n})`,
      {
        filename: file,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        ...(cachedData ? { cachedData } : {}),
      },
    );
    this.#scripts.set(file, { script, hash });
    return script;
  }
}

function readCache(file: string, hash: Buffer): Buffer | undefined {
  try {
    const cache = readFileSync(cacheOf(file));
    return cache.subarray(0, HASH_BYTES).equals(hash) ? cache.subarray(HASH_BYTES) : undefined;
  } catch {
    return undefined;
  }
}

function cacheOf(file: string): string {
  return `${file}.cache`;
}
