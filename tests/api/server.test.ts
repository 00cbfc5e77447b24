/**
 * Tests the server as a process: it finishes what runs before it stops, runs under a path, and streams over a socket.
 * Tests its settings too.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ProblemDetails } from '../../api/src/contract/problem.ts';
import { routeAddress } from '../../web/server/routing.ts';
import { readSettings } from '../../web/server/settings.ts';

interface Started {
  readonly child: ChildProcess;
  readonly base: string;
  /** Resolves to the next line that the process prints. */
  readonly next: () => Promise<string>;
}

let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
});

/**
 * Is the folder of a small sample rulebook: how a process stops, and under which path it runs, does not depend on the
 * size of the rulebook.
 */
const RULES = fileURLToPath(new URL('../rulebook/sample', import.meta.url));

async function start(env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const file = fileURLToPath(new URL('./slow-pages-server.ts', import.meta.url));
  const started = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, RULES, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  return { child: started, base: `http://127.0.0.1:${await next()}`, next };
}

describe('asked to stop', () => {
  it('finishes what runs, refuses what comes, and exits with 0', async () => {
    const { child: running, base, next } = await start();
    const slow = fetch(`${base}/slow`);
    expect(await next()).toBe('began');
    running.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const refused = await fetch(`${base}/api/v1/health`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(ProblemDetails.parse(await refused.json()).problems[0]?.code).toBe('stopping');
    expect(await (await slow).text()).toBe('finished');
    expect(await once(running, 'exit')).toEqual([0, null]);
  }, 60_000);

  it('waits no longer than it was told to', async () => {
    const { child: running, base, next } = await start({ STOP_WITHIN: '1' });
    const never = fetch(`${base}/never`).catch(() => 'cut off');
    expect(await next()).toBe('began');
    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
    expect(await never).toBe('cut off');
  }, 60_000);

  it('a second signal ends it at once', async () => {
    const { child: running, base, next } = await start();
    const never = fetch(`${base}/never`).catch(() => 'cut off');
    expect(await next()).toBe('began');
    running.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([null, 'SIGTERM']);
    await never;
  }, 60_000);
});

it('a batch over a socket: a line is answered before the next is sent; leaving early harms nobody', async () => {
  const { base } = await start();
  const line = `${JSON.stringify({ situation: { persons: { her: {} } }, rights: ['winter-help'], date: '2022-01-15' })}\n`;
  let send: (text: string | null) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      send = (text) => (text === null ? controller.close() : controller.enqueue(new TextEncoder().encode(text)));
    },
  });
  send(line);
  const init = { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body, duplex: 'half' };
  const response = await fetch(`${base}/api/v1/evaluate/batch`, init as RequestInit);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"index":0,"answer"/);
  await reader?.cancel();
  send(null);
  expect((await fetch(`${base}/api/v1/health`)).status).toBe(200);
}, 60_000);

it('what cannot be sent to a thread ends nothing: neither alone, nor from the line, nor line by line', async () => {
  const { base } = await start();
  // The body is within the size limit, but a value that is nested so deeply cannot be sent to a thread.
  const deep = `{"situation":${'{"a":'.repeat(3_500)}1${'}'.repeat(3_500)}}`;
  const post = (path: string, type: string, body: string) =>
    fetch(`${base}/api/v1/${path}`, { method: 'POST', headers: { 'content-type': type }, body });
  const alone = Array.from({ length: 6 }, () => post('evaluate', 'application/json', deep));
  expect((await Promise.all(alone)).map(({ status }) => status)).toEqual(Array(6).fill(422));
  const batch = await post('evaluate/batch', 'application/x-ndjson', `${deep}\n`.repeat(12));
  expect((await batch.text()).trim().split('\n')).toHaveLength(12);
  const body = JSON.stringify({ situation: { persons: { her: {} } }, rights: ['winter-help'], date: '2022-01-15' });
  expect((await post('evaluate', 'application/json', body)).status).toBe(200);
}, 60_000);

describe('under a path', () => {
  it('answers with the path and, behind a proxy that takes it away, without', async () => {
    const { base } = await start({ BASE_PATH: '/rights', TRUST_PROXY: '1' });
    for (const path of ['/rights/api/v1/health', '/api/v1/health'])
      expect((await fetch(`${base}${path}`)).status).toBe(200);
    const document = (await (await fetch(`${base}/rights/api/v1/openapi.json`)).json()) as {
      servers: { url: string }[];
    };
    expect(document.servers).toEqual([{ url: '/rights' }]);
    const mirror = await fetch(`${base}/mirror`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(await mirror.text()).toBe('https /rights/mirror');
  }, 60_000);

  it.each([
    ['/', '', 'pages', '/'],
    ['/api', '', 'api', '/api'],
    ['/apiary', '', 'pages', '/apiary'],
    ['/fr/rights?x=1', '', 'pages', '/fr/rights?x=1'],
    ['/rights', '/rights', 'pages', '/rights'],
    ['/rights/', '/rights', 'pages', '/rights/'],
    ['/rights?x', '/rights', 'pages', '/rights?x'],
    ['/rights/api/v1/health', '/rights', 'api', '/api/v1/health'],
    ['/rightsome', '/rights', 'pages', '/rights/rightsome'],
    ['/', '/rights', 'pages', '/rights'],
    ['/fr', '/rights', 'pages', '/rights/fr'],
    ['/api/v1/health', '/rights', 'api', '/api/v1/health'],
  ] as const)('%s under "%s" goes to the %s as %s', (url, base, to, inside) => {
    expect(routeAddress(url, base)).toEqual({ to, url: inside });
  });
});

describe('settings', () => {
  it('have values where nothing is set', () => {
    const { port, base, trustedProxies, requestsPerMinute, stopWithinMs } = readSettings({});
    expect({ port, base, trustedProxies, requestsPerMinute, stopWithinMs }).toEqual({
      port: 3000,
      base: '',
      trustedProxies: 0,
      requestsPerMinute: 300,
      stopWithinMs: 10_000,
    });
  });

  it.each([
    ['PORT', '80000'],
    ['PORT', 'http'],
    ['TRUST_PROXY', 'yes'],
    ['RATE_LIMIT', '-1'],
    ['TIME_LIMIT', '1.5'],
    ['TIME_LIMIT', '0'],
    ['TIME_LIMIT', '-1'],
    ['TIME_LIMIT', '3601'],
    ['THREADS', '0'],
    ['THREADS', '-2'],
    ['THREADS', 'abc'],
    ['THREADS', '65'],
    ['ORIGIN', 'example.org'],
    ['ORIGIN', 'https://example.org/rights'],
    ['BASE_PATH', 'rights'],
    ['BASE_PATH', '/rights/'],
    ['BASE_PATH', '/a b'],
    ['FRAME_ANCESTORS', 'www.example.org'],
  ])('%s=%s is refused, with why, and what to write', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      new RegExp(`^${name} is "${value}"\\. [A-Z].*\\. Write .*${name}=`),
    );
  });

  it('are what was written, from the least to the greatest; no limit of requests is none', () => {
    const settings = readSettings({ TIME_LIMIT: '1', THREADS: '64', RATE_LIMIT: '0', STOP_WITHIN: '0' });
    expect(settings).toMatchObject({ timeLimitMs: 1000, threads: 64, requestsPerMinute: 0, stopWithinMs: 0 });
  });

  it('that are empty are not set, for whoever reads them afterwards too', () => {
    const empty = { PORT: '', ORIGIN: '', COOKIE_SECRET: '', BASE_PATH: '', POPULATION: '', FRAME_ANCESTORS: '' };
    const target: NodeJS.ProcessEnv = { ...empty };
    const settings = readSettings(empty);
    settings.apply(target);
    expect({ ...settings, apply: null, mark: null }).toEqual({ ...readSettings({}), apply: null, mark: null });
    expect(target['ORIGIN']).toBeUndefined();
    expect(target['COOKIE_SECRET']).toMatch(/^[\w-]{43}$/);
  });

  it('a path of nothing but / is none, for whoever reads it afterwards too', () => {
    const target: NodeJS.ProcessEnv = { BASE_PATH: '/' };
    readSettings(target).apply(target);
    expect(target['BASE_PATH']).toBe('');
  });

  it('a forwarded protocol counts only behind a trusted proxy', () => {
    const request = () => ({ headers: { 'x-forwarded-proto': 'https' }, socket: {} }) as never;
    const marked = (env: NodeJS.ProcessEnv) => {
      const one = request() as { headers: Record<string, string> };
      readSettings(env).mark(one as never);
      return one.headers['x-recto-verso-protocol'];
    };
    expect([marked({}), marked({ TRUST_PROXY: '1' })]).toEqual(['http', 'https']);
  });
});
