/**
 * Keeps what a page with a script needs without a network: its own pages as somebody sees them who has said nothing, their
 * scripts, the law and the words of the language. No page that may hold an answer is ever kept. A page comes from the
 * network wherever there is one, so that a newer law reaches everybody at once; whoever had an older one is told.
 */
import { base, files } from '$service-worker';
import type { Keep, Kept } from './lib/live/shell.ts';

/** The global object of a service worker, as far as it is used here. */
interface Scope {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: Message) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetch) => void): void;
}
interface Extendable {
  waitUntil(done: Promise<unknown>): void;
}
interface Message extends Extendable {
  readonly data: Keep;
  readonly source: { postMessage(reply: Kept): void } | null;
}
interface Fetch extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;

/** Below the first page of a language. */
const PAGES = ['', '/guichet', '/guichet/batch', '/droits', '/droits/urgent', '/droits/code'] as const;
const SCRIPTS = files.filter((file) => file.startsWith(`${base}/_app/immutable/`));
/** What is named by its contents: once had, it never changes. The words of letters come when one is opened. */
const HASHED = new RegExp(`${base}/(?:_app/immutable|law)/[\\w./-]+`, 'g');
const LATER = /\/law\/letters-/;
/** How long a network may take before the page that is kept comes in its place. */
const PATIENCE_MS = 8_000;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('message', (event) => {
  event.waitUntil(
    keep(event.data).then(
      (kept) => event.source?.postMessage(kept),
      // A network that went away: what was kept before still stands.
      () => undefined,
    ),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (pathname.match(HASHED)?.[0] === pathname) event.respondWith(hashed(request));
});

const nameOf = ({ build, rulebook }: Keep): string => `kept ${build} ${rulebook}`;

async function names(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('kept '));
}

async function keep(wish: Keep): Promise<Kept> {
  const before = await names();
  const cache = await caches.open(nameOf(wish));
  const found = new Set(SCRIPTS);
  const pages = new Map<string, Response>();
  for (const path of PAGES) {
    const address = `${wish.home}${path}` || '/';
    // Without cookies: this is the page of somebody who has answered nothing, whatever was answered here.
    const response = await fetch(address, { credentials: 'omit', cache: 'no-store' });
    if (!response.ok || response.redirected) continue;
    const text = await response.text();
    for (const [one] of text.matchAll(HASHED)) if (!LATER.test(one)) found.add(one);
    pages.set(address, pageAs(text, response.headers, wish.display));
  }
  await Promise.all([...found].map((one) => add(cache, one)));
  // A page is kept when all that it needs is.
  for (const [address, response] of pages) await cache.put(address, response);
  const others = before.filter((name) => name !== nameOf(wish));
  await Promise.all(others.map((name) => caches.delete(name)));
  return { newer: others.some((name) => !name.endsWith(` ${wish.rulebook}`)) };
}

async function add(cache: Cache, address: string): Promise<void> {
  if ((await cache.match(address, { ignoreVary: true })) === undefined) await cache.add(address);
}

/** As it was chosen to look, which came in a cookie. */
function pageAs(text: string, from: Headers, display: string): Response {
  const headers = new Headers(from);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const root = /^[a-z]+$/.test(display) ? `<html data-theme="${display}" ` : '<html ';
  return new Response(text.replace('<html ', root), { headers });
}

async function page(request: Request, path: string): Promise<Response> {
  const kept = await caches.match(path, { ignoreVary: true });
  if (kept === undefined) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

async function hashed(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  const newest = (await names()).at(-1);
  if (response.ok && newest !== undefined) await (await caches.open(newest)).put(request, response.clone());
  return response;
}
