/**
 * This program starts a server with the API and calls it through the typed client: `service.ts POPULATION FILE` prints
 * an answer and the result of a simulation.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import createClient from 'openapi-fetch';
import { createApiListener, openService } from '@recto-verso/api';
import type { paths } from '@recto-verso/api/client';

const [population, file = ''] = process.argv.slice(2);
const service = await openService({ threads: 2, population });
const server = createServer(createApiListener(service)).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const client = createClient<paths>({ baseUrl: `http://127.0.0.1:${port}` });

const [first] = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly situation: never }[];
const body = { situation: first?.situation as never, date: '2026-11-25', language: 'en' } as const;
const answered = await client.POST('/api/v1/evaluate', { body });

// An operation with a parameter in its address, and the error for a missing resource, have the types of the OpenAPI
// document.
const [right] = (await client.GET('/api/v1/rights')).data?.rights ?? [];
const found = await client.GET('/api/v1/rights/{id}', { params: { path: { id: right?.right as never } } });
const gone = await client.GET('/api/v1/simulations/{id}', { params: { path: { id: 'gone' } } });
const told: readonly string[] = (gone.error?.problems ?? []).map(({ code }) => code);
if (found.data === undefined || found.data.right !== right?.right || told.join() !== 'no-simulation')
  throw new Error(`${String(found.response.status)} ${told.join()}: the client is not answered as its types say.`);

const begun = await client.POST('/api/v1/simulations', { body: { scenario: 's1', homes: 200 } });
const params = { path: { id: begun.data?.id ?? '' } };
let state = begun.data?.state;
while (state === 'waiting' || state === 'running') {
  await after(200);
  state = (await client.GET('/api/v1/simulations/{id}', { params })).data?.state;
}
const result = await client.GET('/api/v1/simulations/{id}/result', { params });
process.stdout.write(
  JSON.stringify({ answer: answered.data ?? answered.error, state, result: result.data ?? result.error }),
);
service.simulations?.close();
server.close();
server.closeAllConnections();
