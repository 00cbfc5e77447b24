/** These tests run the script of the page of codes with a page of which it finds the field alone. */
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Runs the script at an address that ends in `hash`; returns the field, and how often the script listens to it. */
async function runAt(hash: string): Promise<{ readonly written: string; readonly listeners: number }> {
  const field = { value: '' };
  const listen = vi.fn();
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (selector === '#code' ? field : null),
    querySelectorAll: () => [],
  });
  vi.stubGlobal('location', { hash, pathname: '/droits/code', search: '' });
  vi.stubGlobal('history', { replaceState: () => undefined });
  vi.stubGlobal('addEventListener', listen);
  await import('./codes.ts');
  return { written: field.value, listeners: listen.mock.calls.length };
}

it('takes a scanned code out of the address', async () => {
  expect(await runAt('#AB%2DCD')).toEqual({ written: 'AB-CD', listeners: 2 });
});

it.each(['', '#', '#%', '#%E0%A4%A'])('listens as ever where %j is behind the address', async (hash) => {
  expect(await runAt(hash)).toEqual({ written: '', listeners: 2 });
});
