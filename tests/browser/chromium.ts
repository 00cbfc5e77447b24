/** The browser of the tests: Debian's Chromium, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

type Run = (program: string, args: readonly string[]) => Promise<boolean>;

export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** The browser's path; installs Debian's package where that is allowed, else says how and gives `null`. */
export async function ensureChromium(run: Run): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium is here: installing the package "chromium".');
    const installed =
      (await run('/usr/bin/apt-get', ['update', '-qq'])) &&
      (await run('/usr/bin/apt-get', [
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        'chromium',
        'fonts-dejavu-core',
      ]));
    if (installed) return findChromium();
  }
  console.error(
    'The browser tests need Chromium, and none is found.\n' +
      'On Debian or Ubuntu: sudo apt-get install chromium\n' +
      'Elsewhere: install Chromium or Chrome and name it, CHROMIUM=/path/to/chromium npm test',
  );
  return null;
}
