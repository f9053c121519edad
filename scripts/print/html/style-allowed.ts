/** The at-rules that a style sheet may have. None of them loads anything by itself. */
export const AT_RULES: ReadonlySet<string> = new Set(
  'charset container counter-style font-face keyframes layer media page property supports'.split(' '),
);

/** The functions that a style sheet may use. What loads an address by its name (`image-set`, `src`, `attr`) is not among them. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  [
    'var env calc min max clamp round mod rem sin cos tan pow sqrt abs sign',
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark',
    'linear-gradient radial-gradient conic-gradient',
    'repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient',
    'repeat minmax fit-content counter counters format tech',
    'translate translatex translatey scale scalex scaley rotate skew skewx skewy matrix',
    'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
    'cubic-bezier linear steps inset circle ellipse polygon path',
    'selector style scroll',
  ].flatMap((names) => names.split(' ')),
);
