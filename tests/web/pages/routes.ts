/**
 * This module lists every route of the pages with an example of its address. It reads the files of the routes, so that
 * none is missed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from '../../browser/addresses.ts';

const ROUTES = fileURLToPath(new URL('../../../web/src/routes/', import.meta.url));

/** Gives an example for each parameter of the routes of pages and of endpoints. */
const PLACES: Readonly<Record<string, string>> = {
  ...EXAMPLES,
  language: 'fr',
  asked: 'event:partner-moves-in',
  chart: 'rights',
  format: 'csv',
  file: 'gone',
};
const PARAMETER = /\[+(\w+)(?:=\w+)?\]+/g;

export interface PageRoute {
  /** Names the route as SvelteKit does, such as `[[language=language]]/guichet`. */
  readonly id: string;
  readonly address: string;
  /** Returns one address for each parameter except the language, with `placed` as the value of that parameter. */
  readonly withIn: (placed: string) => readonly string[];
  /**
   * Says what takes a POST: a `page` with actions, one of which the address names, or an `endpoint`. `null` means that
   * the route takes none.
   */
  readonly takes: 'page' | 'endpoint' | null;
}

export const ROUTE_LIST: readonly PageRoute[] = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\+(?:page\.svelte|server\.ts)$/.test(file))
  .map((file) => routeOf(file.split('/').slice(0, -1).join('/'), file.endsWith('+server.ts')))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

function routeOf(id: string, isEndpoint: boolean): PageRoute {
  const parameters = [...id.matchAll(PARAMETER)].map(([, name = '']) => name);
  const addressWith = (instead: string | null, placed: string): string =>
    `/${id.replaceAll(PARAMETER, (_, name: string) => (name === instead ? placed : placeOf(name)))}`;
  return {
    id,
    address: addressWith(null, ''),
    withIn: (placed) =>
      parameters.filter((name) => name !== 'language').map((parameter) => addressWith(parameter, placed)),
    takes: isEndpoint ? endpoint(id) : page(id),
  };
}

function placeOf(parameter: string): string {
  const placed = PLACES[parameter];
  if (placed === undefined)
    throw new Error(`No example for [${parameter}] of the routes: add one to tests/web/pages/routes.ts.`);
  return placed;
}

function endpoint(id: string): PageRoute['takes'] {
  return /export (?:const|(?:async )?function) POST\b/.test(read(`${id}/+server.ts`)) ? 'endpoint' : null;
}

function page(id: string): PageRoute['takes'] {
  return /export const actions\b/.test(read(`${id}/+page.server.ts`)) ? 'page' : null;
}

function read(file: string): string {
  return readFileSync(`${ROUTES}${file}`, 'utf8');
}
