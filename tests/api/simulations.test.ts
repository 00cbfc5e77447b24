/** Tests a simulation over HTTP, from the request to its files: it waits its turn, is followed, and is stopped. */
import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createApp } from '@recto-verso/api';
import { describe, expect, it } from 'vitest';
import { ProblemDetails } from '../../api/src/contract/problem.ts';
import { ScenarioResultSchema, Scenarios } from '../../api/src/populations/contract/scenario.ts';
import { SimulationState } from '../../api/src/populations/contract/simulation.ts';
import { MADE, RESULT, openSimulatingService } from './simulating-service.ts';

const SIMULATIONS = '/api/v1/simulations';

async function opened() {
  const { service, begun } = await openSimulatingService();
  const app = createApp(service);
  const ask = async (body: object): Promise<Response> =>
    app.request(SIMULATIONS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const begin = async (body: object): Promise<string> => SimulationState.parse(await (await ask(body)).json()).id;
  const state = async (id: string) => SimulationState.parse(await (await app.request(`${SIMULATIONS}/${id}`)).json());
  const codeOf = async (response: Response) => ProblemDetails.parse(await response.json()).problems[0]?.code;
  return { app, begun, ask, begin, state, codeOf, service };
}

describe('a simulation', () => {
  it('is asked for, says how far it is, and gives its result in three forms', async () => {
    const { app, begun, ask, state } = await opened();
    const edits = { grant: 'proactive', likelihoods: { letter: 0.2 } };
    const response = await ask({ scenario: 's1', variant: 'without_flaw', edits, seed: 7, homes: 2000 });
    const { id } = SimulationState.parse(await response.json());
    expect(response.headers.get('location')).toBe(`${SIMULATIONS}/${id}`);
    expect(begun[0]?.ask).toEqual({ scenario: 's1', variant: 'without_flaw', edits, seed: 7, homes: 2000 });
    begun[0]?.told({ done: 500, of: 2000 });
    expect(await state(id)).toMatchObject({ state: 'running', progress: { done: 500, of: 2000 } });
    expect((await app.request(`${SIMULATIONS}/${id}/result`)).status).toBe(404);
    begun[0]?.finish(MADE);
    await Promise.resolve();
    expect(await state(id)).toEqual({ id, state: 'done' });
    const read = (format: string) => app.request(`${SIMULATIONS}/${id}/result?format=${format}`);
    // The contract describes the whole result: parsing drops nothing.
    expect(isDeepStrictEqual(ScenarioResultSchema.parse(await (await read('json')).json()), RESULT)).toBe(true);
    const csv = await read('csv');
    expect([csv.headers.get('content-type'), await csv.text()]).toEqual(['text/csv', MADE.csv]);
    const parquet = await read('parquet');
    expect(await parquet.text()).toBe('PAR1');
    expect(parquet.headers.get('content-disposition')).toContain('.parquet"');
  });

  it('waits for the one before it, and is ended by whoever asked', async () => {
    const { app, begun, begin, state, codeOf } = await opened();
    const [first, second] = [await begin({ scenario: 's1' }), await begin({ scenario: 's8' })];
    expect(await state(second)).toMatchObject({ state: 'waiting', ahead: 1 });
    expect((await app.request(`${SIMULATIONS}/${first}`, { method: 'DELETE' })).status).toBe(200);
    expect(begun.map(({ ask, stopped }) => [ask.scenario, stopped])).toEqual([
      ['s1', true],
      ['s8', false],
    ]);
    const gone = await app.request(`${SIMULATIONS}/${first}`);
    expect([gone.status, await codeOf(gone)]).toEqual([404, 'no-simulation']);
  });

  it('is followed by events, to its end', async () => {
    const { app, begun, begin } = await opened();
    const id = await begin({ scenario: 's1' });
    const events = (await app.request(`${SIMULATIONS}/${id}/events`)).text();
    await new Promise((resolve) => setTimeout(resolve, 20));
    begun[0]?.told({ done: 1, of: 2 });
    begun[0]?.finish(MADE);
    const states = (await events).split('\n\n').flatMap((event) => {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      return data === undefined ? [] : [SimulationState.parse(JSON.parse(data)).state];
    });
    expect(states).toEqual(['running', 'running', 'done']);
  });

  it('of no scenario, of no variant, or one too many is told', async () => {
    const { ask, codeOf } = await opened();
    const told = async (body: object) => {
      const response = await ask(body);
      return [response.status, await codeOf(response)];
    };
    expect(await told({ scenario: 's999' })).toEqual([422, 'unknown-word']);
    expect(await (await ask({ scenario: 's9' })).text()).toContain('recto-verso simulate s9');
    expect(await told({ scenario: 's1', variant: 'nothing' })).toEqual([422, 'unknown-word']);
    expect(await told({ scenario: 's1', household: {} })).toEqual([422, 'unknown-key']);
    for (let i = 0; i < 9; i++) await ask({ scenario: 's1' });
    expect(await told({ scenario: 's1' })).toEqual([503, 'busy']);
  });

  it('that failed says no more than that', async () => {
    const { begun, begin, state } = await opened();
    const id = await begin({ scenario: 's1' });
    begun[0]?.fail(new Error('a path of the machine'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await state(id)).toEqual({ id, state: 'failed', problems: null });
  });
});

describe('the list of scenarios', () => {
  it('has every file of them, by its number and with what it is', async () => {
    const { app } = await opened();
    const { scenarios } = Scenarios.parse(await (await app.request('/api/v1/scenarios')).json());
    const files = readdirSync(new URL('../../rules/scenarios/', import.meta.url)).flatMap(
      (name) => /^(s\d+)\.yaml$/.exec(name)?.[1] ?? [],
    );
    expect(scenarios.map(({ id }) => id)).toEqual(files.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(new Set(scenarios.map(({ kind }) => kind))).toEqual(new Set(['policy', 'crossing', 'exploration']));
  });
});
