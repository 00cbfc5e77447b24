import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it.each(['x', 'a'.repeat(31), '€'.repeat(31)])('COOKIE_SECRET=%s is refused, with why, and what to write', (secret) => {
  expect(() => readSettings({ COOKIE_SECRET: secret })).toThrow(
    new RegExp(`^COOKIE_SECRET has ${[...secret].length} of the 32 characters .*\\. [A-Z].*\\. Write .*COOKIE_SECRET=`),
  );
});

it('a secret that is too short is not told: what is said at the start may be kept by others', () => {
  const secret = 'not to be told';
  expect(() => readSettings({ COOKIE_SECRET: secret })).toThrow(/^(?!.*not to be told)/);
});

it('a secret of 32 characters is taken as it is', () => {
  const secret = 'x'.repeat(32);
  const target: NodeJS.ProcessEnv = { COOKIE_SECRET: secret };
  readSettings(target).apply(target);
  expect(target['COOKIE_SECRET']).toBe(secret);
});
