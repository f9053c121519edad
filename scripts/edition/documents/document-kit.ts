import type { Platform } from '../../platform/platform.ts';
import type { Templates } from '../../print/templates/render-template.ts';
import type { TemplateSet } from '../../print/templates/template-set.ts';
import type { Faces } from '../../typeset/fonts/faces.ts';
import type { DocumentMemory } from './document-memory.ts';

/** Everything besides the notice that documents are made with. It is loaded once and used for every revision. */
export interface DocumentKit {
  readonly platform: Platform;
  readonly templates: Templates;
  /** The files of the templates, by the templates' names. */
  readonly templateFiles: TemplateSet;
  /** Whether the society has its own page shell. Then every page must be checked. */
  readonly hasOwnShell: boolean;
  /** SHA-256 of all templates and style sheets. */
  readonly templatesHash: string;
  readonly styles: { readonly site: string; readonly page: string; readonly comparison: string };
  readonly faces: Faces;
  readonly fragment: { readonly headingLevel: number; readonly ascii: boolean };
  /** Whether the notice's PDF has its printed content attached as data. */
  readonly attachesSource?: boolean;
  /** Files that were made before with this kit. Only a process that builds again and again uses it. */
  readonly memory?: DocumentMemory;
  /** The date of documents whose notice has no date, from SOURCE_DATE_EPOCH. */
  readonly fallbackDate?: Date;
}
