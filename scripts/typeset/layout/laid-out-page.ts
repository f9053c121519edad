import type { PlacedLine } from './placed-line.ts';

/** A rule of a table. Lengths are in points from the upper left corner of the page. */
export interface PlacedRule {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
}

/** The fill of a cell. */
export interface PlacedFill {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** A gray, as `#rrggbb`. */
  readonly color: string;
}

/** Something drawn on a page: a line of words, or a rule or fill. */
export type PlacedItem =
  | { readonly type: 'line'; readonly item: PlacedLine }
  | { readonly type: 'vector'; readonly item: PlacedRule | PlacedFill };

/** A page after layout: all that is drawn on it. */
export interface LaidOutPage {
  readonly items: readonly PlacedItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
}
