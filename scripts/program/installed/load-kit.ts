import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentKit } from '../../edition/documents/document-kit.ts';
import { DocumentMemory } from '../../edition/documents/document-memory.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Faces } from '../../typeset/fonts/faces.ts';
import { nodePlatform } from '../node-platform.ts';
import { loadFaces } from './load-faces.ts';
import { loadTemplates } from './load-templates.ts';

/** The parts of a kit that the options of a command decide. */
export type KitOptions = Pick<DocumentKit, 'fragment' | 'fallbackDate' | 'attachesSource'>;

/** The kit that documents are made with. It is absent if a society's own templates have a problem. */
export interface KitLoad {
  readonly kit?: DocumentKit;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Gives the kit of each source. The faces are loaded only once, and so is each folder of a society's own templates. */
export class KitShelf {
  readonly #options: KitOptions;
  readonly #remembers: boolean;
  readonly #templates: string | undefined;
  readonly #kits = new Map<string, Promise<KitLoad>>();
  #faces: Faces | undefined;

  /**
   * `templates` is a folder of own templates for every source; without it, each society may have its own folder. If the
   * shelf `remembers`, its kits keep the files that were made with them.
   */
  constructor(options: KitOptions, templates?: string, remembers = false) {
    this.#options = options;
    this.#remembers = remembers;
    this.#templates = templates;
  }

  /** Returns the folder of own templates for a source: `templates` beside it. Undefined if it does not exist. */
  folderFor(sourceFile: string): string | undefined {
    if (this.#templates !== undefined) return this.#templates;
    const beside = join(dirname(sourceFile), 'templates');
    return existsSync(beside) ? beside : undefined;
  }

  /** Returns the kit for the sources that use this folder of own templates. */
  kit(folder: string | undefined): Promise<KitLoad> {
    const key = folder ?? '';
    const known = this.#kits.get(key) ?? this.#load(folder);
    this.#kits.set(key, known);
    return known;
  }

  /** Forgets all kits, because a template has changed. */
  forgetTemplates(): void {
    this.#kits.clear();
  }

  async #load(folder: string | undefined): Promise<KitLoad> {
    this.#faces ??= loadFaces();
    const { loaded, ...found } = await loadTemplates(folder);
    if (!loaded) return found;
    const { set, hash, ...used } = loaded;
    return {
      kit: {
        platform: nodePlatform,
        templateFiles: set,
        templatesHash: hash,
        ...used,
        faces: this.#faces,
        ...this.#options,
        ...(this.#remembers ? { memory: new DocumentMemory(nodePlatform) } : {}),
      },
      ...found,
    };
  }
}
