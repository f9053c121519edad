import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SITE_POLICY } from '../../installed/workbench-policy.ts';
import type { Site } from './site-files.ts';

/** A server that runs. `close` also ends the connections that browsers keep open. */
export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** No other machine can reach it. */
const HOST = '127.0.0.1';

/** The headers of every answer. A page elsewhere can neither frame these files nor load them. */
const HEADERS = {
  'Content-Security-Policy': `${SITE_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const YEAR_SECONDS = 31_536_000;

/**
 * Serves these files, and nothing else, at a port of this machine; 0 means any port that is free. Returns undefined if
 * there is no site. Rejects with the system's error if the port cannot be used: this is found out first, because then
 * the workbench is often open already.
 */
export async function serveSite(
  port: number,
  readSite: () => Site | undefined,
): Promise<Serving | undefined> {
  const server = createServer();
  const taken = await listening(server, port);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const site = readSite();
  if (!site) {
    await close();
    return undefined;
  }
  server.on('request', (request, response) => answer(request, response, site));
  return { address: `http://${HOST}:${taken}/`, close };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      // Only the server of a pipe has a text, or none.
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

interface Reply {
  readonly status: 200 | 404 | 405 | 421;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const NOTHING = new Uint8Array();

function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  const { status, headers, body } = replyTo(request, site);
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function replyTo(request: IncomingMessage, site: Site): Reply {
  if (!isOwnHost(request)) return { status: 421, headers: {}, body: NOTHING };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' }, body: NOTHING };
  const [path = ''] = (request.url ?? '').split('?');
  const file = site.get(path);
  if (!file) return { status: 404, headers: {}, body: NOTHING };
  const cache = file.isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
  return {
    status: 200,
    headers: { 'Content-Type': file.contentType, 'Cache-Control': cache },
    body: file.bytes,
  };
}

/** A page elsewhere may have its own name lead to this machine, to be taken for this site (DNS rebinding). */
function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
  return headers.host === `${HOST}${port}` || headers.host === `localhost${port}`;
}
