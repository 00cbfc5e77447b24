/**
 * Tests how often a sender may ask and how long an answer may take, and the checks of addresses, methods and media
 * types.
 */
import { createApp, openService, type Service } from '@recto-verso/api';
import { describe, expect, it, vi } from 'vitest';
import { ProblemDetails } from '../../api/src/contract/problem.ts';
import { acceptsMediaType } from '../../api/src/http/request-check.ts';
import { createRateLimiter } from '../../api/src/http/rate.ts';

const service = await openService();

/** Returns the arguments of a request with the socket of its sender, as Node provides it. */
function from(address: string, forwarded?: string) {
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return [{ headers }, { incoming: { socket: { remoteAddress: address } } }] as const;
}

describe('how often one address asks', () => {
  const ask = async (app: ReturnType<typeof createApp>, ...sender: Parameters<typeof from>) => {
    const [init, env] = from(...sender);
    return (await app.request('/api/v1/communes?search=1000', init, env as never)).status;
  };

  it('is limited, each by itself, with the seconds to wait', async () => {
    const app = createApp(service, { requestsPerMinute: 2 });
    expect([await ask(app, '192.0.2.1'), await ask(app, '192.0.2.1'), await ask(app, '192.0.2.1')]).toEqual([
      200, 200, 429,
    ]);
    expect(await ask(app, '192.0.2.2')).toBe(200);
    const [init, env] = from('192.0.2.1');
    const refused = await app.request('/api/v1/rights', init, env as never);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(ProblemDetails.parse(await refused.json()).problems[0]?.code).toBe('rate-limit');
  });

  it('is not limited where it is switched off, nor for health', async () => {
    const off = createApp(service, { requestsPerMinute: 0 });
    for (let i = 0; i < 50; i++) expect(await ask(off, '192.0.2.1')).toBe(200);
    const on = createApp(service, { requestsPerMinute: 1 });
    const [init, env] = from('192.0.2.1');
    for (let i = 0; i < 5; i++) expect((await on.request('/api/v1/health', init, env as never)).status).toBe(200);
  });

  it('believes a proxy only where one is trusted', async () => {
    const none = createApp(service, { requestsPerMinute: 1 });
    expect([await ask(none, '10.0.0.1', '192.0.2.1'), await ask(none, '10.0.0.1', '192.0.2.2')]).toEqual([200, 429]);
    const one = createApp(service, { requestsPerMinute: 1, trustedProxies: 1 });
    expect([await ask(one, '10.0.0.1', '192.0.2.1'), await ask(one, '10.0.0.1', '192.0.2.2')]).toEqual([200, 200]);
    // Addresses that a sender writes before the one that the proxy adds are ignored.
    expect(await ask(one, '10.0.0.1', '203.0.113.9, 192.0.2.1')).toBe(429);
  });

  it('takes a network of IPv6 for one sender', async () => {
    const app = createApp(service, { requestsPerMinute: 1 });
    expect([
      await ask(app, '2001:db8::1'),
      await ask(app, '2001:db8:0:0:5::9'),
      await ask(app, '2001:db8:0:1::1'),
    ]).toEqual([200, 429, 200]);
    expect([await ask(app, '::ffff:192.0.2.7'), await ask(app, '192.0.2.7')]).toEqual([200, 429]);
  });

  it('fills again with time', () => {
    const rate = createRateLimiter(60);
    for (let i = 0; i < 60; i++) expect(rate.take('a', 0)).toBe(0);
    expect(rate.take('a', 0)).toBe(1);
    expect(rate.take('a', 1_000)).toBe(0);
    expect(rate.take('a', 1_000)).toBe(1);
    expect(Array.from({ length: 61 }, () => rate.take('a', 100_000)).filter((wait) => wait === 0).length).toBe(60);
  });

  it('forgets whoever asked longest ago where more addresses ask than are held, and nobody else', () => {
    const rate = createRateLimiter(1);
    for (let i = 0; i < 100_000; i++) rate.take(`early ${i}`, 0);
    expect(rate.take('early 0', 0)).toBe(60);
    expect(rate.take('one more', 0)).toBe(0);
    expect(rate.take('early 0', 0)).toBe(60);
    expect(rate.take('early 2', 0)).toBe(60);
    expect(rate.take('early 1', 0)).toBe(0);
  });
});

it('how long an answer takes is limited: 503 with the seconds to wait', async () => {
  const slow: Service = { ...service, nextQuestion: () => new Promise(() => undefined) };
  const app = createApp(slow, { timeLimitMs: 20 });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"situation":{"persons":{"her":{}}}}',
  };
  const response = await app.request('/api/v1/next-question', init);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(ProblemDetails.parse(await response.json()).problems[0]?.code).toBe('took-too-long');
});

it('a failure inside is told as one, without what was sent', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const broken: Service = { ...service, nextQuestion: () => Promise.reject(new Error('secret')) };
  const response = await createApp(broken).request('/api/v1/next-question', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"situation":{"persons":{"her":{}}}}',
  });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(String(written.mock.calls)).toContain('/api/v1/next-question: Error');
  expect(String(written.mock.calls)).not.toContain('secret');
  written.mockRestore();
});

describe('what is asked for', () => {
  const app = createApp(service);

  it.each([
    ['/api/v1/nothing', 'GET', {}, 404],
    ['/api/v1/rights/ris/more', 'GET', {}, 404],
    ['/api/v1/rights/nothing', 'GET', {}, 404],
    ['/api/v1/rights', 'POST', {}, 405],
    ['/api/v1/rights', 'HEAD', {}, 200],
    ['/api/v1/evaluate', 'OPTIONS', {}, 405],
    ['/api/v1/rights', 'GET', { accept: 'text/html' }, 406],
    ['/api/v1/rights', 'GET', { accept: 'text/html, application/*;q=0.1' }, 200],
    ['/api/v1/reference', 'GET', { accept: 'text/html' }, 200],
    ['/api/v1/rights?date=2026-01-01', 'GET', {}, 422],
    ['/api/v1/figures?date=2026-02-30', 'GET', {}, 422],
  ] as const)('%s by %s with %j: %i', async (path, method, headers, status) => {
    const response = await app.request(path, { method, headers });
    expect(response.status).toBe(status);
    if (status === 405) expect(response.headers.get('allow')).toMatch(/GET|POST/);
  });

  it.each([
    ['application/json', 200],
    ['Application/JSON ; charset=utf-8', 200],
    ['application/json;', 200],
    ['application/json; x; application/json', 200],
    ['application/jsonx', 415],
    ['text/json', 415],
    ['', 415],
  ])('content-type %j: %i', async (type, status) => {
    const body = '{"situation":{"persons":{"her":{}}},"rights":["ris"]}';
    const init = { method: 'POST', headers: { 'content-type': type }, body };
    expect((await app.request('/api/v1/evaluate', init)).status).toBe(status);
  });

  it.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/json', true],
    ['text/html, */*;q=0.8', true],
    ['application/xml', false],
    ['application/json;q=0', false],
    ['application/json;q=0.0, text/html', false],
  ])('accept %j: %s', (header, wanted) => {
    expect(acceptsMediaType(header, ['application/json'])).toBe(wanted);
  });
});
