import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { ProgramVersions } from '../../scripts/edition/manifest.ts';
import { standardFile } from '../../scripts/print/templates/template-folder.ts';
import { readTemplateFolder } from '../../scripts/program/files/template-files.ts';
import { TEMPLATE_FOLDER } from '../../scripts/program/installed/load-templates.ts';
import { launchedChromium } from '../support/launched-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Answers, type Ask, FACE_FILES } from './asks.ts';
import { pageOfTheCore } from './page-of-the-core.ts';

/** The core in a page that was opened from a file, with the faces. */
export interface OpenedCore {
  readonly page: Page;
  /** The addresses that were asked for. */
  readonly requests: readonly string[];
  answerTo<Kind extends Ask['kind']>(ask: Extract<Ask, { kind: Kind }>): Promise<Answers[Kind]>;
  /** Returns the files that the page makes of a source, by their paths, in their order. */
  edition(source: string, predecessor: string, versions: ProgramVersions): Promise<Map<string, Buffer>>;
  close(): Promise<void>;
}

/** Opens the page in Chromium. The caller closes it. */
export async function openedCore(): Promise<OpenedCore> {
  const file = join(temporaryFolder(), '公表文を作る.html');
  writeFileSync(file, await pageOfTheCore());
  const browser = await launchedChromium();
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.setInputFiles(
    'input',
    FACE_FILES.map(([, , path]) => join('node_modules/@expo-google-fonts', path)),
  );
  const answerTo: OpenedCore['answerTo'] = (ask) => page.evaluate(`ask(${JSON.stringify(ask)})`);
  const edition: OpenedCore['edition'] = async (source, predecessor, versions) => {
    const templates = readTemplateFolder(TEMPLATE_FOLDER).texts.map(({ name, text }) => ({
      name,
      text,
      file: standardFile(name),
    }));
    const answer = await answerTo<'edition'>({ kind: 'edition', source, predecessor, templates, versions });
    return new Map(Object.entries(answer).map(([path, bytes]) => [path, Buffer.from(bytes, 'base64')]));
  };
  return { page, requests, answerTo, edition, close: () => browser.close() };
}
