import {
  aboutProgram,
  loadFaces,
  startWorker,
  workbenchRoot,
} from '../../../scripts/workbench/view/installed-files.ts';

/* The script of a page in the forms of the workbench. A test calls what it offers. */

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} ${blockedURI}`),
);

/** Returns the worker's answer to a message. */
function askWorker(message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message: text }) => reject(new Error(text));
    worker.postMessage(message);
  });
}

/** Returns the SHA-256 of each weight, or how long it is if it is empty. */
async function faceHashes(typeface: 'gothic' | 'mincho'): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  // The keys of the faces are their names.
  for (const [face, { normal, bold }] of Object.entries(await loadFaces(typeface)) as [string, Weights][])
    for (const [weight, bytes] of [
      ['normal', normal],
      ['bold', bold],
    ] as const)
      hashes[`${face}-${weight}`] = bytes.length === 0 ? 'empty' : await hashOf(bytes);
  return hashes;
}

type Weights = Record<'normal' | 'bold', Uint8Array<ArrayBuffer>>;

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Shows a preview as the workbench does, with hostile HTML. Returns what became of it. */
async function previewed(html: string): Promise<{ color: string; clicks: number; wasRun: boolean }> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  workbenchRoot().append(frame);
  await loaded;
  const { contentDocument: page, contentWindow: window } = frame;
  const paragraph = page?.querySelector('p');
  if (!page || !window || !paragraph) throw new Error('The preview cannot be reached.');
  // A sheet is adopted only by a document of the window that made it.
  const sheet = new (window as typeof globalThis & Window).CSSStyleSheet();
  sheet.replaceSync('p { color: rgb(1, 2, 3) }');
  page.adoptedStyleSheets = [sheet];
  let clicks = 0;
  page.addEventListener('click', () => (clicks += 1));
  paragraph.click();
  return { color: window.getComputedStyle(paragraph).color, clicks, wasRun: 'wasRun' in globalThis };
}

Object.assign(globalThis, { violations, aboutProgram, workbenchRoot, askWorker, faceHashes, previewed });
