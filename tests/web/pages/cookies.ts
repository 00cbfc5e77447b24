/**
 * This module seals cookies as the server does, but with any content, because a cookie that the server opens may come
 * from an older version or from another program.
 */
import { sealCookie } from '../../../web/src/lib/server/session.ts';

/** The server that is tested has this secret. */
export const SECRET = 'a secret of the tests of the pages, long enough';

/** Returns the value of the `Cookie` header that a browser sends over plain http. */
export function sealCookies(value: unknown): string {
  const before = process.env['COOKIE_SECRET'];
  process.env['COOKIE_SECRET'] = SECRET;
  const sealed = sealCookie(value as Parameters<typeof sealCookie>[0]);
  if (before === undefined) delete process.env['COOKIE_SECRET'];
  else process.env['COOKIE_SECRET'] = before;
  return (sealed.match(/.{1,3500}/g) ?? []).map((piece, i) => `rv${i}=${piece}`).join('; ');
}
