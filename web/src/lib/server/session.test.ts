import { beforeAll, expect, it } from 'vitest';
import { open, seal } from './session.ts';

beforeAll(() => {
  process.env['COOKIE_SECRET'] = 'a secret of this test';
});

it('opens what it sealed, and shows nothing of it', () => {
  const answers = { 'p1.birth': '1990', 'home.region': 'brussels' };
  const sealed = seal(answers);
  expect(open(sealed)).toEqual(answers);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('brussels');
});

it('seals the same answers differently each time', () => {
  expect(seal({ a: '1' })).not.toBe(seal({ a: '1' }));
});

it.each(['', 'x', 'a'.repeat(80), Buffer.alloc(200).toString('base64url')])('does not open %j', (text) => {
  expect(open(text)).toBeNull();
});

it('does not open what another secret sealed, or what was changed', () => {
  const sealed = seal({ a: '1' });
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(open(bytes.toString('base64url'))).toBeNull();
  process.env['COOKIE_SECRET'] = 'another secret';
  expect(open(sealed)).toBeNull();
});
