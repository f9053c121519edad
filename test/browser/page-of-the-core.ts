import { createHash } from 'node:crypto';
import { build } from 'rolldown';
import { precompile } from '../../scripts/program/bundle/precompile.ts';

/**
 * Returns a page that holds the core: one classic script for itself, which holds one for the worker. Its policy lets
 * nothing else run, and nothing be loaded, sent or evaluated.
 */
export async function pageOfTheCore(): Promise<string> {
  const [page, worker] = await Promise.all(['core-page', 'core-worker'].map(classicScript));
  // No character of it can end the page's script.
  const text = JSON.stringify(worker).replaceAll('<', '\\u003c');
  const script = `const workerSource = ${text};\n${page}`;
  return [
    '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>kenpo-notice</title>',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}"></head>`,
    `<body><input type="file" multiple><script>${script}</script></body></html>`,
  ].join('');
}

function policyOf(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    "connect-src 'none'",
    'img-src blob: data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Returns a module with all that it imports as one script, dynamic imports too. No name is given another meaning. */
async function classicScript(name: string): Promise<string> {
  const { output } = await build({
    input: `test/browser/${name}.ts`,
    platform: 'browser',
    // A package may have a part for pages that asks the document, which no worker has.
    resolve: { conditionNames: ['worker', 'browser', 'import', 'default'] },
    plugins: [precompile()],
    output: { format: 'iife', codeSplitting: false, comments: false },
    write: false,
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  if (output.length > 1) throw new Error(`${name} is more than one script.`);
  return output[0].code;
}
