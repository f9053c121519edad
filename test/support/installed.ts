import type { InstalledCore } from '../../scripts/workbench/answers/installed-core.ts';
import { validator } from './editions.ts';
import { kit } from './kit.ts';

const { templates, templateFiles: set, styles, hasOwnShell, templatesHash: hash, platform } = kit;

/** What is installed with the program, as the worker of the workbench gets it. */
export const installed: InstalledCore = {
  validate: validator,
  templates,
  folder: { set, styles, hasOwnShell, hash },
  versions: { program: 'test', schema: 'test', templates: hash, pdfmake: 'test', fonts: {}, deflate: 'test' },
  platform,
};
