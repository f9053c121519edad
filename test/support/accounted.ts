import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../../scripts/import/recognise/phrases/plain-text.ts';
import type { Recognised } from '../../scripts/import/recognise/recognise.ts';
import { personOf } from '../../scripts/notice/representative-words.ts';
import type { Item, NoticeSource } from '../../scripts/notice/source.generated.ts';
import { parseSupplement } from '../../scripts/notice/supplement/parse-supplement.ts';

/** Each of these doubts means that the draft has one blank, 「○○」. */
const BLANKED = new Set([
  'title-missing',
  'sections-missing',
  'joint-use-missing',
  'contact-in-text',
  'work-missing',
]);

/**
 * The characters that are only in a document (`lost`) or only in its reading (`invented`), as often as they are extra.
 */
export interface Account {
  readonly lost: string;
  readonly invented: string;
}

/**
 * Compares the characters of a document, without white space, with those of the notice that was read from it, of the
 * recognised marks, and of the leftovers. A blank for something that the document does not say is not invented.
 */
export function account(tree: Root, { source, ledger }: Recognised): Account {
  const counts = new Map<string, number>();
  const add = (text: string, by: number) => {
    for (const sign of text.replace(/[‑‒–—―−]/gu, '-')) {
      if (!/[\s\p{Cc}]/u.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + by);
    }
  };
  for (const text of textsOf(tree)) add(text, 1);
  for (const { kind } of ledger.doubts) if (BLANKED.has(kind)) add('○○', 1);
  for (const text of [
    ...printedBy(
      source,
      ledger.doubts.some(({ kind }) => kind === 'issuer-missing' || kind === 'issuer-by-text'),
    ),
    ...ledger.marks,
    ...ledger.leftovers.map(({ text }) => text),
  ])
    add(text, -1);
  const those = (sign: number) =>
    [...counts]
      .flatMap(([character, count]) => (count * sign > 0 ? character.repeat(Math.abs(count)) : []))
      .join('');
  return { lost: those(1), invented: those(-1) };
}

function textsOf(tree: Root): string[] {
  const texts: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.data?.block?.label !== undefined) texts.push(node.data.block.label);
    if ('value' in node || ('alt' in node && node.alt)) texts.push(plainText(node));
  });
  return texts;
}

/** Returns every text that a notice prints itself. Headings of groups and dates are among the marks instead. */
function printedBy(source: NoticeSource, isIssuerNoLine: boolean): string[] {
  const {
    society,
    revision,
    title,
    preamble,
    sections,
    jointUses,
    supplements,
    closing,
    contacts,
    style,
    contractors,
  } = source;
  const texts = [
    isIssuerNoLine ? '' : society.name,
    society.address,
    ...Object.values(personOf(society.representative)),
    society.website,
    style?.addressee,
    ...(revision.dates?.revised ?? []).map(({ note }) => note),
    title,
    ...(preamble ?? []),
    ...sections.flatMap((section) => [
      section.title,
      ...(section.lead ?? []),
      ...(section.groups ?? []).flatMap(({ items }) =>
        (items ?? []).flatMap((item) => itemTexts(item, source)),
      ),
    ]),
    ...(jointUses ?? []).flatMap((use) => [
      use.title,
      ...(use.lead ?? []),
      ...use.dataItems,
      ...use.users,
      ...use.purposes,
      use.manager.name,
      use.manager.address,
      ...Object.values(personOf(use.manager.representative)),
    ]),
    ...(supplements ?? []).flatMap(({ title: heading, body }) => [heading, plainText(parseSupplement(body))]),
    ...(closing ?? []),
    // The draft records the address of a contractor if the document has it, although a notice does not print it.
    ...contractors.map(({ address }) => address),
    ...(contacts ?? []).flatMap(({ id: _, telephones, ...rest }) => [
      ...Object.values(rest),
      ...(telephones ?? []).flatMap((telephone) => Object.values(telephone)),
    ]),
  ];
  return texts.filter((text): text is string => text !== undefined);
}

function itemTexts(item: Item, source: NoticeSource): string[] {
  return [
    item.text,
    ...(item.notes ?? []),
    ...(item.recipients ?? []).flatMap(({ name, country = '' }) => [name, country]),
    ...(item.engagements ?? []).map(
      ({ contractor, nameAsPrinted }) =>
        nameAsPrinted ?? source.contractors.find(({ id }) => id === contractor)?.name ?? '',
    ),
    ...(item.items ?? []).flatMap((nested) => itemTexts(nested, source)),
  ];
}
