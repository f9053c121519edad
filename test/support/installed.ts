import type { Installed } from '../../scripts/workbench/answers/installed.ts';
import { validator } from './editions.ts';
import { kit } from './kit.ts';

const { templates, templateFiles: set, styles, hasOwnShell, templatesHash: hash, platform } = kit;

/** What is installed with the program, as the worker of the workbench gets it. */
export const installed: Installed = {
  validate: validator,
  templates,
  folder: { set, styles, hasOwnShell, hash },
  versions: { program: 'test', schema: 'test', pdfmake: 'test', fonts: {}, deflate: 'test' },
  platform,
};
