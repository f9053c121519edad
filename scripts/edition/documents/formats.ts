import type { Root as HastRoot } from 'hast';
import { toMarkdown } from '../../markdown/to-markdown.ts';
import { formatDate } from '../../notice/calendar-date.ts';
import { lastDate } from '../../notice/last-date.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import { utf8 } from '../../platform/bytes.ts';
import { htmlFragment } from '../../print/html/fragment.ts';
import { htmlPage, type PageFurniture, policyOf } from '../../print/html/page.ts';
import { toHast } from '../../print/html/to-hast.ts';
import { TemplateLimit } from '../../print/templates/budget.ts';
import { drawnTree } from '../../print/tree/drawn-tree.ts';
import { wordsOfHast } from '../../print/words/main-flow.ts';
import { assertSameWords } from '../../print/words/prove-words.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Result } from '../../problems/result.ts';
import { renderPdf } from '../../typeset/file/render-pdf.ts';
import type { FilledDocument, FormatName, OutputFile } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { pdfDocument } from './pdf-document.ts';

/**
 * Makes the bytes of one file, or returns the problems of a society's own template that prevented it. `siblings` are
 * the files of the same document that were made before. Each format first proves that its own tree has the words of
 * the filled tree.
 */
type Format = (
  document: FilledDocument,
  kit: DocumentKit,
  siblings: readonly OutputFile[],
) => Promise<Result<Uint8Array>>;

/** Every format. A new format needs an entry here and a path in `DOCUMENTS`. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { pdf, page, fragment, style, markdown };

async function pdf(document: FilledDocument, kit: DocumentKit): Promise<Result<Uint8Array>> {
  return { ok: true, value: renderPdf(pdfDocument(document, kit), kit) };
}

async function page(
  { notice, tree, title, audience }: FilledDocument,
  kit: DocumentKit,
  siblings: readonly OutputFile[],
): Promise<Result<Uint8Array>> {
  const { styles } = kit;
  const { content } = notice;
  const main = toHast(tree, { headingLevel: 1 });
  assertSameWords(tree, wordsOfHast(main), 'The page');
  const draft = content.revision.status === 'draft';
  const furniture = {
    title,
    society: content.society.name,
    draft,
    noindex: draft || audience !== 'public',
    showContents: audience === 'public',
    ...lastChange(content),
    ...linkToPdf(siblings),
  };
  const style = `${styles.page}${styles.site}`;
  const rendered = renderedPage(main, furniture, kit, style);
  if (!rendered.ok) return rendered;
  const html = rendered.value;
  const problems = kit.hasOwnShell ? await shellProblems(html, main, style, kit) : [];
  return problems.length > 0 ? { ok: false, problems } : fileOf(html);
}

/** An own shell may never end, or print far too much. */
function renderedPage(
  main: HastRoot,
  furniture: PageFurniture,
  kit: DocumentKit,
  style: string,
): Result<string> {
  try {
    return { ok: true, value: htmlPage(main, furniture, kit, style) };
  } catch (error) {
    if (!(error instanceof TemplateLimit)) throw error;
    const file = kit.templateFiles.get(error.template)?.file ?? '';
    return { ok: false, problems: [problem('template/limit', { limit: error.limit }, { file })] };
  }
}

/** Returns what is wrong with a page in a society's own shell. The program's own shell is checked by tests. */
async function shellProblems(
  html: string,
  main: HastRoot,
  style: string,
  { templateFiles, platform }: DocumentKit,
): Promise<Problem[]> {
  const { pageFaults } = await import('../../print/html/page-faults.ts');
  const file = templateFiles.get('page.html')?.file ?? '';
  const faults = pageFaults(html, { words: wordsOfHast(main), policy: policyOf(style, platform), style });
  return faults.map((fault) => problem('template/page', { ...fault }, { file }));
}

async function fragment({ tree }: FilledDocument, kit: DocumentKit): Promise<Result<Uint8Array>> {
  const main = toHast(tree, { headingLevel: kit.fragment.headingLevel });
  assertSameWords(tree, wordsOfHast(main), 'The fragment');
  return fileOf(htmlFragment(main, kit.fragment));
}

async function style(_document: FilledDocument, { styles }: DocumentKit): Promise<Result<Uint8Array>> {
  return fileOf(styles.site);
}

async function markdown({ tree }: FilledDocument): Promise<Result<Uint8Array>> {
  return fileOf(toMarkdown(drawnTree(tree)));
}

function lastChange(content: NoticeContent): { lastChange?: string } {
  const last = lastDate(content);
  if (!last) return {};
  const { revised, corrected } = content.revision.dates ?? {};
  const note = (last.label === '訂正' ? corrected : revised)?.at(-1)?.note;
  return {
    lastChange: `${formatDate(last.date, content.style.dateStyle)}${last.label}${note ? `（${note}）` : ''}`,
  };
}

function linkToPdf(siblings: readonly OutputFile[]): { pdf?: { href: string; bytes: number } } {
  const made = siblings.find(({ path }) => path.endsWith('.pdf'));
  return made ? { pdf: { href: made.path.replace(/^.*\//, ''), bytes: made.bytes.byteLength } } : {};
}

function fileOf(text: string): Result<Uint8Array> {
  return { ok: true, value: utf8(text) };
}
