import type { InstalledParts } from '../answers/installed-core.ts';

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
