import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { cellLines } from '../../scripts/compare/table/cell-lines.ts';
import type { ComparisonDocument } from '../../scripts/compare/table/comparison-document.ts';
import type { Cell } from '../../scripts/compare/table/rows/comparison-rows.ts';
import { parseMarkdown } from '../../scripts/markdown/parse-markdown.ts';

/** The lines of a cell, with changed words in brackets: 「健診の⟦実施⟧」. */
type ReadCell = readonly string[];
/** The cells of a row from left to right, with the remarks. */
export type ReadRow = readonly ReadCell[];

/** A run of text that is changed or not. */
export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** Returns runs in one notation for all formats: neighbouring runs joined, without white space at both ends. */
export function written(runs: readonly Run[]): string {
  const joined = runs.reduce<Run[]>((list, run) => {
    const last = list.at(-1);
    if (last?.changed === run.changed) list[list.length - 1] = { ...run, text: last.text + run.text };
    else list.push(run);
    return list;
  }, []);
  return joined
    .map(({ text, changed }) => (changed ? `⟦${text}⟧` : text))
    .join('')
    .replaceAll('\u00A0', ' ')
    .trim();
}

/** Returns the rows of the document itself, as the board sees them. */
export function rowsOfDocument({ rows, oldLeft, hasRemarks }: ComparisonDocument): ReadRow[] {
  const cell = (of: Cell) => cellLines(of).map(({ runs }) => written(runs));
  const sides = <T>(old: T, now: T): T[] => (oldLeft ? [old, now] : [now, old]);
  return [
    ...rows.map((row) => [
      ...sides(cell(row.old), cell(row.now)),
      ...(hasRemarks ? [row.remarks.map((text) => text.trim())] : []),
    ]),
  ].map((row) => row.map((lines) => lines.filter((line) => line !== '')));
}

/** Returns the rows of the comparison table in HTML. */
export function rowsOfHtml(html: string): ReadRow[] {
  const rows: Element[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'tbody') rows.push(...elements(node));
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(fromHtml(html));
  return rows.map((row) =>
    elements(row)
      .map((cell) => {
        const lines = elements(cell).filter(({ tagName }) => tagName === 'p');
        return (lines.length > 0 ? lines : [cell]).map((line) => written(runsOf(line, false)));
      })
      .map((lines) => lines.filter((line) => line !== '')),
  );
}

function elements(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

function runsOf(node: Nodes, changed: boolean): Run[] {
  if (node.type === 'text') return [{ text: node.value, changed }];
  if (!('children' in node)) return [];
  const within = changed || (node.type === 'element' && ['ins', 'del'].includes(node.tagName));
  return node.children.flatMap((child) => runsOf(child, within));
}

/** Returns the rows of the comparison table in Markdown. */
export function rowsOfMarkdown(markdown: string): ReadRow[] {
  return parseMarkdown(markdown).children.flatMap((block) =>
    block.type !== 'table'
      ? []
      : block.children.slice(1).map((row) =>
          row.children.map((cell) => {
            let changed = false;
            const lines: Run[][] = [[]];
            for (const node of cell.children) {
              if (node.type === 'html' && node.value === '<br>') lines.push([]);
              else if (node.type === 'html') changed = /^<(?:ins|del)>$/.test(node.value);
              else if (node.type === 'text') lines.at(-1)?.push({ text: node.value, changed });
              else throw new Error(`A cell holds Markdown of its own: ${node.type}`);
            }
            return lines.map(written).filter((line) => line !== '');
          }),
        ),
  );
}

/** Returns the rows of the comparison table in a Word file. */
export function rowsOfWord(docx: Uint8Array): ReadRow[] {
  const part = unzipSync(docx)['word/document.xml'];
  if (!part) throw new Error('The Word file has no main part.');
  const all = (xml: string, tag: string) =>
    Array.from(
      xml.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gsu')),
      ([, inner = '']) => inner,
    );
  return all(strFromU8(part), 'tr')
    .filter((row) => !row.includes('<w:tblHeader/>'))
    .map((row) =>
      all(row, 'tc').map((cell) =>
        all(cell, 'p')
          .map((paragraph) =>
            written(
              all(paragraph, 'r').map((run) => ({
                text: all(run.replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>'), 't').map(unescaped).join(''),
                changed: run.includes('<w:u '),
              })),
            ),
          )
          .filter((line) => line !== ''),
      ),
    );
}

function unescaped(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? '');
}
