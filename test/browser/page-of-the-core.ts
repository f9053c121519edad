import { createHash } from 'node:crypto';
import { build } from 'rolldown';
import { precompile } from '../../scripts/program/bundle/precompile.ts';

/**
 * Returns a page with the core: one classic script for the page, which contains one for the worker. Its policy allows
 * no other code, and forbids to load, send or evaluate anything.
 */
export async function pageOfTheCore(): Promise<string> {
  const [page, worker] = await Promise.all(['core-page', 'core-worker'].map(classicScript));
  // After this, no character of the text can end the page's script.
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

/** Returns a module and everything that it imports, dynamic imports too, as one script. No import has an alias. */
async function classicScript(name: string): Promise<string> {
  const { output } = await build({
    input: `test/browser/${name}.ts`,
    platform: 'browser',
    // A package may have a version for pages that uses the document, which a worker does not have.
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
