/**
 * This module keeps the answers between two pages in a cookie that only this server can read, until the browser is
 * closed or a given time is over. The server stores nothing. A cookie holds some 4 KB, so the answers of a large
 * household are split over several.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { error, type Cookies } from '@sveltejs/kit';
import type { Answers } from '../door/answers.ts';

const PIECE = 3_500;
/**
 * Limits the pieces to some 14 KB. Node reads at most 16 KB of headers, of which the other headers of a browser take up
 * to 2 KB, and refuses a request with more.
 */
const MOST_PIECES = 4;
const LONGEST_JSON = 64 * 1024;

function key(): Buffer {
  const secret = process.env['COOKIE_SECRET'];
  if (secret === undefined) throw new Error('COOKIE_SECRET is not set; "npm start" sets it.');
  return createHash('sha256').update(secret).digest();
}

/**
 * Returns the name of the cookie. Over HTTPS it has a prefix: `__Host-` binds it to this host and to HTTPS, but browsers
 * accept it only where the path is `/`; below another path, `__Secure-` binds it to HTTPS alone. A browser would refuse
 * either prefix over plain HTTP.
 */
function nameOf(url: URL, piece: number): string {
  const { path, secure } = cookieOptions(url);
  const prefix = path === '/' ? '__Host-' : '__Secure-';
  return `${secure ? prefix : ''}rv${piece}`;
}

/**
 * Returns the earlier answers. Returns `null` when there is no cookie, when it was not sealed with the secret of this
 * server, or when it holds no answers in the present form.
 */
export function readCookieAnswers(cookies: Cookies, url: URL): Answers | null {
  const pieces: string[] = [];
  for (let i = 0; i < MOST_PIECES; i++) {
    const piece = cookies.get(nameOf(url, i));
    if (piece === undefined || piece === '') break;
    pieces.push(piece);
  }
  return pieces.length === 0 ? null : unsealCookie(pieces.join(''));
}

/**
 * Keeps the answers in cookies.
 * @param seconds the time after which the browser deletes them; if it is `null`, it deletes them when it is closed
 * @throws HttpError with status 413 when the answers do not fit; the cookies then stay as they are, and the page of the
 *   error says what can be done
 */
export function keepCookieAnswers(cookies: Cookies, url: URL, answers: Answers, seconds: number | null = null): void {
  const sealed = sealCookie(answers);
  if (sealed.length > MOST_PIECES * PIECE || unsealCookie(sealed) === null) error(413, 'too-much');
  const options = { ...cookieOptions(url), ...(seconds === null ? {} : { maxAge: seconds }) };
  for (let i = 0; i < MOST_PIECES; i++) {
    const piece = sealed.slice(i * PIECE, (i + 1) * PIECE);
    if (piece !== '') cookies.set(nameOf(url, i), piece, options);
    else cookies.delete(nameOf(url, i), cookieOptions(url));
  }
}

export function deleteCookieAnswers(cookies: Cookies, url: URL): void {
  for (let i = 0; i < MOST_PIECES; i++) cookies.delete(nameOf(url, i), cookieOptions(url));
}

/**
 * Returns the options of the cookie. It is sent to these pages only, even when they stand below a path of another site.
 */
function cookieOptions(url: URL) {
  return {
    path: `${process.env['BASE_PATH'] ?? ''}/`,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  } as const;
}

export function sealCookie(answers: Answers): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), iv);
  const body = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(answers))), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

export function unsealCookie(sealed: string): Answers | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const body = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    const value: unknown = JSON.parse(inflateRawSync(body, { maxOutputLength: LONGEST_JSON }).toString('utf8'));
    return isAnswers(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Checks the form of the content. The secret proves that this server sealed a cookie, not that this version did: an
 * older version may have kept something else.
 */
function isAnswers(value: unknown): value is Answers {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, one]) => !(name in {}) && typeof one === 'string')
  );
}
