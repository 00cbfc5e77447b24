/**
 * This module keeps the display that a visitor chose (light, dark or high contrast) in a cookie that holds nothing
 * else, so that the server sends each page with it.
 */
import type { Cookies } from '@sveltejs/kit';
import { parseDisplay, type Display } from '../display.ts';

const NAME = 'display';
const A_YEAR = 365 * 24 * 60 * 60;

export function readDisplay(cookies: Cookies): Display {
  return parseDisplay(cookies.get(NAME));
}

export function keepDisplay(cookies: Cookies, url: URL, display: Display): void {
  const where = { path: `${process.env['BASE_PATH'] ?? ''}/`, httpOnly: true, sameSite: 'lax' } as const;
  const options = { ...where, secure: url.protocol === 'https:' };
  if (display === 'system') cookies.delete(NAME, options);
  else cookies.set(NAME, display, { ...options, maxAge: A_YEAR });
}

/**
 * Returns the address to go back to after the choice: the one that the form sent, or the start page when that is no
 * page of this site.
 * @param base path under which the pages stand, or an empty text
 */
export function chooseReturnAddress(written: string, at: URL, base: string): string {
  const start = `${base}/`;
  if (!URL.canParse(written, at)) return start;
  const { origin, pathname, search } = new URL(written, at);
  // A browser reads a path that begins with two slashes as the name of a host.
  const isInside = origin === at.origin && pathname.startsWith(start) && !pathname.startsWith('//');
  return isInside ? `${pathname}${search}` : start;
}
