import type { StructureElement } from '../blocks/structure.ts';
import type { LaidOutPage, PlacedFill, PlacedRule } from '../layout/laid-out-page.ts';
import type { PlacedLine } from '../layout/placed-line.ts';
import type { EmbeddedFonts } from './embedded-fonts.ts';
import { type LineRun, lineRuns } from './line-runs.ts';
import { type LinkArea, linkAreas } from './link-areas.ts';
import { number } from './syntax.ts';

/** The operators of a page, and the owners and links of the words on it. */
export interface PageContent {
  readonly operators: string;
  /** The element of each marked content on the page, by its number. */
  readonly owners: readonly StructureElement[];
  readonly links: readonly LinkArea[];
}

const UNDERLINE = { widthEm: 0.05, belowBaselineEm: 0.14 };

/**
 * Draws the pages of a file (ISO 32000-1, 8 and 9). On each page it draws rules, fills and underlines first, then the
 * words in their order.
 */
export class PageDrawing {
  readonly #fonts: EmbeddedFonts;
  /** The lines that were drawn before. A table head that is drawn again on the next page only repeats itself. */
  readonly #drawn = new Set<unknown>();

  constructor(fonts: EmbeddedFonts) {
    this.#fonts = fonts;
  }

  /** Draws the next page. Adds its words to the elements that own them. */
  draw({ items, pageSize }: LaidOutPage, page: number): PageContent {
    const lines = items.flatMap(({ type, item }) => (type === 'line' ? [item] : []));
    const vectors = items.flatMap(({ type, item }) => (type === 'vector' ? [item] : []));
    const isRepeated = lines.map((line) => this.#isRepeated(line));
    const runs = lines.flatMap((line, index) => lineRuns(line, isRepeated[index] === true));
    const height = pageSize.height;
    const owners: StructureElement[] = [];
    const adornment = [
      ...vectors.map((item) => vectorOperators(item, height)),
      ...runs.map(underlineOperators(height)),
    ];
    const operators = [
      artifact('Layout', adornment.join('')),
      ...this.#markedRuns(runs, page, height, owners),
    ];
    return { operators: operators.join(''), owners, links: linkAreas(runs, height) };
  }

  #isRepeated({ line }: PlacedLine): boolean {
    const isDrawn = this.#drawn.has(line);
    this.#drawn.add(line);
    return isDrawn;
  }

  /** Returns the words, marked as content of their elements. Neighbouring runs of one element share one mark. */
  #markedRuns(runs: readonly LineRun[], page: number, height: number, owners: StructureElement[]): string[] {
    const marked: string[] = [];
    for (let index = 0; index < runs.length; ) {
      const owner = runs[index]?.owner;
      const end = runs.findIndex((run, at) => at > index && run.owner !== owner);
      const some = runs.slice(index, end < 0 ? runs.length : end);
      const text = some.map((run) => this.#textOperators(run, height)).join('');
      if (owner) {
        const mcid = owners.push(owner) - 1;
        owner.hold({ page, mcid });
        marked.push(`/${owner.type} <</MCID ${mcid}>> BDC\n${text}EMC\n`);
      } else marked.push(artifact('Pagination', text));
      index += some.length;
    }
    return marked;
  }

  #textOperators({ placed, glyphs, kerns, trackingEm, xPt, cut }: LineRun, height: number): string {
    const { setting, y } = placed;
    const size = number(setting.fontSizePt);
    const font = this.#fonts.of(cut);
    const baseline = height - y - setting.baselinePt;
    const shown = [''];
    glyphs.forEach((glyph, index) => {
      const kern = index === 0 ? 0 : (kerns[index] ?? 0);
      if (kern !== 0) shown.push(number(-kern * 1000), '');
      shown[shown.length - 1] += font.codeOf(glyph);
    });
    const parts = shown.map((part, index) => (index % 2 === 0 ? `<${part}>` : part)).join('');
    const spacing =
      trackingEm === 0 ? ['', ''] : [`${number(trackingEm * setting.fontSizePt, 4)} Tc `, ' 0 Tc'];
    return `BT /${font.resource} ${size} Tf ${spacing[0]}${number(xPt)} ${number(baseline)} Td [${parts}] TJ${spacing[1]} ET\n`;
  }
}

/** Returns the operators as an artifact, which screen readers skip (14.8.2.2); empty if there is nothing to draw. */
function artifact(type: 'Layout' | 'Pagination', operators: string): string {
  return operators === '' ? '' : `/Artifact <</Type /${type}>> BDC\n${operators}EMC\n`;
}

function vectorOperators(item: PlacedRule | PlacedFill, height: number): string {
  if (item.type === 'rect') {
    const place = [item.x, height - item.y - item.h, item.w, item.h].map((length) => number(length));
    return `${grayOf(item.color)} g ${place.join(' ')} re f 0 g\n`;
  }
  const from = `${number(item.x1)} ${number(height - item.y1)}`;
  const to = `${number(item.x2)} ${number(height - item.y2)}`;
  return `${number(item.lineWidth)} w ${from} m ${to} l S\n`;
}

/** A printing press prints DeviceGray with black ink only, but a gray in RGB with four inks. */
function grayOf(color: string): string {
  return number(Number.parseInt(color.slice(1, 3), 16) / 255, 3);
}

function underlineOperators(height: number): (run: LineRun) => string {
  return ({ isUnderlined, placed, xPt, widthPt }) => {
    if (!isUnderlined || widthPt === 0) return '';
    const { fontSizePt, baselinePt } = placed.setting;
    const y = number(height - placed.y - baselinePt - UNDERLINE.belowBaselineEm * fontSizePt);
    return `${number(UNDERLINE.widthEm * fontSizePt)} w ${number(xPt)} ${y} m ${number(xPt + widthPt)} ${y} l S\n`;
  };
}
