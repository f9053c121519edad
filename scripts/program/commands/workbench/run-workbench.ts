import { join } from 'node:path';
import { type Problem, problem } from '../../../problems/problem.ts';
import { systemCode } from '../../files/system-errors.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { openBrowser } from './open-browser.ts';
import { type Serving, serveSite } from './serve-site.ts';
import { readSite } from './site-files.ts';

/**
 * The address is always the same, because a browser keeps what belongs to the page (permissions, the list of folders)
 * by its address.
 */
const PORT = 4649;
const LAST_PORT = 65_535;

/** The folder of the workbench in the program's folder. */
const WORKBENCH = 'build/workbench';

/** Runs `kenpo-notice workbench`. */
export async function run({ paths, options }: Arguments, shell: Shell): Promise<Outcome> {
  const [value] = paths;
  if (value !== undefined) return outcome([], problem('usage/unexpected-value', { value }));
  const asked = String(options.port ?? PORT);
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
  if (!(port <= LAST_PORT))
    return outcome(
      [],
      problem('usage/bad-value', { option: '--port', value: asked, allowed: `0–${LAST_PORT}` }),
    );
  const ended = shell.interrupted();
  try {
    const server = await serveSite(port, () => readSite(join(PROJECT_ROOT, WORKBENCH)));
    if (!server) return outcome([], problem('usage/no-workbench', { path: WORKBENCH }));
    await serveUntilEnd(server, ended, options['no-open'] !== true, shell);
    return outcome([]);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return outcome([], problem('usage/port', { port, code }));
  }
}

async function serveUntilEnd(
  server: Serving,
  ended: Promise<void>,
  opens: boolean,
  shell: Shell,
): Promise<void> {
  const words = WORDS[shell.language];
  shell.report(outcome([words.serving(server.address), words.end]));
  if (opens && !(await openBrowser(server.address))) shell.report(outcome([words.notOpened]));
  await ended;
  await server.close();
}

const WORDS = {
  ja: {
    serving: (address: string) => `編集の画面のアドレス: ${address}`,
    end: 'このパソコンの中だけで開けます。原稿データはどこへも送られません。Ctrl+C で終わります。',
    notOpened: 'ブラウザーを開けませんでした。上のアドレスをブラウザーで開いてください。',
  },
  en: {
    serving: (address: string) => `The workbench is at ${address}`,
    end: 'Only this machine can open it, and no source is sent anywhere. Ctrl+C ends.',
    notOpened: 'No browser could be opened. Open the address above in a browser.',
  },
} as const;

function outcome(summary: readonly string[], ...problems: readonly Problem[]): Outcome {
  return { problems, texts: new Map(), summary, result: summary.length > 0 ? { said: summary } : {} };
}
