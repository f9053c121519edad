import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAM, runProgram } from '../../../support/program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SITE = 'build/workbench/site';
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  said(): string;
  readonly ended: Promise<number | null>;
}

/** Starts the command at a free port, and waits for the address. */
function started(path: string, ...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [PROGRAM, 'workbench', '--port', '0', '--lang', 'ja', ...args], {
    env: { PATH: path },
  });
  running.push(child);
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      said += data;
      const port = Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]);
      if (port) resolve({ child, port, said: () => said, ended });
    });
    void ended.then(() => reject(new Error(said)));
  });
}

let port: number;
beforeAll(async () => {
  ({ port } = await started(process.env.PATH ?? '', '--no-open'));
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function asked(path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject).end();
  });
}

test('every file of the site is served as it is, with its type', async () => {
  const types = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    bin: 'application/octet-stream',
  };
  for (const name of readdirSync(SITE)) {
    const { status, headers, body } = await asked(name === 'index.html' ? '/' : `/${name}`);
    expect(status, name).toBe(200);
    expect(body.equals(readFileSync(join(SITE, name))), name).toBe(true);
    // The table has each extension of the site.
    expect(headers['content-type'], name).toContain(types[name.split('.').at(-1) as keyof typeof types]);
    const cache = name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
    expect(headers['cache-control'], name).toBe(cache);
  }
});

test('every answer has the policy of the page, and no cookie', async () => {
  const page = await asked('/');
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(String(page.body)) ?? [];
  expect(policy).toContain("default-src 'none'");
  for (const { headers } of [page, await asked('/missing'), await asked('/', 'POST')]) {
    expect(headers).toMatchObject({
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('HEAD tells the size without the bytes, and other methods are refused', async () => {
  const { status, headers, body } = await asked('/', 'HEAD');
  expect([status, body.length]).toEqual([200, 0]);
  expect(Number(headers['content-length'])).toBe(readFileSync(join(SITE, 'index.html')).length);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect((await asked('/', method)).status, method).toBe(405);
});

test('nothing but the files of the site can be asked for', async () => {
  const paths = [
    '/../program-hash.txt',
    '/%2e%2e/program-hash.txt',
    '/..%2fprogram-hash.txt',
    '/..\\program-hash.txt',
    '//etc/passwd',
    '/./index.html',
    '/__proto__',
    '/program-hash.txt',
    '/%00',
    'http://evil.example/',
  ];
  for (const path of paths) {
    const answer = await asked(path);
    expect([answer.status, answer.body.length], path).toEqual([404, 0]);
  }
});

test('a page of another name that leads here is refused', async () => {
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `[::1]:${port}`,
  ];
  for (const host of hosts) {
    const { status, body } = await asked('/', 'GET', host);
    expect([status, body.length], host).toEqual([421, 0]);
  }
  expect((await asked('/', 'GET', `localhost:${port}`)).status).toBe(200);
});

test('no other address of this machine answers', async () => {
  const reached = await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.2', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
  expect(reached).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'Ctrl+C ends it at once, also while a browser is connected',
  async () => {
    const { child, port: own, ended, said } = await started('/nowhere', '--no-open');
    const socket = connect(own, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said()).not.toContain('ブラウザーを開けません');
    socket.destroy();
  },
);

test.skipIf(process.platform !== 'linux')(
  'a machine that can open no browser is told the address, and served',
  async () => {
    const { child, ended, said } = await started('/nowhere');
    await expect.poll(said, { timeout: 10_000 }).toContain('ブラウザーを開けませんでした');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  },
);

test.skipIf(process.platform !== 'linux')('the browser is opened at the address', async () => {
  const folder = temporaryFolder();
  const opener = join(folder, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\necho "$1" > "${folder}/opened"\n`);
  chmodSync(opener, 0o755);
  const { port: own, child, ended } = await started(`${folder}:${process.env.PATH}`);
  await expect
    .poll(() => existsSync(join(folder, 'opened')) && readFileSync(join(folder, 'opened'), 'utf8'), {
      timeout: 10_000,
    })
    .toBe(`http://127.0.0.1:${own}/\n`);
  child.kill('SIGINT');
  await ended;
});

test('a port that is taken is told with a remedy', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const taken = typeof address === 'object' ? String(address?.port) : '';
  const { status, stderr } = runProgram('.', 'workbench', '--no-open', '--port', taken);
  other.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`ポート ${taken} は、ほかのプログラムが使っています`);
  expect(stderr).toContain('--port');
});

test.each(['abc', '65536', '-1', '1e3', '８０８０'])('%s is no port', (value) => {
  const { status, stderr } = runProgram('.', 'workbench', '--no-open', `--port=${value}`);
  expect(status).toBe(2);
  expect(stderr).toContain(`「${value}」は --port の値にありません`);
});
