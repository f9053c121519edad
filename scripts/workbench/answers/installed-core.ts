import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { DocumentKit } from '../../edition/documents/document-kit.ts';
import type { BrowserVersions, SharedVersions } from '../../edition/manifest.ts';
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

/** What is installed with the program, ready to be used. */
export interface InstalledCore {
  readonly validate: ValidateFunction;
  readonly templates: Templates;
  readonly folder: TemplateFolder;
  readonly versions: InstalledParts['versions'];
  readonly platform: Platform;
}

/** Returns what is installed. It is made once. Throws if the templates were compiled from other texts. */
export async function installedCore(parts: InstalledParts, platform: Platform): Promise<InstalledCore> {
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
export function kitOf({ templates, folder, platform }: InstalledCore, faces: FontFiles): DocumentKit {
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
