/**
 * Tests the contract of `evaluate` over HTTP: valid input gets an answer of the published form, and invalid input gets
 * a problem that says how to fix it.
 */
import { createApp, LIMITS, openService } from '@recto-verso/api';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Answer } from '../../engine/core/src/contract.ts';
import { ProblemDetails } from '../../api/src/contract/problem.ts';

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  app = createApp(await openService());
});

function post(body: string, type = 'application/json'): Promise<Response> {
  return Promise.resolve(app.request('/api/v1/evaluate', { method: 'POST', body, headers: { 'content-type': type } }));
}

const evaluate = (body: unknown) => post(JSON.stringify(body));

const household = {
  persons: {
    mother: { birth: '1990-04-23', partner: 'none', related: { child_1: 'child' } },
    child_1: { birth: '2019-09-01' },
  },
  home: { region: 'brussels' },
};

/** Checks that a response is a problem with this status, and returns it parsed by its schema. */
async function problemOf(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const details = ProblemDetails.parse(await response.json());
  expect(details.status).toBe(status);
  expect(details.problems.length).toBeGreaterThan(0);
  for (const item of details.problems) {
    for (const text of [item.what, item.why, item.mend, item.field]) expect(text).not.toBe('');
  }
  return details;
}

describe('a household', () => {
  it('gets an answer of the published form, in the language and for the day asked', async () => {
    const response = await evaluate({ situation: household, date: '2026-11-25', language: 'nl' });
    expect(response.status).toBe(200);
    const answer = Answer.parse(await response.json());
    expect(answer).toMatchObject({ version: 1, date: '2026-11-25', language: 'nl' });
    expect(answer.outcomes.length).toBeGreaterThan(0);
  });

  it('gets each right of the rulebook, whatever is known', async () => {
    const health = (await (await app.request('/api/v1/health')).json()) as { readonly rights: readonly string[] };
    const answer = Answer.parse(await (await evaluate({ situation: household })).json());
    expect(new Set(answer.outcomes.map((one) => one.right))).toEqual(new Set(health.rights));
  });

  it('of which nothing is known depends, with questions', async () => {
    const answer = Answer.parse(
      await (await evaluate({ situation: { persons: { somebody: {} }, others: 'unknown' } })).json(),
    );
    expect(answer.outcomes.filter((one) => one.outcome === 'not-now')).toEqual([]);
    expect(answer.outcomes.some((one) => one.missing.length > 0)).toBe(true);
  });

  it('gets the same bytes twice', async () => {
    const ask = async () => (await evaluate({ situation: household, date: '2026-11-25' })).text();
    expect(await ask()).toBe(await ask());
  });
});

describe('bad input', () => {
  const bad: readonly (readonly [string, unknown, string | RegExp, string | RegExp])[] = [
    [
      'an unknown fact',
      { situation: { persons: { her: { birht: '1990-04-23' } } } },
      'unknown-fact',
      'situation.persons.her.birht',
    ],
    ['a wrong type', { situation: { persons: { her: { birth: 12 } } } }, 'wrong-type', 'situation.persons.her.birth'],
    [
      'a value out of bounds',
      { situation: { persons: { her: { taxable_month: 1e9 } } } },
      'out-of-bounds',
      'situation.persons.her.taxable_month',
    ],
    [
      'two partners',
      { situation: { persons: { a1: { partner: 'c1' }, b1: { partner: 'c1' }, c1: {} } } },
      'two-partners',
      /partner$/,
    ],
    [
      'a child older than its parent',
      {
        situation: {
          persons: { ma: { birth: '1990-01-01', related: { kid: 'child' } }, kid: { birth: '1980-01-01' } },
        },
      },
      'older-than-parent',
      /kid\.birth$/,
    ],
    ['nobody', { situation: { persons: {} } }, 'nobody', 'situation.persons'],
    ['a situation that is no object', { situation: [] }, 'wrong-type', 'situation'],
    ['no situation', { date: '2026-11-25' }, 'wrong-type', 'situation'],
    ['a key of no request', { situation: household, when: 'now' }, 'unknown-key', 'when'],
    ['a language that is not there', { situation: household, language: 'tlh' }, 'wrong-type', 'language'],
    ['a date that is none', { situation: household, date: '2026-02-30' }, 'invalid-date', 'date'],
    ['a date in words', { situation: household, date: 'tomorrow' }, 'invalid-date', 'date'],
    ['a date before the rulebook', { situation: household, date: '1999-01-01' }, 'before-start', 'date'],
    ['a date of another millennium', { situation: household, date: '3525-04-30' }, 'after-end', 'date'],
    ['a list', [1, 2], 'wrong-type', 'body'],
  ];

  it.each(bad)('%s: 422 with the field and the mend', async (_name, body, code, field) => {
    const details = await problemOf(await evaluate(body), 422);
    expect(details.problems.map((item) => item.code)).toContainEqual(expect.stringMatching(code));
    expect(details.problems.map((item) => item.field)).toContainEqual(expect.stringMatching(field));
  });

  it('10,000 persons: 4xx, quickly', async () => {
    const persons = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i + 10}`, {}]));
    const start = performance.now();
    const details = await problemOf(await evaluate({ situation: { persons } }), 422);
    expect(details.problems[0]?.field).toBe('situation.persons');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each(['', '{', '{"situation": {', 'persons: {}', '\u0000', '{"situation":{}}}'])(
    'broken JSON %j: 400',
    async (body) => {
      const details = await problemOf(await post(body), 400);
      expect(details.problems[0]?.code).toBe('broken-json');
    },
  );

  it('5 MB: 413', async () => {
    const details = await problemOf(await post(`{"situation":"${'x'.repeat(5 * 1024 * 1024)}"}`), 413);
    expect(details.problems[0]?.code).toBe('body-too-large');
  });

  it('one byte above the limit: 413; at the limit: read', async () => {
    const padded = (size: number) => JSON.stringify({ situation: household }).padEnd(size, ' ');
    expect((await post(padded(LIMITS.body + 1))).status).toBe(413);
    expect((await post(padded(LIMITS.body))).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/yaml', ''])(
    'media type %j: 415',
    async (type) => {
      await problemOf(await post(JSON.stringify({ situation: household }), type), 415);
    },
  );

  it('a media type with a charset is fine', async () => {
    expect((await post(JSON.stringify({ situation: household }), 'application/json; charset=utf-8')).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s on evaluate: 405 with Allow', async (method) => {
    const response = await app.request('/api/v1/evaluate', { method });
    expect(response.headers.get('allow')).toBe('POST');
    await problemOf(response, 405);
  });

  it('an address that is not there: 404', async () => {
    await problemOf(await app.request('/api/v1/nothing'), 404);
  });

  it.each(['__proto__', 'constructor', 'toString'])('the name %s does no harm', async (name) => {
    const response = await post(`{"situation":{"persons":{"her":{"${name}":1}}}}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('JSON nested without end does no harm', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const response = await post(`{"situation":{"persons":{"her":{"birth":${deep}}}}}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('is echoed nowhere but in its own problem', async () => {
    const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    for (const [, body] of bad) await evaluate(body);
    await evaluate({ situation: household });
    expect(out).not.toHaveBeenCalled();
    expect(err).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
