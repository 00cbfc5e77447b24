/** How pages look for somebody: in a cookie that says nothing else, so that a page comes as it was chosen at once. */
import type { Cookies } from '@sveltejs/kit';
import { displayOf, type Display } from '../display.ts';

const NAME = 'display';
const A_YEAR = 365 * 24 * 60 * 60;

export function readDisplay(cookies: Cookies): Display {
  return displayOf(cookies.get(NAME));
}

export function keepDisplay(cookies: Cookies, url: URL, display: Display): void {
  const where = { path: `${process.env['BASE_PATH'] ?? ''}/`, httpOnly: true, sameSite: 'lax' } as const;
  const options = { ...where, secure: url.protocol === 'https:' };
  if (display === 'system') cookies.delete(NAME, options);
  else cookies.set(NAME, display, { ...options, maxAge: A_YEAR });
}

/**
 * Where to go on after the choice: only to a page of this site, whatever was sent.
 * @param base path under which the pages stand, or nothing
 */
export function wayBack(written: string, at: URL, base: string): string {
  const start = `${base}/`;
  if (!URL.canParse(written, at)) return start;
  const { origin, pathname, search } = new URL(written, at);
  // A path that begins with two slashes is read as the name of a host.
  const isInside = origin === at.origin && pathname.startsWith(start) && !pathname.startsWith('//');
  return isInside ? `${pathname}${search}` : start;
}
