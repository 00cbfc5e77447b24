/** A client made from the document of the API: its types are those of today, and what it asks is answered as they say. */
import { readFileSync } from 'node:fs';
import { createApp, openService } from '@recto-verso/api';
import type { paths } from '@recto-verso/api/client';
import createClient from 'openapi-fetch';
import { expect, it } from 'vitest';
import { documentHash } from '../../api/client/hash.ts';

const app = createApp(await openService());
const client = createClient<paths>({
  baseUrl: 'http://localhost',
  fetch: async (request) => app.request(request),
});

it('has the types of the document of today', async () => {
  const document = await (await app.request('/api/v1/openapi.json')).text();
  const types = readFileSync(new URL('../../api/client/schema.ts', import.meta.url), 'utf8');
  expect(types.split(':')[0], 'Run: npm run client').toBe(`// ${documentHash(document)}`);
});

it('asks with a body, and reads an answer by its types', async () => {
  const { data, error } = await client.POST('/api/v1/evaluate', {
    body: { situation: { persons: { a: { birth: '1990-04-23' } }, home: { region: 'brussels' } }, language: 'en' },
  });
  expect(error).toBeUndefined();
  const outcomes = data?.outcomes ?? [];
  expect(outcomes.length).toBeGreaterThan(10);
  for (const { claimant, outcome } of outcomes) expect([typeof claimant, typeof outcome]).toEqual(['string', 'string']);
});

it('asks with a parameter of the address, and is told what is wrong as problems', async () => {
  const [right] = (await client.GET('/api/v1/rights')).data?.rights ?? [];
  const found = await client.GET('/api/v1/rights/{id}', { params: { path: { id: right?.right as never } } });
  expect(found.data?.right).toBe(right?.right ?? '');
  const { data, error, response } = await client.GET('/api/v1/simulations/{id}', { params: { path: { id: 'gone' } } });
  expect([data, response.status]).toEqual([undefined, 404]);
  expect(error?.problems[0]?.code).toBe('no-simulation');
});
