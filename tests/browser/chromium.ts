/**
 * The browser of the tests: Debian's Chromium, or the one that CHROMIUM names. Without windows where it is there: the same
 * engine, and a page costs half of what it costs with the frame of a window around it, which no test looks at.
 */
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** The first that a distribution has. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

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
  if (root && existsSync('/usr/bin/apt-get') && (await installed(run))) return findChromium();
  console.error(
    'The browser tests need Chromium, and none is found.\n' +
      'On Debian: sudo apt-get install chromium-headless-shell (or chromium)\n' +
      'Elsewhere: install Chromium or Chrome and name it, CHROMIUM=/path/to/chromium npm test',
  );
  return null;
}

async function installed(run: Run): Promise<boolean> {
  console.log('No Chromium is here: installing the package of this system.');
  if (!(await run('/usr/bin/apt-get', ['update', '-qq']))) return false;
  for (const name of PACKAGES) {
    const wanted = ['--no-install-recommends', name, 'fonts-dejavu-core'];
    if (await run('/usr/bin/apt-get', ['install', '-y', '-qq', ...wanted])) return true;
  }
  return false;
}
