/** Behind a real proxy, under a path, with TLS ended there: pages, forms, API, what comes piece by piece, and limits. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runServer } from '../privacy/running.ts';
import { ensureNginx, freePort, runNginx } from './nginx.ts';

/** Requests a minute from one address: more than this file sends before it tries to be too many. */
const LIMIT = 60;

ensureNginx();
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-proxy-'));
const population = join(dir, 'drawn');
execFileSync('npx', ['recto-verso', 'population', 'make', '--households', '200', '--out', population], {
  stdio: 'ignore',
});
const port = await freePort();
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
  // What is not below the path is nginx's own.
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

test('a list as long as any is answered, and nothing of it is written to the disk of the proxy', async () => {
  const lines = Array.from({ length: 80 }, (_, i) => `${JSON.stringify({ situation: i, of: 'x'.repeat(100_000) })}\n`);
  const headers = { 'content-type': 'application/x-ndjson' };
  const sent = await proxy.ask('/rights/api/v1/evaluate/batch', { method: 'POST', headers, body: lines.join('') });
  expect(sent.status).toBe(200);
  expect(sent.text.trim().split('\n')).toHaveLength(lines.length);
  expect(proxy.said()).not.toContain('temporary file');
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
