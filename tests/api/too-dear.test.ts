/**
 * Tests the refusal of work that would take too long, before it begins. In an evaluation, persons who are alike are
 * answered once, so twelve of them are not refused.
 */
import { createApp, openService } from '@recto-verso/api';
import { estimateCost, type Answer } from '@recto-verso/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemDetails } from '../../api/src/contract/problem.ts';
import { MOST_COST } from '../../api/src/work/too-costly.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  app = createApp(await openService());
});

const date = '2026-11-30';

function persons(count: number, told: (i: number) => object): { readonly persons: Readonly<Record<string, object>> } {
  return { persons: Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, told(i)])) };
}

const nothing = (count: number) => persons(count, () => ({}));
const births = (count: number) => persons(count, (i) => ({ birth: `${1950 + i}-03-04` }));

async function ask(path: string, body: object, type = 'application/json'): Promise<Response> {
  const headers = { 'content-type': type };
  return app.request(`/api/v1/${path}`, { method: 'POST', body: JSON.stringify(body), headers });
}

describe('twelve persons of whom nothing is said', () => {
  it('are answered once for each right that does not order them, with the others named', async () => {
    const response = await ask('evaluate', { situation: nothing(12), date, language: 'en' });
    expect(response.status).toBe(200);
    const text = await response.text();
    const { outcomes } = JSON.parse(text) as Answer;
    expect(text.length).toBeLessThan(8 * 1024 * 1024);
    const together = outcomes.filter(({ alike }) => alike !== undefined);
    expect(together.length).toBeGreaterThan(70);
    for (const { alike } of together) expect(alike).toHaveLength(11);
    // These rights depend on the order of the persons, so each person has a separate answer.
    for (const { right } of outcomes.filter(({ alike }) => alike === undefined))
      expect(outcomes.filter((one) => one.right === right)).toHaveLength(12);
  });
});

const kinds: readonly (readonly [string, object])[] = [
  ['evaluate', { situation: births(30) }],
  ['next-question', { situation: nothing(30) }],
  ['verso', { situation: nothing(30) }],
  ['curve', { situation: births(30), fact: 'net_wage', of: 'p0' }],
  ['events', { situation: births(30), event: 'partner-moves-in', who: 'p0' }],
  ['compare', { before: { situation: births(30) }, after: { situation: births(30) } }],
];

describe.each(kinds)('%s of thirty persons that are all different', (path, body) => {
  it('is refused with what to leave out', async () => {
    const response = await ask(path, { ...body, language: 'en' });
    expect(response.status).toBe(422);
    const { problems } = ProblemDetails.parse(await response.json());
    expect(problems.map(({ code }) => code)).toEqual(['too-dear']);
    expect(problems[0]?.mend).toMatch(/"rights"/);
  });
});

it('with half as many rights, once more where it is still too much, it is answered', () => {
  const costs = [0, 1, 2, 3, 4].map((halved) => {
    const rights = rulebook.rights.map(({ id }) => id).slice(0, Math.ceil(rulebook.rights.length / 2 ** halved));
    return estimateCost(compiledRulebook, births(20), { date: 20261130, rights });
  });
  expect(costs[0]).toBeGreaterThan(MOST_COST);
  expect(costs.at(-1)).toBeLessThan(MOST_COST);
});

it('six persons are always answered, with whatever is known of them', () => {
  for (const situation of [nothing(6), births(6)])
    expect(2 * estimateCost(compiledRulebook, situation, { date: 20261130 })).toBeLessThan(MOST_COST);
});

it('a line of a batch that is too dear is told so beside the answers of the others', async () => {
  const lines = [nothing(1), births(30), nothing(1)].map((situation) =>
    JSON.stringify({ situation, rights: undefined }),
  );
  const response = await app.request('/api/v1/evaluate/batch', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  const answers = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(answers.map((one) => 'answer' in one)).toEqual([true, false, true]);
  expect(answers[1]).toMatchObject({ problem: { status: 422, problems: [{ code: 'too-dear' }] } });
});
