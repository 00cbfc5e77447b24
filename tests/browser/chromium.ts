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
/**
 * A font as wide as those of telephones and desks: what is counted in pages and lines is so in it. DejaVu, which a bare
 * machine has, is a sixth wider.
 */
const FONT = { file: '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf', package: 'fonts-noto-core' } as const;

type Run = (program: string, args: readonly string[]) => Promise<boolean>;

export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** The browser's path; installs Debian's packages where that is allowed, else says how and gives `null` where there is none. */
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
