import equal from 'fast-deep-equal';
import { characterChanges, characterWords } from '../../changes/character-changes.ts';
import { isFields, type Json } from '../../changes/revision-tree.ts';
import { type TextKind, textKinds } from '../../changes/text-kind.ts';
import type { FieldNoun, FieldNouns, Noun } from './property-nouns.ts';

type Fields = Readonly<Record<string, Json>>;

/** What differs between two texts that have the same words. */
const OF_SAME_WORDS: Readonly<Record<Exclude<TextKind, 'words' | 'character'>, string>> = {
  width: '文字の幅',
  brackets: 'かっこの形',
  punctuation: '句読点又は空白',
};

/**
 * Returns what happened to a property, such as 「所在地を追加」 or 「代表者の氏名を変更」. A value that was absent was added; a
 * list whose entries all stayed has another order. No value is quoted.
 */
export function propertyPhrases(noun: Noun, old: Json | undefined, now: Json | undefined): string[] {
  const { words, mention, decided } = noun;
  if (decided) return [now === true || old === false ? decided.yes : decided.no];
  if (old === undefined) return [`${mention ?? words}を追加`];
  if (now === undefined) return [`${mention ?? words}を削除`];
  if (isList(old) && isList(now)) return listPhrases(noun, old, now);
  return valuePhrases(noun, old, now);
}

function valuePhrases(noun: Noun, old: Json, now: Json): string[] {
  if (equal(old, now)) return [];
  if (noun.fields && isFields(old) && isFields(now)) return fieldPhrases(noun, noun.fields, old, now);
  return textKinds(old, now).flatMap((kind) => {
    if (kind === 'words') return [`${noun.words}を${noun.verb ?? '変更'}`];
    const what =
      kind === 'character'
        ? characterChanges(old, now).map(characterWords)
        : [`${OF_SAME_WORDS[kind]}を変更`];
    return what.map((words) => `${noun.words}の${words}`);
  });
}

function fieldPhrases({ words }: Noun, fields: FieldNouns, old: Fields, now: Fields): string[] {
  return Object.entries(fields).flatMap(([field, given]) => {
    if (equal(old[field], now[field])) return [];
    const { words: name, ...parts }: FieldNoun = typeof given === 'string' ? { words: given } : given;
    const noun: Noun = { ...parts, words: name === '' ? words : `${words}の${name}`, told: 'table' };
    return propertyPhrases(noun, old[field], now[field]);
  });
}

/** Entries that are the same on both sides say nothing. The others are told in pairs, then what came or went. */
function listPhrases(noun: Noun, olds: readonly Json[], nows: readonly Json[]): string[] {
  const { words, verb, entry = verb ? undefined : words } = noun;
  const [gone, come] = [without(olds, nows), without(nows, olds)];
  const isOneText = entry === undefined || (verb && gone.length > 0 && come.length > 0);
  if (isOneText) return valuePhrases(noun, olds, nows);
  if (gone.length === 0 && come.length === 0) return [`${entry}の順序を変更`];
  const pairs = Math.min(gone.length, come.length);
  const changed = gone.slice(0, pairs).flatMap((old, index) => {
    const now = come[index];
    return now === undefined ? [] : valuePhrases(noun, old, now);
  });
  const rest = come.length > pairs ? [`${entry}を追加`] : gone.length > pairs ? [`${entry}を削除`] : [];
  return [...new Set([...changed, ...rest])];
}

/** Returns the entries of a list that the other list has not, or has less often. */
function without(list: readonly Json[], other: readonly Json[]): Json[] {
  const waiting = [...other];
  return list.filter((entry) => {
    const at = waiting.findIndex((one) => equal(one, entry));
    if (at >= 0) waiting.splice(at, 1);
    return at < 0;
  });
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
