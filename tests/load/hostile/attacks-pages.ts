/**
 * This module lists attacks on the pages, which keep what was entered in a cookie, on the charts and other files of the
 * pages, and on the data of the API.
 */
import { PAGES } from '../../browser/addresses.ts';
import { createFormRequest, createPageRequest, type SentRequest } from './request.ts';
import { ATTACKERS, type Attack, type Hostile } from './attack.ts';
import { formatBirthDay } from './bodies.ts';

const API = '/api/v1';
const DESK = '/fr/guichet';
/** Lists property names that every object inherits, to be sent in place of the name of an action. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
/** Lists pages that evaluate a household on every request. */
const WORKED_OUT = [
  'guichet',
  'guichet/rights',
  'guichet/plan',
  'guichet/registers',
  'guichet/compare',
  'droits/results',
  'droits/check',
  'droits/so-far',
  'droits/questions',
  'droits/changes',
];
/** Lists other pages that are long, or are made from much data. */
const LONG = [
  'rules',
  'sources',
  'listed',
  'glossary',
  'simulation',
  'simulation/s1',
  'simulation/compare',
  'simulation/crossing/s3',
  'simulation/exploration/s9',
];
const DATA = ['openapi.json', 'reference', 'figures', 'vocabulary', 'crossings', 'listed', 'communes', 'rights'];

export const ON_PAGES: readonly Attack[] = [
  {
    name: '/display, and back to elsewhere',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house: { port } }) => {
      const backs = [
        '/a/..//other.example',
        '//other.example',
        'http://[',
        '/\\other.example',
        `/${'a/../'.repeat(9)}/b`,
      ];
      const at = turn();
      const sent = createFormRequest(
        port,
        '/display',
        `display=dark&back=${encodeURIComponent(backs[at % backs.length] ?? '')}`,
      );
      return hit(at % 4 > 0 ? sent : otherwise(sent, 'application/json', '{}'));
    },
  },
  {
    name: 'actions that every object has, on every page',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house: { port } }) => {
      const at = turn();
      const name = INHERITED[at % INHERITED.length] ?? '';
      const all = ['/display', ...PAGES.map((path) => `/fr/${path}`)];
      return hit(createFormRequest(port, `${all[at % all.length] ?? ''}?/${name}`, 'a=b'));
    },
  },
  {
    name: 'forms that no form is',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house: { port } }) => {
      const at = turn();
      const fields = Array.from({ length: 20_000 }, (_, i) => `k${i}=${at}`).join('&');
      const sent = createFormRequest(port, `/fr/${['guichet?/see', 'droits?/begin', 'desks'][at % 3] ?? ''}`, fields);
      if (at % 4 === 0) return hit(otherwise(sent, 'multipart/form-data; boundary=x', '--x\r\n'));
      return hit(at % 4 === 1 ? { ...sent, body: 'p1.birth='.padEnd(1024 * 1024, '1') } : sent);
    },
  },
  {
    name: 'thirty persons, forms without scripts',
    atOnce: ATTACKERS,
    once: async (hostile) => {
      const { hit, turn, house } = hostile;
      const cookie = await kept(hostile, crowdFields(turn()));
      const action = ['see', 'answer', 'add', 'letter', 'tell', 'skip'][turn() % 6] ?? '';
      await hit(createFormRequest(house.port, `${DESK}?/see`, crowdFields(turn())));
      await hit(
        createFormRequest(house.port, `${DESK}/rights?/${action}`, 'question=p2%2Fbirth&skip=p2%2Fbirth', cookie),
      );
    },
  },
  {
    name: 'thirty persons, pages without scripts',
    atOnce: ATTACKERS,
    once: async (hostile) => lookAtAll(hostile, await kept(hostile, crowdFields(hostile.turn()))),
  },
  {
    name: 'one person, pages without scripts',
    atOnce: ATTACKERS,
    once: async (hostile) => {
      const fields = `p1.birth=${formatBirthDay(hostile.turn(), 0)}&home.region=brussels`;
      await lookAtAll(hostile, await kept(hostile, fields));
    },
  },
  {
    name: 'long pages and data, again and again',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house: { rights } }) => {
      const at = turn();
      const right = rights[at % rights.length] ?? '';
      const date = `2026-${String(1 + (at % 12)).padStart(2, '0')}-15`;
      const all: readonly SentRequest[] = [
        ...LONG.map((path) => createPageRequest(`/${['fr', 'nl', 'de', 'en'][at % 4] ?? ''}/${path}`)),
        createPageRequest(`/fr/rules/${right}?date=${date}`),
        ...DATA.map((path) => ({ path: `${API}/${path}` })),
        { path: `${API}/figures?date=${date}` },
        { path: `${API}/rights/${right}?date=${date}` },
      ];
      return hit(all[turn() % all.length] ?? createPageRequest('/'));
    },
  },
  {
    name: 'charts, and what the engine is sent',
    atOnce: ATTACKERS,
    once: async ({ hit, turn, over }) => {
      const from = [...LONG.filter((path) => path.startsWith('simulation/')), 'guichet', 'droits'];
      const path = `/fr/${from[turn() % from.length] ?? ''}`;
      const read = await hit({ path, headers: { accept: 'text/html' } }, { keep: true });
      const found = (read?.text ?? '').matchAll(/"((?:\/[\w.-]+)+\.(?:svg|csv)|\/law\/[\w.-]+)[?"]/g);
      for (const [, path = ''] of found) if (!over.aborted) await hit(createPageRequest(path));
    },
  },
  {
    name: 'simulations begun by forms',
    atOnce: ATTACKERS,
    once: ({ hit, turn, house: { port } }) => hit(createFormRequest(port, '/fr/simulation/s1', `seed=${turn()}`)),
  },
];

function otherwise(sent: SentRequest, type: string, body: string): SentRequest {
  return { ...sent, headers: { ...sent.headers, 'content-type': type }, body };
}

function crowdFields(turn: number): string {
  const ids = Array.from({ length: 29 }, (_, i) => `p${i + 2}`);
  const births = turn % 2 === 0 ? [] : ['p1', ...ids].map((id, i) => `${id}.birth=${formatBirthDay(turn, i)}`);
  return [`persons=${ids.join('+')}`, 'home.region=brussels', ...births].join('&');
}

/**
 * Returns the cookie in which the server keeps the household of these fields, or an empty text where it sets none or
 * does not answer. The action `tell` stores the household and evaluates nothing.
 */
async function kept({ hit, house: { port } }: Hostile, fields: string): Promise<string> {
  return (await hit(createFormRequest(port, `${DESK}?/tell`, fields)))?.cookie ?? '';
}

async function lookAtAll({ hit, over, turn }: Hostile, cookie: string): Promise<void> {
  const first = turn();
  for (let i = 0; i < WORKED_OUT.length && !over.aborted; i++)
    await hit(createPageRequest(`/fr/${WORKED_OUT[(first + i) % WORKED_OUT.length] ?? ''}`, cookie));
}
