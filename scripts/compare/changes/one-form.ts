import { representativeWords } from '../../notice/representative-words.ts';
import type { Representative } from '../../notice/source.generated.ts';
import { isFields, type Json } from './revision-tree.ts';

type Value = Json | undefined;

/**
 * Returns an old and a new value of a property in one form, so that only what they say is compared. A representative
 * may be one text, as in older sources, or title, name and role: if only one edition has it in one text, or if both
 * print the same words, both become the words that are printed.
 */
export function inOneForm(property: string, old: Value, now: Value): readonly [old: Value, now: Value] {
  if (old === undefined || now === undefined) return [old, now];
  if (property === 'representative') return representativesInOneForm(old, now);
  if (!isFields(old) || !isFields(now)) return [old, now];
  const [before, after] = inOneForm('representative', old.representative, now.representative);
  return [withRepresentative(old, before), withRepresentative(now, after)];
}

function representativesInOneForm(old: Json, now: Json): readonly [Json, Json] {
  // The schema describes the type `Representative`.
  const words = (value: Json) => representativeWords(value as Representative);
  const [before, after] = [words(old), words(now)];
  return typeof old !== typeof now || before === after ? [before, after] : [old, now];
}

function withRepresentative(holder: { readonly [key: string]: Json }, representative: Value): Json {
  return representative === undefined ? holder : { ...holder, representative };
}
