/**
 * The beneficiaries' door as a slow telephone shows it: Chromium on 9 Mbit/s with 100 ms to and fro, the page's own thread
 * four times as slow. (The engine has a thread of its own, which Chromium does not slow: on such a telephone what waits for
 * the engine takes longer than is printed here.) Times are printed and never asserted.
 */
import type { Page } from '@playwright/test';
import { middle } from './measure.ts';
import { served } from './serving.ts';

/** Milliseconds. */
const AIMS = { paint: 2500, answer: 200 };
const SLOW = { cpu: 4, latency: 100, bytesASecond: (9 * 1024 * 1024) / 8 };
const QUESTIONS = 8;
const QUESTION = 'input[name=question]';

export function pages(): Promise<void> {
  return served('/fr/droits', async ({ browser, address }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    await slowDown(page);
    await page.goto(`${address}/fr/droits`);
    const paint = await largestPaint(page);
    await walkStart(page);
    const first = await timeToNext(page);
    const later: number[] = [];
    while (later.length < QUESTIONS) later.push(await timeToNext(page));
    const results = await timeToResults(page);
    console.log('/droits on a slow telephone (see tests/bench/pages.ts for what is slowed)');
    tell('largest paint of the first page', paint, AIMS.paint);
    tell("answer to the next question, the engine's first", first, AIMS.answer);
    tell(`answer to the next question, middle of ${QUESTIONS}`, middle(later), AIMS.answer);
    tell('check to results', results, AIMS.answer);
  });
}

function tell(what: string, time: number, aim: number): void {
  const reading = time <= aim ? 'within' : 'ABOVE';
  console.log(`  ${what.padEnd(52)} ${time.toFixed(0).padStart(6)} ms  ${reading} the aim of ${aim} ms`);
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bytesASecond,
    uploadThroughput: SLOW.bytesASecond,
  });
}

/** Milliseconds from asking for the page to its largest paint. */
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

/** Through the pages that need no engine, with "I don't know" wherever it is an answer. */
async function walkStart(page: Page): Promise<void> {
  await page.locator('main form button').first().click();
  await page.locator('form[action="?/urgent"]').last().locator('button').click();
  const question = page.locator(QUESTION);
  while (!(await question.inputValue()).startsWith('start/who')) await timeToNext(page);
}

/** Says "I don't know" and waits until another question stands there. */
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

async function timeToResults(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    location.hash = '#/results';
    while (document.querySelector('.rhead') === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}
