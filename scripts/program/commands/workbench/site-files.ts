import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { systemCode } from '../../files/system-errors.ts';
import { BUNDLE_HASH, programHash } from '../../installed/program-hash.ts';

/** A file of the site, as it is served. */
export interface SiteFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Whether its name tells its content, so that it never changes. */
  readonly isHashed: boolean;
}

/** The files of the site by their paths in an address. `/` is the page. */
export type Site = ReadonlyMap<string, SiteFile>;

const PAGE = 'index.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.bin': 'application/octet-stream',
};

/**
 * Reads the site from the folder of the workbench. Returns undefined if it was not made, or was made for another
 * program: `verify` would not know its documents.
 */
export function readSite(folder: string): Site | undefined {
  try {
    if (readFileSync(join(folder, BUNDLE_HASH), 'utf8').trim() !== programHash()) return undefined;
    const site = join(folder, 'site');
    const names = readdirSync(site);
    return new Map(names.map((name) => [name === PAGE ? '/' : `/${name}`, fileOf(site, name)] as const));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

function fileOf(folder: string, name: string): SiteFile {
  const contentType = CONTENT_TYPES[extname(name)];
  if (!contentType) throw new Error(`The site has a file of a kind that is not known: ${name}`);
  return { bytes: readFileSync(join(folder, name)), contentType, isHashed: name !== PAGE };
}
