import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { BrowserVersions, SharedVersions } from '../../edition/manifest.ts';
import type { TemplateText } from '../../print/templates/template-folder.ts';

/** What was read and compiled when the workbench was bundled, because a page has no files and evaluates nothing. */
export interface InstalledParts {
  /** Loads the validator of sources. */
  readonly validator: () => Promise<{ readonly default: ValidateFunction }>;
  /** Loads the compiled templates, by the SHA-256 of their texts, as `compiledBeforehand` takes them. */
  readonly templates: () => Promise<{ readonly default: Readonly<Record<string, TemplateSpecification>> }>;
  /** The texts of the program's templates and style sheets, by name. */
  readonly templateTexts: readonly TemplateText[];
  /** The versions for the manifest; the browser's own is not known before the page runs. */
  readonly versions: SharedVersions & Pick<BrowserVersions, 'deflate'>;
}

/** Throws here. In the workbench, `program/bundle/workbench/workbench-parts.ts` replaces this module. */
export const INSTALLED_PARTS: InstalledParts = {
  validator: notBundled,
  templates: notBundled,
  get templateTexts() {
    return notBundled();
  },
  get versions() {
    return notBundled();
  },
};

function notBundled(): never {
  throw new Error('This module has no parts until it is bundled.');
}
