/**
 * `npm run screens` takes screenshots of every page for a person to look through: on a desk and on a phone, light and
 * dark, and in German on a desk. Some pages are also shown in Arabic, in forced colours, on paper and with scripts. It
 * is not part of `npm test`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { KEPT_CODE } from '../../web/src/lib/droits/code/kept.test-data.ts';
import { PAGES } from '../browser/addresses.ts';
import { findChromium } from '../browser/chromium.ts';
import { LOOKS, type Look } from './looks.ts';
import { writeScreenshotPage, type Shot } from './screenshot-page.ts';

const OUTPUT = join(import.meta.dirname, 'output');
const root = fileURLToPath(new URL('../../', import.meta.url));
/** In each look, at most this many questions are shown one by one. */
const QUESTIONS = 12;
const PATIENCE_MS = 300_000;
/** A picture is cut at this height, in CSS pixels, because a taller one is hard to look through. */
const TALLEST = 9_000;

/**
 * Starts the server and reads its address from the line that it prints when it is ready. Unless the environment sets
 * another limit, the server may take as long for an answer as the browser waits.
 */
async function serve(): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, ['--import', './web/server/typescript.mjs', 'web/server/main.ts'], {
    cwd: root,
    env: { TIME_LIMIT: String(PATIENCE_MS / 1000), ...process.env, PORT: process.env['PORT'] ?? '3900' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of child.stdout) {
    const origin = /http:\/\/localhost:\d+/.exec(String(line))?.[0];
    if (origin !== undefined) return { child, origin };
  }
  throw new Error('The server did not start.');
}

/** Opens a browser context whose visitor has loaded a complete household from a code. */
async function visitor(browser: Browser, look: Look, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...look.context,
    baseURL: origin,
    locale: 'fr-BE',
    reducedMotion: 'reduce',
  });
  await context.request.post(`/${look.language}/droits/code`, {
    form: { code: KEPT_CODE, to: 'droits' },
    headers: { origin },
  });
  return context;
}

async function shoot(page: Page, look: Look, name: string): Promise<Shot> {
  const file = `${look.name}/${name === '' ? 'home' : name.replaceAll('/', '-')}.jpg`;
  if (look.media !== undefined) await page.emulateMedia({ media: look.media });
  // A sticky bar would appear in the middle of a picture of the whole page.
  await page.locator('.bar').evaluateAll((bars) => {
    for (const bar of bars) if (bar instanceof HTMLElement) bar.style.position = 'static';
  });
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
  await page.screenshot({ path: join(OUTPUT, file), fullPage: true, clip, type: 'jpeg', quality: 70 });
  if (look.media !== undefined) await page.emulateMedia({ media: null });
  return { page: name === '' ? 'home' : name, look: look.name, file };
}

async function pagesIn(browser: Browser, look: Look, origin: string): Promise<readonly Shot[]> {
  const context = await visitor(browser, look, origin);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const shots: Shot[] = [];
  for (const path of PAGES.filter((one) => look.shows.test(one))) {
    await orMissed(`${look.name}, ${path}`, async () => {
      const answer = await page.goto(`/${look.language}/${path}`);
      if (answer !== null && answer.status() >= 500) throw new Error(`the server answered ${answer.status()}`);
      if (look.ready !== undefined) await page.locator(look.ready).first().waitFor();
      shots.push(await shoot(page, look, path));
    });
  }
  await context.close();
  return shots;
}

/** Reports a page that could not be shown and goes on with the others; the exit code is then 1. */
async function orMissed(what: string, take: () => Promise<void>): Promise<void> {
  try {
    await take();
  } catch (error) {
    console.error(`Missed: ${what}: ${String(error)}`);
    process.exitCode = 1;
  }
}

/** Takes pictures of the first questions of a visitor who answers "unknown" to each of them. */
async function questionsIn(browser: Browser, look: Look, origin: string): Promise<readonly Shot[]> {
  const context = await browser.newContext({ ...look.context, baseURL: origin });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const shots: Shot[] = [];
  await orMissed(`${look.name}, questions`, async () => {
    await page.goto(`/${look.language}/droits`);
    await page.locator('button[value=own]').click();
    await page.locator('form .btn.alt').click();
    for (let n = 1; n <= QUESTIONS && (await page.locator('form[action="?/answer"]').count()) > 0; n++) {
      shots.push(await shoot(page, look, `question ${String(n).padStart(2, '0')}`));
      await page.locator('input[value="~unknown"]').check();
      await page.locator('form[action="?/answer"] .btn.big').click();
    }
  });
  await context.close();
  return shots;
}

async function main(): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const { child, origin } = await serve();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const shots: Shot[] = [];
  for (const look of LOOKS) {
    shots.push(...(await pagesIn(browser, look, origin)));
    if (look.questions) shots.push(...(await questionsIn(browser, look, origin)));
    console.log(`${look.name}: ${shots.filter((one) => one.look === look.name).length}`);
  }
  writeFileSync(join(OUTPUT, 'index.html'), writeScreenshotPage(shots));
  await browser.close();
  child.kill();
  await once(child, 'exit');
  console.log(`To look through: ${join(OUTPUT, 'index.html')}`);
}

await main();
