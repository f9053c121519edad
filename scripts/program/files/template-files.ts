import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TemplateText } from '../../print/templates/template-folder.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { type Result, refused } from '../../problems/result.ts';
import { systemCode } from './system-errors.ts';

/** The largest size of a template or style sheet. */
const MAX_TEMPLATE_BYTES = 256 * 1024;

/**
 * Reads every `.hbs` and `.css` file below a folder, sorted by name. A symbolic link is refused: a template must not
 * reach anything outside its folder.
 */
export function readTemplateFolder(folder: string): {
  texts: readonly TemplateText[];
  problems: readonly Problem[];
} {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => /\.(?:hbs|css)$/.test(entry.name) && !entry.isDirectory())
      .map((entry) => ({ file: join(entry.parentPath, entry.name), isLink: !entry.isFile() }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
    const read = files.map((file) => readTemplate(folder, file));
    return {
      texts: read.flatMap((one) => (one.ok ? one.value : [])),
      problems: read.flatMap((one) => (one.ok ? [] : one.problems)),
    };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { texts: [], problems: [problem('template/unreadable', { path: folder, reason: 'missing' })] };
  }
}

function readTemplate(
  folder: string,
  { file, isLink }: { file: string; isLink: boolean },
): Result<TemplateText> {
  const unreadable = (reason: 'link' | 'too-large' | 'encoding' | 'system') =>
    refused(problem('template/unreadable', { path: file, reason }, { file }));
  if (isLink) return unreadable('link');
  try {
    if (statSync(file).size > MAX_TEMPLATE_BYTES) return unreadable('too-large');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { ok: true, value: { file, name: relative(folder, file).split(sep).join('/'), text } };
  } catch (error) {
    if (error instanceof TypeError) return unreadable('encoding');
    if (systemCode(error) === undefined) throw error;
    return unreadable('system');
  }
}
