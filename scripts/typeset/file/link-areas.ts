import type { PdfLink } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { LineRun } from './line-runs.ts';

/** The part of a link that is in one line. */
export interface LinkArea {
  readonly owner: StructureElement;
  readonly link: PdfLink;
  /** In points from the lower left corner of the page. */
  readonly rectangle: readonly [left: number, bottom: number, right: number, top: number];
}

/** Returns the areas of the links on a page of this height (in points), in the order of their words. */
export function linkAreas(runs: readonly LineRun[], height: number): LinkArea[] {
  const areas: (LinkArea & { readonly run: LineRun })[] = [];
  for (const run of runs) {
    const { owner, link, placed, xPt, widthPt } = run;
    if (!owner || !link || widthPt === 0) continue;
    const { fontSizePt, heightPt } = placed.setting;
    const top = placed.y + (heightPt - fontSizePt) / 2;
    const last = areas.at(-1);
    // A link with two fonts has two runs in one line.
    const continues = last?.owner === owner && last.run.placed === placed;
    const left = continues ? last.rectangle[0] : xPt;
    const rectangle = [left, height - top - fontSizePt, xPt + widthPt, height - top] as const;
    if (continues) areas.pop();
    areas.push({ owner, link, rectangle, run });
  }
  return areas;
}
