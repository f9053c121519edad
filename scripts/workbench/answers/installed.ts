import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { DocumentKit } from '../../edition/documents/document-kit.ts';
import type { ProgramVersions } from '../../edition/manifest.ts';
import type { Platform } from '../../platform/platform.ts';
import { precompiledTemplates } from '../../print/templates/precompiled-templates.ts';
import type { Templates } from '../../print/templates/render-template.ts';
import {
  compiledBeforehand,
  type TemplateFolder,
  type TemplateText,
  templateFolder,
} from '../../print/templates/template-folder.ts';
import { openFaces } from '../../typeset/fonts/faces.ts';
import type { FontFiles } from '../../typeset/fonts/typeface.ts';

/** What the bundler puts into the worker. Code that is not needed at once is loaded when it is asked for. */
export interface InstalledParts {
  /** The compiled validator of sources. */
  readonly validator: () => Promise<{ readonly default: ValidateFunction }>;
  /** The compiled templates, by the SHA-256 of their texts. */
  readonly templates: () => Promise<{ readonly default: Readonly<Record<string, TemplateSpecification>> }>;
  /** The program's templates and style sheets, in the order of their names. */
  readonly templateTexts: readonly TemplateText[];
  readonly versions: InstalledVersions;
}

/** The versions that are known when the worker is bundled. Those of the templates and the browser are found later. */
export type InstalledVersions = Pick<ProgramVersions, 'program' | 'schema' | 'pdfmake' | 'fonts' | 'deflate'>;

/** What is installed with the program, ready to be used. */
export interface Installed {
  readonly validate: ValidateFunction;
  readonly templates: Templates;
  readonly folder: TemplateFolder;
  readonly versions: InstalledVersions;
  readonly platform: Platform;
}

/** Returns what is installed. It is made once. Throws if the templates were compiled from other texts. */
export async function installedFrom(parts: InstalledParts, platform: Platform): Promise<Installed> {
  const folder = templateFolder(parts.templateTexts, platform);
  const [validator, known] = await Promise.all([parts.validator(), parts.templates()]);
  const compiled = compiledBeforehand(folder.set, known.default, platform);
  if (!compiled) throw new Error('The templates were not compiled beforehand.');
  return {
    validate: validator.default,
    templates: precompiledTemplates(compiled),
    folder,
    versions: parts.versions,
    platform,
  };
}

/** Returns the kit that documents are made with. Its options are the defaults of the command. */
export function kitOf({ templates, folder, platform }: Installed, faces: FontFiles): DocumentKit {
  const { set, hash, styles, hasOwnShell } = folder;
  return {
    platform,
    templates,
    templateFiles: set,
    templatesHash: hash,
    styles,
    hasOwnShell,
    faces: openFaces(faces),
    fragment: { headingLevel: 2, ascii: false },
  };
}
