/**
 * These tests run the server behind a real proxy, under a path, with TLS ended at the proxy. They test pages, forms,
 * the API, streamed answers, and limits.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LIMITS } from '../../api/src/contract/request.ts';
import { runServer } from '../privacy/running.ts';
import { ensureNginx, findFreePort, runNginx } from './nginx.ts';

/** One address may send this many requests a minute; this file sends fewer until it tests the limit itself. */
const LIMIT = 60;

const BATCH = '/rights/api/v1/evaluate/batch';

/** One address may have this many requests in progress, as in `deploy/nginx.conf`. */
const AT_ONCE = 120;

ensureNginx();
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-proxy-'));
const population = join(dir, 'drawn');
execFileSync('npx', ['recto-verso', 'population', 'make', '--households', '200', '--out', population], {
  stdio: 'ignore',
});
const port = await findFreePort();
const server = await runServer({
  BASE_PATH: '/rights',
  TRUST_PROXY: '1',
  ORIGIN: `https://localhost:${port}`,
  RATE_LIMIT: String(LIMIT),
  POPULATION: population,
});
const proxy = await runNginx(port, server.origin);
afterAll(async () => {
  await proxy.stop();
  await server.stop();
  rmSync(dir, { recursive: true });
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

test('every address of a page stays under the path', async () => {
  for (const path of ['', '/fr/droits', '/nl/guichet', '/ar/droits', '/de/simulation', '/en/rules/ris']) {
    const page = await proxy.ask(`/rights${path}`);
    expect([200, 301, 302, 303, 307, 308], path).toContain(page.status);
    if (page.status >= 300) {
      expect(page.headers.location, path).toMatch(/^(\/rights|https:\/\/localhost:\d+\/rights)/);
      continue;
    }
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const leads = [...page.text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, to = '']) => to);
    expect(leads.length, path).toBeGreaterThan(10);
    for (const to of leads.map((one) => new URL(one, `${proxy.origin}/rights${path}`)))
      if (to.origin === proxy.origin) expect(to.pathname, path).toMatch(/^\/rights(\/|$)/);
  }
  // Paths that are not below the base path are answered by nginx itself.
  expect((await proxy.ask('/elsewhere')).headers['content-security-policy']).toBeUndefined();
});

test('files of the pages are found, scripts and all', async () => {
  const at = '/rights/fr/guichet';
  const page = await proxy.ask(at);
  const files = [...page.text.matchAll(/"([^"]*_app\/[^"]+\.(?:js|css))"/g)].map(
    ([, file = '']) => new URL(file, `${proxy.origin}${at}`).pathname,
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of new Set(files)) expect((await proxy.ask(file)).status, file).toBe(200);
});

test('a form is taken from the public origin, its cookie is sealed for https and the path, and none from another site', async () => {
  const body = 'p1.birth=1990';
  const sent = await proxy.ask('/rights/fr/guichet?/see', {
    method: 'POST',
    headers: { ...form, origin: proxy.origin },
    body,
  });
  expect([200, 303]).toContain(sent.status);
  const [cookie = ''] = sent.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/; ?Secure/i);
  expect(cookie).toMatch(/; ?Path=\/rights/i);
  // Browsers accept the prefix `__Host-` only where the path is `/`.
  expect(cookie).toMatch(/^__Secure-rv0=/);
  const other = { method: 'POST', headers: { ...form, origin: 'https://elsewhere.example' }, body };
  expect((await proxy.ask('/rights/fr/guichet?/see', other)).status).toBe(403);
});

test('the API answers, and says of itself where it is', async () => {
  const body = JSON.stringify({ situation: { persons: { a: { birth: '1990-04-23' } } }, language: 'en' });
  const answer = await proxy.ask('/rights/api/v1/evaluate', { method: 'POST', headers: json, body });
  expect(answer.status).toBe(200);
  const document = JSON.parse((await proxy.ask('/rights/api/v1/openapi.json')).text) as {
    servers?: readonly { readonly url: string }[];
  };
  expect(document.servers?.[0]?.url).toMatch(/\/rights$/);
});

/** Returns a list of the given size in bytes, in which each line has the greatest length allowed. */
function listOf(bytes: number): string {
  const lines = Array.from({ length: bytes / LIMITS.body }, (_, i) => {
    const [head, tail] = [`{"situation":${i},"of":"`, '"}\n'];
    return `${head}${'x'.repeat(LIMITS.body - head.length - tail.length)}${tail}`;
  });
  return lines.join('');
}

test('a list as long as any is answered, and nothing of it is written to the disk of the proxy; a longer one is refused', async () => {
  const headers = { 'content-type': 'application/x-ndjson' };
  const list = listOf(LIMITS.list);
  expect(Buffer.byteLength(list)).toBe(16 * 1024 * 1024);
  const sent = await proxy.ask(BATCH, { method: 'POST', headers, body: list });
  expect(sent.status).toBe(200);
  expect(sent.text.trim().split('\n')).toHaveLength(LIMITS.list / LIMITS.body);
  expect((await proxy.ask(BATCH, { method: 'POST', headers, body: `${list}\n` })).status).toBe(413);
  // A record is the longest body of all other requests.
  const record = { method: 'POST', headers: json, body: ' '.repeat(LIMITS.record) };
  expect((await proxy.ask('/rights/api/v1/record', record)).status).toBe(400);
  expect(proxy.written()).toEqual([]);
});

/**
 * Sends an incomplete request.
 * @returns the first text that came, or an empty one when the server closed the connection without an answer, and after
 * how many seconds
 */
async function half(head: string): Promise<{ readonly text: string; readonly seconds: number }> {
  const socket = await proxy.connect();
  const began = performance.now();
  const text = await new Promise<string>((resolve) => {
    socket.setEncoding('utf8').once('data', resolve);
    // A connection that fails is also closed, so that the `close` handler settles the promise.
    socket.on('error', () => undefined).once('close', () => resolve(''));
    socket.write(head);
  });
  socket.destroy();
  return { text, seconds: (performance.now() - began) / 1000 };
}

const post = (path: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`;

test('who says half of something is let go, and what one address has too many of at a time is refused at once', async () => {
  const many = (path: string, most: number) => Array.from({ length: most + 1 }, () => half(post(path)));
  const [head, lists, all] = await Promise.all([
    half('GET /rights/ HTTP/1.1\r\nHost: localhost\r\n'),
    Promise.all(many(BATCH, LIMITS.batches)),
    Promise.all(many('/rights/api/v1/evaluate', AT_ONCE)),
  ]);
  // Without a setting in the file, nginx would wait for a minute.
  for (const { seconds } of [head, ...lists, ...all]) expect(seconds).toBeLessThan(40);
  for (const some of [lists, all]) {
    const refused = some.filter(({ text }) => text.startsWith('HTTP/1.1 429'));
    expect(refused.map(({ seconds }) => seconds < 8)).toEqual([true]);
  }
});

test('how far a simulation is comes while it runs, not at its end', async () => {
  const body = JSON.stringify({ scenario: 's1' });
  const begun = await proxy.ask('/rights/api/v1/simulations', { method: 'POST', headers: json, body });
  const { id } = JSON.parse(begun.text) as { readonly id: string };
  expect(begun.headers.location).toBe(`/rights/api/v1/simulations/${id}`);
  const events = await proxy.ask(`/rights/api/v1/simulations/${id}/events`);
  expect(events.text).toContain('"state":"done"');
  expect(events.pieces.at(-1)).toBeGreaterThan(100);
});

test('whoever writes another address into a request is counted all the same, and nothing of it is written down', async () => {
  const statuses: number[] = [];
  for (let i = 0; i <= LIMIT; i++) {
    const headers = { 'x-forwarded-for': `192.0.2.${i}` };
    statuses.push((await proxy.ask('/rights/api/v1/scenarios', { headers })).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(proxy.said()).not.toContain('192.0.2.');
});

test('no address is written down where something goes wrong', async () => {
  const plain = await fetch(proxy.origin.replace('https:', 'http:'));
  expect(plain.status).toBe(400);
  const nobody = await runNginx(await findFreePort(), `http://127.0.0.1:${await findFreePort()}`);
  try {
    expect((await nobody.ask('/rights/')).status).toBe(502);
    // nginx logs that it has started and ended, and nothing about clients.
    for (const one of [proxy, nobody]) expect(one.said()).not.toContain('client');
  } finally {
    await nobody.stop();
  }
});
