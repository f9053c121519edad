import type { NoticeSource } from './source.generated.ts';

/** A text that public documents print, and its place in the source. */
export interface PublicText {
  /** RFC 6901 pointer of a string. Of the body of a supplement, the pointer of the list of its lines. */
  readonly pointer: string;
  readonly text: string;
  /** Whether it is the body of a supplement: Markdown, its lines joined by line feeds. */
  readonly isMarkdown: boolean;
}

/** Parts of which public documents print nothing, or only a name or number as a company has it. */
const NOT_PRINTED: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'kind',
  'topic',
  'basis',
  'contractor',
  'contractors',
  'nameAsPrinted',
  'dataCategories',
  'subcontracting',
]);

/**
 * Returns every text that a public document prints, in the order of the file, but for the names of contractors, which are
 * printed by engagements. A new property of the source counts as printed until it is named above.
 */
export function publicTexts({ revision, ...source }: NoticeSource): PublicText[] {
  const notes = (['revised', 'corrected'] as const).flatMap((kind) =>
    (revision.dates?.[kind] ?? []).flatMap(({ note }, index) =>
      note === undefined ? [] : [single(`/revision/dates/${kind}/${index}/note`, note)],
    ),
  );
  return [...notes, ...textsIn(source, '')];
}

function single(pointer: string, text: string): PublicText {
  return { pointer, text, isMarkdown: false };
}

function textsIn(value: unknown, pointer: string): PublicText[] {
  if (typeof value === 'string') return [single(pointer, value)];
  if (typeof value !== 'object' || value === null || isHidden(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (NOT_PRINTED.has(key)) return [];
    const place = `${pointer}/${key}`;
    return key === 'body' && Array.isArray(child)
      ? [{ pointer: place, text: child.join('\n'), isMarkdown: true }]
      : textsIn(child, place);
  });
}

/** Whether it is an engagement of which the notice prints nothing. */
function isHidden(value: object): boolean {
  return 'publishName' in value && value.publishName === false;
}
