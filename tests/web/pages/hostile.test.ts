/**
 * These tests send hostile requests to every route of the pages, on the server as it runs in production. No answer may
 * be a failure of the server, and none may lead to another host, except for one route that leaves the site on purpose.
 * The routes are read from the files.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPOKEN } from '../../../web/src/lib/languages.ts';
import { DROITS_WORDS } from '../../../web/src/lib/words/droits/index.ts';
import { fillForms } from '../../privacy/forms.ts';
import { runServer, type RunningServer } from '../../privacy/running.ts';
import { sealCookies, SECRET } from './cookies.ts';
import { ROUTE_LIST, type PageRoute } from './routes.ts';
import {
  BROKEN,
  NAMES,
  NO_ANSWERS,
  ODD_ANSWERS,
  createOddForms,
  PLACED,
  QUERIES,
  WAYS_BACK,
  type SentBody,
} from './hostile-requests.ts';

const TAKING = ROUTE_LIST.filter(({ takes }) => takes !== null);
const PAGES_TAKING = TAKING.filter(({ takes }) => takes === 'page');
/** This route leads to another site, but only to one that the texts name, whatever was sent. */
const WAY_OUT = '[[language=language]]/droits/leave';
const OUTSIDE = new Set(SPOKEN.map((language) => DROITS_WORDS[language].quitTo));
const HOUSEHOLD = { 'p1.birth': '1950', 'p1.lives_in_belgium': 'yes', 'home.region': 'brussels', 'flow.phone': 'own' };

let server: RunningServer;
// The server may have to build the pages first.
beforeAll(async () => {
  server = await runServer({ COOKIE_SECRET: SECRET });
}, 600_000);
afterAll(() => server.stop());

interface Asked {
  readonly accept?: string;
  readonly cookie?: string;
  /** Is sent as a POST request; without it the request is a GET. */
  readonly sent?: SentBody;
}

interface Got {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly cookie: string;
}

async function ask(path: string, { accept = 'text/html', cookie = '', sent }: Asked = {}): Promise<Got> {
  const type = sent?.type ?? null;
  const response = await fetch(`${server.origin}${path}`, {
    method: sent === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { accept, origin: server.origin, cookie, ...(type === null ? {} : { 'content-type': type }) },
    body: sent?.body ?? null,
  });
  const text = await response.text();
  const told = text.startsWith('{"type":"redirect"') ? (JSON.parse(text) as { location: string }).location : null;
  const to = response.headers.get('location') ?? told;
  if (sent !== undefined && to?.includes('/simulation/run/') === true) await endRun(to);
  const given = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  return {
    status: response.status,
    text,
    location: to,
    cookie: given.length > 0 ? given.join('; ') : cookie,
  };
}

/** Stops a run, which takes minutes of processor time and must neither outlive the test nor delay the next one. */
async function endRun(address: string): Promise<void> {
  const response = await fetch(`${server.origin}${address}?/stop`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.origin },
    body: new URLSearchParams(),
  });
  expect(response.status).toBeLessThan(400);
}

/** Returns what is wrong with an answer, whatever was asked, or `null` when nothing is wrong. */
function wrongWith({ status, location }: Got, route: PageRoute | null): string | null {
  if (status >= 500) return `answers ${status}`;
  if (location === null || staysHere(location)) return null;
  return route?.id === WAY_OUT && OUTSIDE.has(location) ? null : `leads to ${location}`;
}

function staysHere(location: string): boolean {
  return URL.canParse(location, server.origin) && new URL(location, server.origin).origin === server.origin;
}

/** Lists pages that read every answer of the household. */
const READ_ALL = ['/fr/droits/results', '/fr/guichet/compare'];
const FORM: SentBody = { body: 'a=b', type: 'application/x-www-form-urlencoded' };

it('routes that take something were found', () => {
  expect(PAGES_TAKING.length).toBeGreaterThan(15);
  expect(TAKING.map(({ id }) => id)).toContain('display');
  expect(ROUTE_LIST.length).toBeGreaterThan(TAKING.length + 10);
});

function problemsOf(told: string, got: Got, route: PageRoute | null): readonly string[] {
  const problem = wrongWith(got, route);
  return problem === null ? [] : [`${told}: ${problem}`];
}

describe.each(TAKING)('$id', (route) => {
  it('knows no action that nobody wrote', async () => {
    const wrong: string[] = [];
    for (const name of NAMES)
      for (const accept of ['text/html', 'application/json']) {
        const got = await ask(`${route.address}?/${encodeURIComponent(name)}`, { accept, sent: FORM });
        const unknown = route.takes === 'endpoint' || (got.status >= 400 && got.status < 500);
        wrong.push(...problemsOf(`?/${name} as ${accept}`, got, route));
        if (!unknown) wrong.push(`?/${name} as ${accept}: answers ${got.status}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(BROKEN))('refuses %s as a form, in words', async (_, sent) => {
    const [action = ''] = await actionsOf(route);
    for (const accept of ['text/html', 'application/json']) {
      const got = await ask(`${route.address}${action}`, { accept, sent });
      expect(wrongWith(got, route), got.text.slice(0, 200)).toBeNull();
      expect(got.status, got.text.slice(0, 200)).toBeGreaterThanOrEqual(400);
      expect(got.text).not.toBe('');
    }
  });
});

it('what is filled into any form of any page, and is nothing that it asks for, is taken or left', async () => {
  const wrong: string[] = [];
  // A button does the same on every page that has it, so the page that it leads to is checked only once for each kind
  // of form.
  const followed = new Set<string>();
  let sent = 0;
  for (const route of TAKING)
    for (const [action, names] of await formsOf(route))
      for (const [kind, one] of createOddForms(names)) {
        const told = `${action}, filled with ${kind}`;
        const got = await ask(action, { cookie: sealCookies(HOUSEHOLD), sent: one });
        wrong.push(...problemsOf(told, got, route));
        sent += 1;
        const button = `${buttonOf(action)} ${kind}`;
        const next = got.location === null || followed.has(button) || !staysHere(got.location) ? [] : [got.location];
        followed.add(button);
        for (const page of /\?\/(?:see|answer)$/.test(action) ? [...next, ...next.flatMap(() => READ_ALL)] : next)
          wrong.push(...problemsOf(`${told}, then ${page}`, await ask(page, { cookie: got.cookie }), null));
      }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(200);
}, 900_000);

it.each(WAYS_BACK)('the way back %j leads to a page of this site', async (back) => {
  const got = await ask('/display', { sent: { body: new URLSearchParams({ display: 'dark', back }), type: null } });
  expect(got.status).toBe(303);
  expect(wrongWith(got, null)).toBeNull();
});

it('addresses that name nothing are not found, or lead to a page of this site', async () => {
  const wrong: string[] = [];
  for (const route of ROUTE_LIST) {
    const paths = [
      ...PLACED.flatMap((placed) => [...route.withIn(placed), `${route.address}/${placed}`]),
      ...QUERIES.flatMap((query) => [`${route.address}${query}`, `${route.address}/__data.json${query}`]),
      ...['/', '//', '//other.example', '/%2f', '/..//other.example/'].map((end) => `${route.address}${end}`),
    ];
    for (const path of paths) wrong.push(...problemsOf(path.slice(0, 200), await ask(path), route));
  }
  expect(wrong).toEqual([]);
}, 900_000);

const COOKIES: readonly (readonly [string, string])[] = [
  ['cut', sealCookies(HOUSEHOLD).slice(0, -5)],
  ['cut at its beginning', sealCookies(HOUSEHOLD).slice(0, 20)],
  ['of broken encoding', 'rv0=%E0%A4%A; display=%zz'],
  ['of many signs', `rv0=${'a'.repeat(3_500)}; rv1=${'_'.repeat(3_500)}`],
  ['of no form', '__proto__=1; =;; rv0="; display=constructor'],
  ['in pieces of which one is missing', 'rv1=a; rv3=b'],
  ...NO_ANSWERS.map((value) => [`that opens to ${JSON.stringify(value)}`, sealCookies(value)] as const),
  ...ODD_ANSWERS.map((value) => [`that opens to ${JSON.stringify(value).slice(0, 60)}`, sealCookies(value)] as const),
];

it.each(COOKIES)(
  'a cookie %s is no failure on any page',
  async (_, cookie) => {
    const wrong: string[] = [];
    for (const route of ROUTE_LIST)
      wrong.push(...problemsOf(route.address, await ask(route.address, { cookie }), route));
    for (const [address, route] of await buttons())
      wrong.push(...problemsOf(address, await ask(address, { cookie, sent: FORM }), route));
    expect(wrong).toEqual([]);
  },
  900_000,
);

/**
 * Maps the address of every action for which any page has a button to the route of that page. An action that several
 * pages have is in the map once.
 */
async function buttons(): Promise<ReadonlyMap<string, PageRoute>> {
  const found = new Map<string, readonly [string, PageRoute]>();
  for (const route of PAGES_TAKING)
    for (const address of (await formsOf(route)).keys()) found.set(buttonOf(address) || address, [address, route]);
  return new Map(found.values());
}

function buttonOf(address: string): string {
  return address.replace(/^[^?]*/, '');
}

type Forms = ReadonlyMap<string, readonly string[]>;
const forms = new Map<string, Promise<Forms>>();

/**
 * Maps each address of a route to which a page sends a form, such as `…?/add`, to the names of the fields of that form.
 */
function formsOf(route: PageRoute): Promise<Forms> {
  const known = forms.get(route.id) ?? readForms(route);
  forms.set(route.id, known);
  return known;
}

async function readForms(route: PageRoute): Promise<Forms> {
  // An endpoint has no page of its own; its form is on another page.
  const page = route.takes === 'endpoint' ? '/fr' : route.address;
  const { text } = await ask(page, { cookie: sealCookies(HOUSEHOLD) });
  const found = new Map<string, readonly string[]>();
  for (const { action, fields } of fillForms(text, `${server.origin}${page}`)) {
    const address = action.slice(server.origin.length);
    if (address.split('?')[0] === route.address)
      found.set(address, [...new Set([...(found.get(address) ?? []), ...fields.keys()])]);
  }
  return found;
}

/**
 * Lists the actions of a route for which there are forms, such as `''` or `?/add`. Where no form is found, the list has
 * the one action `''`.
 */
async function actionsOf(route: PageRoute): Promise<readonly string[]> {
  const found = [...(await formsOf(route)).keys()].map((address) => address.slice(route.address.length));
  return found.length > 0 ? found : [''];
}
