import type { Platform } from '../../platform/platform.ts';
import type { Templates } from '../../print/templates/render-template.ts';
import type { TemplateSet } from '../../print/templates/template-set.ts';
import type { Faces } from '../../typeset/fonts/faces.ts';
import type { DocumentMemory } from './document-memory.ts';

/** All that documents are made with besides the notice: read once, used for every revision. */
export interface DocumentKit {
  readonly platform: Platform;
  readonly templates: Templates;
  /** The files that the templates were read from, by the templates' names. */
  readonly templateFiles: TemplateSet;
  /** Pages are set in a shell of the society's own, whose every page is to be checked. */
  readonly hasOwnShell: boolean;
  /** SHA-256 of all templates and style sheets. */
  readonly templatesHash: string;
  readonly styles: { readonly site: string; readonly page: string; readonly comparison: string };
  readonly faces: Faces;
  readonly fragment: { readonly headingLevel: number; readonly ascii: boolean };
  /** The notice's PDF carries what it prints as data. */
  readonly attachesSource?: boolean;
  /** Files made before with this kit; only a process that builds again and again has use for it. */
  readonly memory?: DocumentMemory;
  /** When a notice that knows no date says it was made; from SOURCE_DATE_EPOCH. */
  readonly fallbackDate?: Date;
}
