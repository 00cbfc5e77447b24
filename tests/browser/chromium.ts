/**
 * This module finds the browser of the tests: the one that CHROMIUM names, or else an installed Chromium or Chrome. It
 * prefers the headless shell, which has the same engine: a page takes half of the time that it takes with a window, and
 * no test looks at the window.
 */
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** Lists the packages of the browser, which are tried in order until one can be installed. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
/**
 * Is a font with the same width as those of telephones and desktops, so that counts of pages and lines are realistic.
 * DejaVu, which is the only font on a bare machine, is a sixth wider.
 */
const FONT = { file: '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf', package: 'fonts-noto-core' } as const;

type Run = (program: string, args: readonly string[]) => Promise<boolean>;

export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/**
 * Returns the browser's path. When the browser or the font is missing and may be installed, it installs Debian's
 * packages; otherwise, or when that fails, it prints how to install them. Returns `null` when there is no browser.
 */
export async function ensureChromium(run: Run): Promise<string | null> {
  const found = findChromium();
  const hasFont = existsSync(FONT.file);
  if (found !== null && hasFont) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && (await installed(run, found === null, hasFont))) return findChromium();
  if (found !== null) {
    console.error(
      `Pages and lines are counted in Noto Sans, which is not found. On Debian: sudo apt-get install ${FONT.package}`,
    );
    return found;
  }
  console.error(
    'The browser tests need Chromium, and none is found.\n' +
      `On Debian: sudo apt-get install chromium-headless-shell (or chromium) ${FONT.package}\n` +
      'Elsewhere: install Chromium or Chrome and name it, CHROMIUM=/path/to/chromium npm test',
  );
  return null;
}

async function installed(run: Run, needsBrowser: boolean, hasFont: boolean): Promise<boolean> {
  console.log('Chromium, or the font of its tests, is not here: installing the packages of this system.');
  if (!(await run('/usr/bin/apt-get', ['update', '-qq']))) return false;
  const install = (...names: readonly string[]): Promise<boolean> =>
    run('/usr/bin/apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
  if (!hasFont && !(await install(FONT.package))) return false;
  if (!needsBrowser) return true;
  for (const name of PACKAGES) if (await install(name, 'fonts-dejavu-core')) return true;
  return false;
}
