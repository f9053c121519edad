/** A transformation of the plane (ISO 32000-1, 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transformation that leaves everything in its place. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the transformation that first applies `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Returns the place of a point after the transformation. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Returns six numbers as a transformation; the identity if the values are not six numbers. */
export function toMatrix(values: unknown): Matrix {
  const numbers = Array.isArray(values) || values instanceof Float32Array ? [...values] : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map(Number);
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : IDENTITY;
}
