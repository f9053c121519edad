import { type Problem, problem, type Where } from '../../problems/problem.ts';
import { type PublicText, publicTexts } from '../public-texts.ts';
import type { Contractor } from '../source.generated.ts';
import {
  type CompanyName,
  companyName,
  isSameCompany,
  placeOfName,
  textForNames,
} from '../vocabulary/names-in-text.ts';
import type { FoldedText, Span } from '../vocabulary/text-spans.ts';
import { type Engagement, engagementsIn } from './nodes-of-source.ts';
import { at } from './place.ts';
import type { RuleInput } from './reference-rule.ts';

/**
 * Finds the names of contractors that must not be published (`publishName`) in what public documents print: an error for
 * each text that names one. A contractor that some engagement publishes is public anyway; then it is a warning, and only
 * for the texts of the item at which it is hidden.
 */
export function hiddenNames(input: RuleInput): Problem[] {
  const engagements = engagementsIn(input.source);
  const hidden = engagements.filter(isHidden);
  if (hidden.length === 0) return [];
  const concerned = new Set(hidden.map(({ engagement }) => engagement.contractor));
  const published = engagements.filter((one) => !isHidden(one));
  const isPublic = new Set(published.map(({ engagement }) => engagement.contractor));
  const texts = publicTexts(input.source).map((text) => ({ ...text, read: readings(text) }));
  const known = namedContractors(input, texts);
  return known
    .filter(({ contractor }) => concerned.has(contractor.id))
    .flatMap((one) => {
      const { id, name } = one.contractor;
      if (!isPublic.has(id)) {
        const where = [
          ...placesIn(texts, one, known, input),
          ...placesOfSameName(published, one, known, input),
        ];
        return where.map((place) => problem('contractor/hidden-named', { name }, place));
      }
      const hiddenAt = hidden.filter(({ engagement }) => engagement.contractor === id);
      const own = texts.filter(({ pointer }) => hiddenAt.some((engagement) => isOfItem(pointer, engagement)));
      return placesIn(own, one, known, input).map((place) =>
        problem('contractor/hidden-at-item', { name }, place),
      );
    });
}

function isHidden({ engagement }: Engagement): boolean {
  return engagement.publishName === false;
}

type ReadText = PublicText & { readonly read: readonly FoldedText[] };

/** The marks of Markdown, with the addresses of links, which stand between words, and without, because they print too. */
const MARKS = [/\*+|\]\([^)\s]*\)|\[/gu, /[*[\]]/gu];

function readings({ text, isMarkdown }: PublicText): FoldedText[] {
  return isMarkdown ? MARKS.map((marks) => textForNames(text, marks)) : [textForNames(text)];
}

/** A contractor, and its names as they are looked for. */
interface Named {
  readonly contractor: Contractor;
  /** Only those whose characters occur in some text. */
  readonly names: readonly CompanyName[];
  readonly allNames: readonly CompanyName[];
}

function namedContractors({ source }: RuleInput, texts: readonly ReadText[]): Named[] {
  const all = texts.flatMap(({ read }) => read.map(({ text }) => text)).join('\n');
  return source.contractors.map((contractor) => {
    const { name, legalName, aliases = [] } = contractor;
    const allNames = [name, ...(legalName ? [legalName] : []), ...aliases].map(companyName);
    return { contractor, allNames, names: allNames.filter(({ bare }) => all.includes(bare)) };
  });
}

/** Whether a pointer is that of a text of the item that has the engagement. */
function isOfItem(text: string, { pointer }: Engagement): boolean {
  const item = pointer.slice(0, pointer.lastIndexOf('/engagements/'));
  return text.startsWith(item) && /^\/(?:text|notes\/|recipients\/)/u.test(text.slice(item.length));
}

/** Returns the places at which texts name a contractor, one in each text. */
function placesIn(
  texts: readonly ReadText[],
  one: Named,
  known: readonly Named[],
  { source, document }: RuleInput,
): Where[] {
  if (one.names.length === 0) return [];
  const longer = longerNames(one, known, source.society.name);
  return texts.flatMap((text) => {
    const [first] = text.read.flatMap((folded) =>
      one.names.flatMap((name) => {
        const found = placeOfName(folded.text, name, longer);
        return found ? [folded.spanOf(found.start, found.end)] : [];
      }),
    );
    if (!first) return [];
    const { pointer, span } = inLine(text, first);
    const range = document.wordsRangeOf(pointer, span.start, span.end);
    return [{ ...at(document, pointer), ...(range ? { range } : {}) }];
  });
}

/** Returns the names of others in the texts that have one of the names inside. The society may be called after a company. */
function longerNames({ contractor, names }: Named, known: readonly Named[], society: string): string[] {
  return known
    .flatMap((other) => (other.contractor === contractor ? [] : other.names))
    .concat(companyName(society))
    .map(({ bare }) => bare)
    .filter((bare) => names.some((name) => name.bare !== bare && bare.includes(name.bare)));
}

/** Returns the line of a body in which a span begins, and the span as far as it is in that line. */
function inLine(
  { pointer, text, isMarkdown }: PublicText,
  { start, end }: Span,
): { pointer: string; span: Span } {
  if (!isMarkdown) return { pointer, span: { start, end } };
  const above = text.slice(0, start).split('\n');
  const from = start - (above.at(-1)?.length ?? 0);
  const length = text.slice(from).split('\n')[0]?.length ?? 0;
  const span = { start: start - from, end: Math.min(end - from, length) };
  return { pointer: `${pointer}/${above.length - 1}`, span };
}

/** Returns the engagements that print the same company's name by another entry of the list of contractors. */
function placesOfSameName(
  published: readonly Engagement[],
  { contractor, allNames }: Named,
  known: readonly Named[],
  { document }: RuleInput,
): Where[] {
  const isSame = (other: CompanyName) => allNames.some((name) => isSameCompany(other, name));
  const same = new Set(
    known.filter((other) => other.allNames.some(isSame)).map((other) => other.contractor.id),
  );
  same.delete(contractor.id);
  if (same.size === 0) return [];
  return published
    .filter(({ engagement }) => same.has(engagement.contractor))
    .map(({ pointer }) => at(document, `${pointer}/contractor`));
}
