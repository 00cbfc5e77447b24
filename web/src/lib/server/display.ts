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
