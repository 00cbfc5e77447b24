/**
 * Measures `/droits`, the questions for visitors, on a slow telephone: Chromium with 9 Mbit/s, a round trip of 100 ms,
 * and a page thread that is four times as slow. (The engine has a separate thread, which Chromium does not slow down.
 * On a real telephone, whatever waits for the engine takes longer than is printed here.) Two weights are printed: what
 * is transferred until scripts answer in place of the server, and until the engine is ready. Times are printed and
 * never asserted.
 */
import type { CDPSession, Page } from '@playwright/test';
import { computeMedian } from './measure.ts';
import { formatTime, createTimeAim, type Aim, type BenchRow } from './row.ts';
import { NOT_RUN, measureServed } from './serving.ts';

/** The aims are in microseconds. */
const AIMS = { paint: 2_500_000, answer: 200_000 };
const SLOW = { cpu: 4, latency: 100, bytesASecond: (9 * 1024 * 1024) / 8 };
const QUESTIONS = 8;
/** Is how long the page of checked answers is looked at, in milliseconds. */
const LOOKED_AT = 1000;
const QUESTION = 'input[name=question]';

export async function measurePages(): Promise<readonly BenchRow[]> {
  const rows = await measureServed('/fr/droits', async ({ browser, address }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const session = await page.context().newCDPSession(page);
    await slowDown(session);
    const weight = weighed(page);
    await page.goto(`${address}/fr/droits`);
    const interactive = await timeTo(page, '.droits.live');
    const bytes = await weight();
    const ready = await timeTo(page, '.droits.live[data-ready]');
    const all = await weight();
    const paint = await largestPaint(page);
    await walkStart(page);
    const first = await timeToNext(page);
    const later: number[] = [];
    while (later.length < QUESTIONS) later.push(await timeToNext(page));
    const results = await timesToResults(page);
    return [
      row('weight until scripts answer', kilobytes(bytes)),
      row('weight until the engine is ready', kilobytes(all)),
      timed('largest paint', paint, AIMS.paint),
      timed('until scripts answer (interactive)', interactive),
      timed('until the engine is ready', ready),
      timed("answer to the next question, the engine's first", first, AIMS.answer),
      timed(`answer to the next question, middle of ${QUESTIONS}`, computeMedian(later), AIMS.answer),
      timed('check to results', results.first, AIMS.answer),
      timed('check to results, until the last of them stands there', results.all),
    ];
  });
  return rows ?? [row('all of it', NOT_RUN)];
}

function row(what: string, measured: string, aim?: Aim): BenchRow {
  return { what: `/droits on a slow telephone, ${what}`, measured, ...(aim === undefined ? {} : { aim }) };
}

/**
 * Returns a row of the table for a time.
 * @param most the microseconds that it should take at most
 */
function timed(what: string, milliseconds: number, most?: number): BenchRow {
  const time = milliseconds * 1000;
  return row(what, formatTime(time), most === undefined ? undefined : createTimeAim(time, most));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bytesASecond,
    uploadThroughput: SLOW.bytesASecond,
  });
}

/**
 * Starts to count the bytes that are transferred, including headers and the requests of the engine's thread. The
 * returned function gives the number of bytes.
 */
function weighed(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  return async () => (await Promise.all([...sizes])).reduce((sum, bytes) => sum + bytes, 0);
}

/** Returns the milliseconds from requesting the page until an element is present. */
async function timeTo(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector, { state: 'attached', timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

/** Returns the milliseconds from requesting the page to its largest paint. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) setTimeout(() => resolve(last.startTime), 500);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** Goes through the pages that need no engine, and answers "I don't know" to their questions. */
async function walkStart(page: Page): Promise<void> {
  await page.locator('main form button').first().click();
  await page.locator('form[action="?/urgent"]').last().locator('button').click();
  const question = page.locator(QUESTION);
  while (!(await question.inputValue()).startsWith('start/who')) await timeToNext(page);
}

/** Answers "I don't know" and returns the milliseconds until another question is shown. */
async function timeToNext(page: Page): Promise<number> {
  return page.evaluate(async (selector) => {
    const before = document.querySelector<HTMLInputElement>(selector)?.value ?? '';
    const unknown = document.querySelector<HTMLInputElement>('input[value="~unknown"]');
    if (unknown === null) throw new Error(`${before} has no "I don't know"`);
    unknown.checked = true;
    const start = performance.now();
    unknown.form?.requestSubmit();
    while ((document.querySelector<HTMLInputElement>(selector)?.value ?? before) === before)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, QUESTION);
}

/**
 * Stays on the page where answers are checked, then goes on, and returns the milliseconds until the first results are
 * shown and until all of them are.
 */
async function timesToResults(page: Page): Promise<{ readonly first: number; readonly all: number }> {
  await page.evaluate(() => void (location.hash = '#/check'));
  await page.waitForSelector('dl.checks');
  await page.waitForTimeout(LOOKED_AT);
  return page.evaluate(async () => {
    const start = performance.now();
    location.hash = '#/results';
    const times: number[] = [];
    for (const part of ['.rhead', '.printsheet']) {
      while (document.querySelector(part) === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - start);
    }
    const [first = NaN, all = NaN] = times;
    return { first, all };
  });
}
