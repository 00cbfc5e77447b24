import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawClosedWords, drawUnchangedSince } from '../../../../tests/generators/closed.ts';
import { rulebook } from '../../../../tests/open-rulebook.ts';
import { unsealCookie, sealCookie } from './session.ts';

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
