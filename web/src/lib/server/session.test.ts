import { randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawClosedWords, drawUnchangedSince } from '../../../../tests/generators/closed.ts';
import { rulebook } from '../../../../tests/open-rulebook.ts';
import { deleteCookieAnswers, keepCookieAnswers, readCookieAnswers, unsealCookie, sealCookie } from './session.ts';

/** The server puts at most this number of bytes into one cookie; the answers of a household may take four cookies. */
const PIECE = 3_500;

const SECRET = 'a secret of this test, and of no server';

beforeEach(() => {
  vi.stubEnv('COOKIE_SECRET', SECRET);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it('opens what it sealed, and shows nothing of it', () => {
  const answers = { 'p1.birth': '1990', 'home.region': 'brussels' };
  const sealed = sealCookie(answers);
  expect(unsealCookie(sealed)).toEqual(answers);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('brussels');
});

it('keeps what twenty persons closed, whatever they closed, in less than a large household may take', () => {
  const one = fc.tuple(drawClosedWords(rulebook, 'person'), drawUnchangedSince(20261126));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), drawClosedWords(rulebook, 'home'), (persons, home) => {
      const of = persons.map(([words, since], i): readonly (readonly [string, string])[] => [
        [`p${i + 1}.closed`, words.join(' ')],
        [`p${i + 1}.unchanged`, since],
      ]);
      const answers = Object.fromEntries([...of.flat(), ['home.closed', home.join(' ')]]);
      const sealed = sealCookie(answers);
      expect(unsealCookie(sealed)).toEqual(answers);
      expect(sealed.length).toBeLessThan(PIECE);
    }),
  );
});

it('seals the same answers differently each time', () => {
  expect(sealCookie({ a: '1' })).not.toBe(sealCookie({ a: '1' }));
});

it.each(['', 'x', 'a'.repeat(80), Buffer.alloc(200).toString('base64url')])('does not open %j', (text) => {
  expect(unsealCookie(text)).toBeNull();
});

it('does not open what was cut', () => {
  const sealed = sealCookie({ a: '1' });
  for (let length = 0; length < sealed.length; length++) expect(unsealCookie(sealed.slice(0, length))).toBeNull();
});

it.each([
  'null',
  '7',
  '"x"',
  '[]',
  '["x"]',
  '{"a":1}',
  '{"a":null}',
  '{"a":["x"]}',
  '{"__proto__":"x"}',
  '{"toString":"x"}',
])('does not take %s for answers, even where it was sealed here', (json) => {
  expect(unsealCookie(sealCookie(JSON.parse(json) as Parameters<typeof sealCookie>[0]))).toBeNull();
});

it('does not open what another secret sealed, or what was changed', () => {
  const sealed = sealCookie({ a: '1' });
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(unsealCookie(bytes.toString('base64url'))).toBeNull();
  vi.stubEnv('COOKIE_SECRET', 'another secret of this test, and of no server');
  expect(unsealCookie(sealed)).toBeNull();
});

/** Returns the cookies of a browser, which are kept by name in `kept`; `paths` takes the paths that they are set for. */
function openJar(kept: Map<string, string>, paths = new Set<string>()): Cookies {
  return {
    get: (name: string) => kept.get(name),
    set(name: string, value: string, { path }: { readonly path: string }) {
      kept.set(name, value);
      paths.add(path);
    },
    delete: (name: string) => kept.delete(name),
  } as unknown as Cookies;
}

/** Returns answers that take some number of bytes and cannot be made shorter. */
function drawRandomAnswers(bytes: number): Readonly<Record<string, string>> {
  const count = Math.ceil(bytes / 30);
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, randomBytes(30).toString('base64')]));
}

it.each([
  ['http://rights.example', '', 'rv0', '/'],
  ['https://rights.example', '', '__Host-rv0', '/'],
  ['http://rights.example', '/rights', 'rv0', '/rights/'],
  // Browsers refuse a cookie whose name begins with `__Host-` and whose path is not `/`.
  ['https://rights.example', '/rights', '__Secure-rv0', '/rights/'],
])('at %s with the base path %j names the cookie so that browsers accept it', (origin, base, name, path) => {
  vi.stubEnv('BASE_PATH', base);
  const [kept, paths, url] = [new Map<string, string>(), new Set<string>(), new URL(origin)];
  const jar = openJar(kept, paths);
  keepCookieAnswers(jar, url, { a: '1' });
  expect([...kept.keys()]).toEqual([name]);
  expect([...paths]).toEqual([path]);
  expect(readCookieAnswers(jar, url)).toEqual({ a: '1' });
  deleteCookieAnswers(jar, url);
  expect(kept.size).toBe(0);
});

it('keeps answers in several pieces, and leaves no piece of longer ones behind', () => {
  const [kept, url] = [new Map<string, string>(), new URL('http://localhost')];
  const jar = openJar(kept);
  const long = drawRandomAnswers(6_000);
  keepCookieAnswers(jar, url, long);
  expect(kept.size).toBeGreaterThan(2);
  expect(readCookieAnswers(jar, url)).toEqual(long);
  keepCookieAnswers(jar, url, { a: '1' });
  expect([...kept.keys()]).toEqual(['rv0']);
});

it.each([
  ['are too long for the headers of a request', drawRandomAnswers(12_000)],
  ['are longer than what is opened again', { a: 'x'.repeat(65 * 1024) }],
])('keeps the cookies as they were, and says so, where the answers %s', (_, answers) => {
  const [kept, url] = [new Map<string, string>(), new URL('http://localhost')];
  const jar = openJar(kept);
  keepCookieAnswers(jar, url, { a: '1' });
  expect(() => {
    keepCookieAnswers(jar, url, answers);
  }).toThrow(expect.objectContaining({ status: 413, body: { message: 'too-much' } }));
  expect(readCookieAnswers(jar, url)).toEqual({ a: '1' });
});
