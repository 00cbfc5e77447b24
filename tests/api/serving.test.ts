/**
 * Tests the server around the API and the pages: a failure in one request does not end the process, and no sender can
 * block it.
 */
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getAsker, type Asker } from '../../api/src/threads/asker.ts';
import { isFile } from '../../web/server/routing.ts';
import { createHttpServer, surviveFailures, type ServerParts } from '../../web/server/serve.ts';
import { readSettings } from '../../web/server/settings.ts';
import type { Listener } from '../../web/server/stoppable.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const answered: Listener = (_, response) => void response.end('answered');

async function started(parts: Partial<ServerParts>, env: NodeJS.ProcessEnv = {}, headersMs?: number) {
  ({ server } = createHttpServer({ api: answered, pages: answered, ...parts }, readSettings(env), headersMs));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, base: `http://127.0.0.1:${port}` };
}

describe('a failure of one request', () => {
  const failing: Readonly<Record<string, Listener>> = {
    'is thrown': () => {
      throw new Error('secret');
    },
    'comes later': () => Promise.reject(new Error('secret')),
  };

  it.each(Object.entries(failing))(
    'that %s is told without what was sent: 500, and the next is answered',
    async (_, one) => {
      const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      const pages: Listener = (request, response) =>
        request.url === '/bad?name=secret' ? one(request, response) : answered(request, response);
      const { base } = await started({ pages });
      const response = await fetch(`${base}/bad?name=secret`, { headers: { accept: 'text/html' } });
      expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
      expect(await response.text()).not.toContain('secret');
      expect(await (await fetch(`${base}/good`)).text()).toBe('answered');
      const told = String(written.mock.calls);
      expect(told).toContain('request: Error');
      expect(told).not.toContain('secret');
    },
  );

  it('after its answer has begun breaks that answer off', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const api: Listener = (_, response) => {
      response.write('half');
      throw new Error('secret');
    };
    const { base } = await started({ api });
    await expect(fetch(`${base}/api/v1/health`).then((response) => response.text())).rejects.toThrow();
    expect((await fetch(`${base}/`)).status).toBe(200);
  });

  it('of what is written to a closed answer is told, and the next is answered', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const pages: Listener = (_, response) => {
      response.end('answered');
      response.write('more');
    };
    const { base } = await started({ pages });
    expect((await fetch(`${base}/`)).status).toBe(200);
    expect((await fetch(`${base}/api`)).status).toBe(200);
  });

  it('that nothing caught is told, and goes no further', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const kinds = ['uncaughtException', 'unhandledRejection'] as const;
    const before = kinds.map((kind) => process.listeners(kind as 'uncaughtException'));
    surviveFailures();
    const added = kinds.map((kind, i) =>
      process.listeners(kind as 'uncaughtException').filter((one) => before[i]?.includes(one) === false),
    );
    expect(added.map((list) => list.length)).toEqual([1, 1]);
    for (const [i, kind] of kinds.entries())
      for (const listener of added[i] ?? []) {
        listener(new RangeError('secret'), 'uncaughtException');
        process.removeListener(kind, listener);
      }
    expect(String(written.mock.calls)).toMatch(/uncaughtException: RangeError[^]*unhandledRejection: RangeError/);
    expect(String(written.mock.calls)).not.toContain('secret');
  });
});

describe('who is slow', () => {
  async function closed(socket: Socket): Promise<void> {
    // A write fails after the server has cut the connection. The connection closes then too, so the error is ignored.
    socket.on('error', () => undefined).resume();
    await new Promise((resolve) => socket.once('close', resolve));
  }

  it('with the headers is cut off once their time is over, and not half a minute later', async () => {
    const { port } = await started({}, {}, 200);
    const socket = connect(port, '127.0.0.1');
    const began = performance.now();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nhalf');
    await closed(socket);
    // Without a shorter setting, Node itself checks for slow headers only every 30 s.
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('with a form is cut off once the time of an answer is over', async () => {
    const { port } = await started({ pages: () => undefined }, { TIME_LIMIT: '1' });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /fr/droits HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n');
    const trickle = setInterval(() => void socket.write('a'), 100);
    await closed(socket);
    clearInterval(trickle);
  });

  it('opens no more connections than the process can hold', async () => {
    await started({});
    expect(server?.maxConnections).toBeLessThanOrEqual(2_000);
  });
});

describe('who asks for much at once', () => {
  /** Returns a listener that answers each request after a delay, and counts how many run at the same time. */
  function counting(takesMs = 5): {
    readonly listener: Listener;
    readonly most: () => number;
    readonly begun: () => number;
  } {
    let [running, most, begun] = [0, 0, 0];
    return {
      listener: (request, response) => {
        begun += 1;
        most = Math.max(most, ++running);
        setTimeout(() => {
          running -= 1;
          response.end(`${request.url ?? ''} `);
        }, takesMs);
      },
      most: () => most,
      begun: () => begun,
    };
  }

  it('on one connection is answered in order, one request after the other', async () => {
    const { listener, most } = counting();
    const { port } = await started({ api: listener });
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    const asked = Array.from({ length: 20 }, (_, i) => `/api/v1/${i}`);
    socket.write(asked.map((url) => `GET ${url} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''));
    await vi.waitFor(() => expect(text.match(/\/api\/v1\/\d+/g)).toEqual(asked), 5_000);
    expect(most()).toBe(1);
    socket.destroy();
  });

  it('and leaves, has nothing more begun', async () => {
    const { listener, begun } = counting(100);
    const { port } = await started({ api: listener });
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /api/v1/x HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(20));
    await vi.waitFor(() => expect(begun()).toBeGreaterThan(0), 5_000);
    socket.destroy();
    await once(socket, 'close');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(begun()).toBeLessThan(10);
  });

  it('has six pages drawn at a time, and another address is not kept waiting by them', async () => {
    const { listener, most } = counting(100);
    const held: (() => void)[] = [];
    const pages: Listener = (request, response) => {
      if (request.url === '/held') held.push(() => response.end('held'));
      else return listener(request, response);
    };
    const { base } = await started({ pages }, { TRUST_PROXY: '1' });
    const ask = (path: string, address: string) => fetch(`${base}${path}`, { headers: { 'x-forwarded-for': address } });
    const slow = Array.from({ length: 10 }, () => ask('/held', '192.0.2.1'));
    await vi.waitFor(() => expect(held).toHaveLength(6), 5_000);
    await Promise.all(Array.from({ length: 20 }, () => ask('/page', '192.0.2.2')));
    expect(most()).toBe(6);
    expect(held).toHaveLength(6);
    for (const path of ['/law/fr.json', '/api/v1/health']) expect((await ask(path, '192.0.2.1')).status).toBe(200);
    const all = Promise.all(slow);
    const answering = setInterval(() => held.splice(0).forEach((answer) => answer()), 5);
    expect((await all).map(({ status }) => status)).toEqual(slow.map(() => 200));
    clearInterval(answering);
  });

  it('is told so where a hundred wait already', async () => {
    const pages: Listener = () => undefined;
    const { base } = await started({ pages });
    const leaving = new AbortController();
    const statuses: number[] = [];
    const sent = Array.from({ length: 110 }, () =>
      fetch(`${base}/held`, { signal: leaving.signal }).then(
        ({ status }) => statuses.push(status),
        () => undefined,
      ),
    );
    await vi.waitFor(() => expect(statuses).toEqual([429, 429, 429, 429]), 10_000);
    leaving.abort();
    await Promise.all(sent);
  });
});

describe('how often one address asks for pages', () => {
  const html = { accept: 'text/html,application/xhtml+xml' };

  it('is limited in a bucket of its own: a kind page in four languages, with the seconds to wait', async () => {
    const { base } = await started({}, { RATE_LIMIT: '2' });
    for (let i = 0; i < 2; i++) expect((await fetch(`${base}/fr/guichet`)).status).toBe(200);
    const refused = await fetch(`${base}/fr/guichet`, { method: 'POST', headers: html, body: 'a=1' });
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await refused.text();
    for (const language of ['fr', 'nl', 'de', 'en']) expect(page).toContain(`<p lang="${language}">`);
    expect(page).toContain(`in ${wait} seconds`);
    const plain = await fetch(`${base}/fr/guichet`);
    expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await plain.text()).not.toContain('<');
    // The API, which has its own limit, and files are not limited here.
    for (const path of ['/api/v1/health', '/_app/immutable/x.js', '/law/fr-1.json', '/service-worker.js'])
      expect((await fetch(`${base}${path}`)).status).toBe(200);
  });

  it('is counted for each address that a trusted proxy names, and not at all where it is switched off', async () => {
    const { base } = await started({}, { RATE_LIMIT: '1', TRUST_PROXY: '1' });
    const ask = async (address: string) =>
      (await fetch(`${base}/`, { headers: { 'x-forwarded-for': address } })).status;
    expect([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.1')]).toEqual([200, 200, 429]);
    server?.closeAllConnections();
    server?.close();
    const off = await started({}, { RATE_LIMIT: '0' });
    for (let i = 0; i < 20; i++) expect((await fetch(`${off.base}/`)).status).toBe(200);
  });

  it.each([
    ['/_app/immutable/chunks/a.js', '', true],
    ['/rights/_app/immutable/a.css', '/rights', true],
    ['/law/fr-0a1b.json', '', true],
    ['/service-worker.js?v=1', '', true],
    ['/favicon.svg', '', true],
    ['/', '', false],
    ['/rights', '/rights', false],
    ['/fr/guichet', '', false],
    ['/fr/guichet/rights/x.js', '', false],
    ['/fr/guichet?/_app/x.js', '', false],
    ['/fr/law/x', '', false],
  ] as const)('%s under "%s" is a file: %s', (url, base, file) => {
    expect(isFile(url, base)).toBe(file);
  });
});

describe('the pages', () => {
  it('say to the threads for whom they work, and once nobody waits', async () => {
    const asked = new EventEmitter<{ page: [Asker | undefined] }>();
    const pages: Listener = () => void asked.emit('page', getAsker());
    const { base } = await started({ pages }, { TRUST_PROXY: '1' });
    const leaving = new AbortController();
    const told = once(asked, 'page');
    const sent = fetch(`${base}/fr/droits`, {
      headers: { 'x-forwarded-for': '203.0.113.1, 192.0.2.9' },
      signal: leaving.signal,
    }).catch(() => null);
    const [who] = (await told) as [Asker | undefined];
    expect(who).toMatchObject({ client: '192.0.2.9' });
    expect(who?.gone.aborted).toBe(false);
    leaving.abort();
    await sent;
    if (who?.gone.aborted === false) await once(who.gone, 'abort');
    expect(who?.gone.aborted).toBe(true);
  });

  it('are not left by whoever was answered', async () => {
    const seen: (Asker | undefined)[] = [];
    const pages: Listener = (request, response) => {
      seen.push(getAsker());
      return answered(request, response);
    };
    const { base } = await started({ pages });
    expect(await (await fetch(`${base}/`)).text()).toBe('answered');
    server?.closeAllConnections();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.map((who) => who?.gone.aborted)).toEqual([false]);
  });
});
