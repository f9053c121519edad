import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchedChromium } from './launched-chromium.ts';

/** How a page is printed. */
export type PrintOptions = NonNullable<Parameters<Awaited<ReturnType<Browser['newPage']>>['pdf']>[0]>;

/** Prints pages with a browser, which shares no code with our PDF reader. Each becomes a PDF on A4. */
export async function printedPages(
  pages: readonly { readonly html: string; readonly options?: PrintOptions }[],
): Promise<Uint8Array[]> {
  const browser = await launchedChromium();
  try {
    const page = await browser.newPage();
    const files: Uint8Array[] = [];
    for (const { html, options } of pages) {
      await page.setContent(`${html}${FACE}`);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      files.push(new Uint8Array(await page.pdf({ format: 'A4', margin: MARGIN, ...options })));
    }
    return files;
  } finally {
    await browser.close();
  }
}

/** The face is in the page, because the machine may have no Japanese face. */
const BYTES = readFileSync(
  'node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
);
const FACE = `<style>@font-face{font-family:"BIZ UDPGothic";src:url(data:font/ttf;base64,${BYTES.toString('base64')})}</style>`;

const MARGIN = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };
