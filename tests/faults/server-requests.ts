/** This module sends requests to a server while something around it fails. */
import { ok } from 'node:assert/strict';

const HEADERS = { 'content-type': 'application/json' };
const HOUSEHOLD = { persons: { mother: { birth: '1990-04-23' } }, home: { region: 'brussels' } };

export interface SimulationStatus {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | undefined;
  readonly left?: number | null;
  readonly problems?: readonly Readonly<Record<'code' | 'field' | 'what' | 'why' | 'mend', string>>[] | null;
}

export interface ServerRequests {
  readonly evaluate: () => Promise<{ readonly date: string }>;
  readonly health: () => Promise<{ readonly simulations: string }>;
  readonly begin: (homes: number) => Promise<string>;
  /**
   * Returns the status of a simulation, whose `state` is `undefined` when the server does not know the simulation any
   * more.
   */
  readonly state: (id: string) => Promise<SimulationStatus>;
  readonly result: (id: string) => Promise<Response>;
  /** Waits until the simulation is done, has failed or is not known any more, and returns its last status. */
  readonly ended: (id: string) => Promise<SimulationStatus>;
}

/**
 * Creates the functions that send requests to the server at an address.
 * @param headers returns the headers to add to a request; it is called again for each request
 */
export function createServerRequests(
  address: string,
  headers: () => Readonly<Record<string, string>> = () => ({}),
): ServerRequests {
  const api = `${address}/api/v1`;
  const get = (path: string): Promise<Response> => fetch(`${api}${path}`, { headers: headers() });
  const post = async (path: string, body: object): Promise<unknown> => {
    const all = { ...HEADERS, ...headers() };
    const answer = await fetch(`${api}${path}`, { method: 'POST', headers: all, body: JSON.stringify(body) });
    ok(answer.ok, `${path}: ${answer.status}`);
    return answer.json();
  };
  const state = async (id: string): Promise<SimulationStatus> =>
    (await (await get(`/simulations/${id}`)).json()) as SimulationStatus;
  return {
    evaluate: async () => (await post('/evaluate', { situation: HOUSEHOLD, language: 'en' })) as { date: string },
    health: async () => (await (await get('/health')).json()) as { simulations: string },
    begin: async (homes) => ((await post('/simulations', { scenario: 's1', homes })) as SimulationStatus).id,
    state,
    result: (id) => get(`/simulations/${id}/result`),
    async ended(id) {
      for (;;) {
        const now = await state(id);
        if (now.state === 'done' || now.state === 'failed' || now.state === undefined) return now;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}
