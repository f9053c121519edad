import { readFileSync } from 'node:fs';
import { SAMPLES } from './editions.ts';

/** Every string of the samples' sources, without duplicates. */
export const sampleTexts: readonly string[] = [
  ...new Set(SAMPLES.flatMap((file) => stringsIn(JSON.parse(readFileSync(file, 'utf8'))))),
];

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
