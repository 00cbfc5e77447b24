/** The pages in a real browser: desk and phone, with and without scripts. Run by `npm test`. */
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Workers read this file too: they must get the port that the server has.
process.env['RV_TEST_PORT'] ??= String(await freePort());
const port = process.env['RV_TEST_PORT'];
/** Scenarios are run on few households: a run is then a matter of seconds. */
const population = (process.env['RV_TEST_POPULATION'] ??= join(
  mkdtempSync(join(tmpdir(), 'recto-verso-pages-')),
  'drawn',
));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 3999;
}

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const config: PlaywrightTestConfig = defineConfig({
  testDir: '.',
  globalTeardown: './teardown.ts',
  outputDir: 'output',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // Once in some hundreds of runs Chromium stops painting, and a click waits for a button that stands still: which test
  // needed a second try stands in the last lines of `npm test`.
  retries: 1,
  // Patience for a machine that does much else; nothing here is a matter of time.
  timeout: 120_000,
  use: {
    // Half of a test's time: what hangs is told with what it waited for.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}`,
    locale: 'fr-BE',
    // What is kept for another time would answer in place of the network that a test cuts: `offline.spec.ts` lets it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findChromium() ?? '/usr/bin/chromium',
      // No graphics card draws here; Chromium's own sandbox refuses to run as root, as containers do.
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  // @scripts: where scripts run. @once: the same everywhere, shown at a desk. @same: what is done, which is the same on a
  // phone, so that a desk shows it, with and without scripts; what is laid out, entered and printed, each project shows.
  projects: [
    { name: 'desk', use: desk },
    { name: 'phone', use: phone, grepInvert: /@once|@same/ },
    { name: 'desk without scripts', use: { ...desk, javaScriptEnabled: false }, grepInvert: /@scripts|@once/ },
    { name: 'phone without scripts', use: { ...phone, javaScriptEnabled: false }, grepInvert: /@scripts|@once|@same/ },
  ],
  webServer: {
    command:
      'npx recto-verso population make --households 1000 --out "$POPULATION" && node --import ./web/server/typescript.mjs web/server/main.ts',
    cwd: root,
    // All pages are asked for from one address, more often than people do.
    env: { PORT: port, POPULATION: population, RATE_LIMIT: '0' },
    // The first page makes what the browser's engine is sent: no test waits for it.
    url: `http://localhost:${port}/fr/guichet`,
    timeout: 300_000,
  },
});

export default config;
