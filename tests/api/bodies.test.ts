/**
 * Tests the limits of a request body: its depth, its number of values, and the size of the answer to it. Each refusal
 * says where the problem is and how to fix it.
 */
import { createApp, LIMITS, openService, ProblemError, type Service } from '@recto-verso/api';
import { describe, expect, it } from 'vitest';
import { ProblemDetails } from '../../api/src/contract/problem.ts';
import { findShapeProblem } from '../../api/src/http/json-body.ts';
import { isLonger } from '../../api/src/work/within-limits.ts';
import { runForAsker } from '../../api/src/threads/asker.ts';

const service = await openService();
const app = createApp(service);

async function post(path: string, body: string, of = app) {
  const type = path.endsWith('batch') ? 'application/x-ndjson' : 'application/json';
  const init = { method: 'POST', headers: { 'content-type': type }, body };
  return of.request(`/api/v1/${path}`, init);
}

async function refusal(path: string, body: string) {
  const response = await post(path, body);
  return { status: response.status, problems: ProblemDetails.parse(await response.json()).problems };
}

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const READ = ['evaluate', 'compare', 'next-question', 'verso', 'events', 'curve', 'record', 'simulations'];

describe('a body that is nested too deeply', () => {
  it.each(READ)('is refused by %s, with its place', async (path) => {
    // This body is small enough for every operation, so only its depth can be refused.
    expect(await refusal(path, `{"situation":{"persons":{"her":${nested(400)}}}}`)).toMatchObject({
      status: 422,
      problems: [{ code: 'too-deep', field: 'situation.persons.her.a.a.a.a.a.…' }],
    });
  });

  it('is refused line by line in a batch, and the other lines are answered', async () => {
    const deep = `{"situation":${nested(3_500)}}`;
    const sound = '{"situation":{"persons":{"her":{}}},"rights":["ris"]}';
    const text = await (await post('evaluate/batch', [deep, sound, ...Array<string>(11).fill(deep)].join('\n'))).text();
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(13);
    for (const [i, line] of lines.entries()) {
      const { answer, problem } = JSON.parse(line) as { answer?: object; problem?: unknown };
      if (i === 1) expect(answer).toBeDefined();
      else expect(ProblemDetails.parse(problem).problems[0]?.code).toBe('too-deep');
    }
  });

  it('is one deeper than may be', () => {
    const depth = 5;
    expect(findShapeProblem(JSON.parse(nested(depth)), { depth, values: 100 })).toBeNull();
    expect(findShapeProblem(JSON.parse(nested(depth + 1)), { depth, values: 100 })?.field).toBe('a.a.a.a.a');
    expect(findShapeProblem([[[1]]], { depth: 2, values: 100 })?.field).toBe('0.0');
    expect(findShapeProblem(7, { depth: 0, values: 1 })).toBeNull();
  });
});

describe('a body of too many values', () => {
  it.each(READ.filter((path) => path !== 'record' && path !== 'simulations'))('is refused by %s', async (path) => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `"k${i}":0`).join(',');
    expect(await refusal(path, `{"situation":{"persons":{"her":{${keys}}}}}`)).toMatchObject({
      status: 422,
      problems: [{ code: 'too-many-values', field: 'situation.persons.her' }],
    });
  });

  it('is one more than may be', () => {
    expect(findShapeProblem({ a: [1, 2] }, { depth: 9, values: 4 })).toBeNull();
    expect(findShapeProblem({ a: [1, 2, 3] }, { depth: 9, values: 4 })).toMatchObject({ field: 'a' });
    expect(findShapeProblem({ a: 1, b: 2 }, { depth: 9, values: 2 })).toMatchObject({ field: 'body' });
  });

  it('has a path of some parts and letters, whatever it is made of', () => {
    const key = 'x'.repeat(10_000);
    const deep: unknown = JSON.parse(`${`{"${key}":`.repeat(12)}1${'}'.repeat(12)}`);
    expect(findShapeProblem(deep, { depth: 11, values: 100 })?.field.length).toBeLessThan(500);
  });
});

it('an answer to a whole household fits into the shape of a record', async () => {
  const situation = { persons: { her: { birth: '1990-04-23' }, him: { birth: '1988-02-03', partner: 'her' } } };
  const answer = await service.evaluate(situation, { date: 20261125, language: 'fr' });
  const body = { situation, answer: JSON.parse(JSON.stringify(answer)) as unknown };
  const half = { depth: LIMITS.recordShape.depth / 2 + 1, values: LIMITS.recordShape.values };
  expect(findShapeProblem(body, half)).toBeNull();
});

it('keys that are not known are told shortly, however many there are', async () => {
  const keys = Array.from({ length: 10_000 }, (_, i) => `"key_${i}":0`).join(',');
  const response = await post('evaluate', `{"situation":{"persons":{"her":{}}},${keys}}`);
  expect(response.status).toBe(422);
  const text = await response.text();
  expect(text.length).toBeLessThan(3_000);
  expect(ProblemDetails.parse(JSON.parse(text)).problems[0]?.code).toBe('unknown-key');
});

it('a list of wrong values is told shortly', async () => {
  const rights = JSON.stringify(Array.from({ length: 15_000 }, () => 1));
  const response = await post('evaluate', `{"situation":{"persons":{"her":{}}},"rights":${rights}}`);
  expect(response.status).toBe(422);
  expect((await response.text()).length).toBeLessThan(20_000);
});

describe('an answer that is too large', () => {
  const situation = { persons: { her: { birth: '1990-04-23' } } };
  const options = { date: 20261125, language: 'en' } as const;
  const who = (most: number) => ({ gone: new AbortController().signal, client: '', most });

  it('is refused where it goes as JSON, with the mend', async () => {
    const asked = runForAsker(who(1_000), () => service.evaluate(situation, options));
    const thrown: unknown = await asked.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemError);
    expect(thrown).toMatchObject({ problems: [{ code: 'answer-too-large', where: { field: 'rights' } }] });
    expect(await runForAsker(who(LIMITS.answer), () => service.evaluate(situation, options))).toHaveProperty(
      'rulebook',
    );
  });

  it.each(['evaluate', 'evaluate/batch'])('is so in %s', async (path) => {
    const measured: (number | undefined)[] = [];
    const { getAsker: whoAsks } = await import('../../api/src/threads/asker.ts');
    const evaluate: Service['evaluate'] = () => {
      measured.push(whoAsks()?.most);
      return Promise.reject(new ProblemError([{ ...problem, where: { field: 'rights' } }]));
    };
    const response = await post(path, JSON.stringify({ situation }), createApp({ ...service, evaluate }));
    expect(measured).toEqual([LIMITS.answer]);
    expect(await response.text()).toContain('answer-too-large');
  });

  const problem = { code: 'answer-too-large', what: 'Large.', why: 'So.', mend: 'Less.' };

  it('is measured as it is written, about', () => {
    const values: unknown[] = [
      1,
      'text',
      null,
      true,
      [1, 2, 3],
      { a: 'b', c: [{ d: 1.5 }] },
      { long: 'x'.repeat(500) },
    ];
    for (const value of values) {
      const { length } = JSON.stringify(value);
      expect(isLonger(value, 2 * length + 8)).toBe(false);
      expect(isLonger(value, length / 2 - 1)).toBe(true);
    }
  });
});
