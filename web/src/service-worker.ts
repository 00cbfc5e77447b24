/**
 * This service worker keeps what a page with a script needs without a network: the pages as a person without answers
 * sees them, their scripts, the law and the texts of the language. It never keeps a page that may hold an answer. A
 * page comes from the network unless this fails or takes longer than `PATIENCE_MS`, so that a newer law reaches
 * everybody at once; a page whose visitor had an older law announces the newer one.
 */
import { base, files } from '$service-worker';
import type { KeepRequest, KeepReply } from './lib/live/shell.ts';

/** Describes the part of the global object of a service worker that is used here. */
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
  readonly data: KeepRequest;
  readonly source: { postMessage(reply: KeepReply): void } | null;
}
interface Fetch extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;

/** Lists the pages that are kept, as paths below the first page of a language. */
const PAGES = ['', '/guichet', '/guichet/batch', '/droits', '/droits/urgent', '/droits/code'] as const;
const SCRIPTS = files.filter((file) => file.startsWith(`${base}/_app/immutable/`));
/**
 * Matches files that are named by a hash of their content, which never change once they are fetched. The texts of
 * letters (`LATER`) are fetched only when a letter is opened.
 */
const HASHED = new RegExp(`${base}/(?:_app/immutable|law)/[\\w./-]+`, 'g');
const LATER = /\/law\/letters-/;
/** If the network takes longer than this number of milliseconds, the kept page is shown instead. */
const PATIENCE_MS = 8_000;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('message', (event) => {
  event.waitUntil(
    keep(event.data).then(
      (kept) => event.source?.postMessage(kept),
      // If the network fails, what was kept before stays.
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

const nameOf = ({ build, rulebook }: KeepRequest): string => `kept ${build} ${rulebook}`;

async function names(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('kept '));
}

async function keep(wish: KeepRequest): Promise<KeepReply> {
  const before = await names();
  const cache = await caches.open(nameOf(wish));
  const found = new Set(SCRIPTS);
  const pages = new Map<string, Response>();
  for (const path of PAGES) {
    const address = `${wish.home}${path}` || '/';
    // Cookies are omitted, so that this is the page of a person without answers, whatever was answered here.
    const response = await fetch(address, { credentials: 'omit', cache: 'no-store' });
    if (!response.ok || response.redirected) continue;
    const text = await response.text();
    for (const [one] of text.matchAll(HASHED)) if (!LATER.test(one)) found.add(one);
    pages.set(address, pageAs(text, response.headers, wish.display));
  }
  await Promise.all([...found].map((one) => add(cache, one)));
  // A page is kept only when everything that it needs is kept.
  for (const [address, response] of pages) await cache.put(address, response);
  const others = before.filter((name) => name !== nameOf(wish));
  await Promise.all(others.map((name) => caches.delete(name)));
  return { newer: others.some((name) => !name.endsWith(` ${wish.rulebook}`)) };
}

async function add(cache: Cache, address: string): Promise<void> {
  if ((await cache.match(address, { ignoreVary: true })) === undefined) await cache.add(address);
}

/** Returns the page in the chosen display, which otherwise comes from a cookie. */
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
