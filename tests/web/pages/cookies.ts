/** Cookies as the server seals them, with whatever in them: what it opens may be older than it, or of another program. */
import { seal } from '../../../web/src/lib/server/session.ts';

/** Of the server that is asked. */
export const SECRET = 'a secret of the tests of the pages, long enough';

/** As a browser sends them, over plain http. */
export function sealedCookies(value: unknown): string {
  const before = process.env['COOKIE_SECRET'];
  process.env['COOKIE_SECRET'] = SECRET;
  const sealed = seal(value as Parameters<typeof seal>[0]);
  if (before === undefined) delete process.env['COOKIE_SECRET'];
  else process.env['COOKIE_SECRET'] = before;
  return (sealed.match(/.{1,3500}/g) ?? []).map((piece, i) => `rv${i}=${piece}`).join('; ');
}
