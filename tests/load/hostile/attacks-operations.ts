/** This module lists attacks on the operations of the API. */
import { createJsonRequest, type SentRequest } from './request.ts';
import { ATTACKERS, type Attack } from './attack.ts';
import { createCrowd, createNestedBody, OPERATIONS, createUnknownKeysBody } from './bodies.ts';

const API = '/api/v1';
const LINES = 'application/x-ndjson';
/** The nesting is deeper than the stack of a thread that copies the value can bear. */
const DEPTH = 3_500;
const MEGABYTE = 1024 * 1024;
const HUGE = [0.5, 1.5, 4.5, 17].map((size) => Buffer.alloc(size * MEGABYTE, ' '));

export const ON_OPERATIONS: readonly Attack[] = [
  {
    name: `nested ${DEPTH} deep, three at once`,
    atOnce: 3,
    once: ({ hit, turn }) => {
      const names = Object.keys(OPERATIONS);
      const [at, name = ''] = [turn(), names[turn() % names.length]];
      return hit({ ...createJsonRequest(`${API}/${name}`, {}), body: createNestedBody(DEPTH, at) });
    },
  },
  {
    name: `nested ${DEPTH} deep, twelve lines of a batch`,
    atOnce: 3,
    once: ({ hit, turn }) => hit(createBatchRequest(Array.from({ length: 12 }, () => createNestedBody(DEPTH, turn())))),
  },
  ...Object.entries(OPERATIONS).map(([name, bodyOf]): Attack => ({
    name: `thirty persons, ${name}`,
    atOnce: ATTACKERS,
    once: ({ hit, turn, house }) => {
      const at = turn();
      // The event may add a person to the household, whose limit is thirty persons.
      const size = name === 'events' ? 29 : undefined;
      return hit(createJsonRequest(`${API}/${name}`, bodyOf(createCrowd(at, size), house, at)));
    },
  })),
  {
    name: 'thirty persons, lines of batches',
    atOnce: ATTACKERS,
    once: ({ hit, turn }) =>
      hit(createBatchRequest(Array.from({ length: 100 }, () => JSON.stringify({ situation: createCrowd(turn()) })))),
  },
  {
    name: 'gone after 20 ms',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house }) => {
      const at = turn();
      const all = Object.entries(OPERATIONS);
      const [name, bodyOf] = all[at % all.length] ?? ['', () => ({})];
      return hit(createJsonRequest(`${API}/${name}`, bodyOf(createCrowd(at), house, at)), { within: 20 });
    },
  },
  {
    name: 'golden households without end',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house: { households } }) =>
      hit(createJsonRequest(`${API}/evaluate`, households[turn() % households.length] ?? {})),
  },
  {
    name: '20,000 keys that nobody knows',
    atOnce: ATTACKERS,
    once: ({ hit, turn }) => hit(createJsonRequest(`${API}/evaluate`, createUnknownKeysBody(20_000, turn()))),
  },
  {
    name: 'bodies over the limit',
    atOnce: ATTACKERS,
    once: ({ hit, turn }) => {
      const at = turn();
      const path = [`${API}/evaluate`, `${API}/record`, `${API}/simulations`][at % 3] ?? '';
      const headers: Readonly<Record<string, string>> = at % 2 === 0 ? {} : { 'transfer-encoding': 'chunked' };
      const body = HUGE[at % HUGE.length] ?? Buffer.alloc(0);
      return hit({ path, headers: { ...headers, 'content-type': 'application/json' }, body });
    },
  },
  {
    name: 'many simulations, and whoever watches them',
    atOnce: ATTACKERS,
    once: async ({ hit, turn }) => {
      const begun = await hit(createJsonRequest(`${API}/simulations`, { scenario: 's1', seed: turn(), homes: 500 }));
      if (begun?.location != null) await hit({ path: `${begun.location}/events` }, { within: 2_000 });
    },
  },
];

export function createBatchRequest(lines: readonly string[]): SentRequest {
  return { path: `${API}/evaluate/batch`, headers: { 'content-type': LINES }, body: lines.join('\n') };
}
