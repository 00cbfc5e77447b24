/**
 * This file configures the tests of the pages in a real browser: on a desktop and on a phone, with and without scripts.
 * `npm test` runs them.
 */
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Workers read this file too, and must get the port of the server.
process.env['RV_TEST_PORT'] ??= String(await freePort());
const port = process.env['RV_TEST_PORT'];
/** Is the folder of the population on which scenarios run. It has few households, so that a run takes only seconds. */
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
  // Once in some hundreds of runs Chromium stops painting, and a click waits forever for a button to stand still. The
  // last lines of `npm test` name each test that needed a second try.
  retries: 1,
  // The timeout is long for a machine that is busy with other work; no test measures time here.
  timeout: 120_000,
  use: {
    // This is below the timeout of a test, so that an action that hangs fails with a message that says what it waited
    // for.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}`,
    locale: 'fr-BE',
    // A service worker would answer in place of the network that a test cuts off. `offline.spec.ts` allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findChromium() ?? '/usr/bin/chromium',
      // The tests need no graphics card, and Chromium's sandbox refuses to run as root, which containers do.
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  // `@scripts` marks tests that need scripts. `@once` marks tests whose result is the same everywhere, so that only the
  // project `desk` runs them. `@same` marks tests of behaviour that is the same on a phone, so that only the two
  // projects of the desk run them, with and without scripts. Every project runs the tests without a mark: those of
  // layout, entry and print.
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
    // All requests come from one address, more often than those of a person, so the request limit is off.
    env: { PORT: port, POPULATION: population, RATE_LIMIT: '0' },
    // The first page builds what the browser's engine is sent, so that no test waits for it.
    url: `http://localhost:${port}/fr/guichet`,
    timeout: 300_000,
  },
});

export default config;
