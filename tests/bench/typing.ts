/**
 * Measures `/guichet`, the page for caseworkers, while somebody types: in a household of four, an income is typed digit
 * by digit, and after each pause every right of the rulebook is evaluated again. It prints how long a key waited for
 * the page's thread, the longest task in that thread, and how long after the field was left the newest answer was
 * shown. Times are printed and never asserted.
 */
import type { Locator, Page } from '@playwright/test';
import { computeMedian } from './measure.ts';
import { formatTime, createTimeAim, type BenchRow } from './row.ts';
import { NOT_RUN, measureServed } from './serving.ts';

/** The aims are in microseconds. */
const AIMS = { delay: 50_000, task: 50_000, answer: 1_000_000 };
const BIRTHS = ['23/04/1990', '1988', '2015', '2019'];
const RELATIONS = ['partner', 'child', 'child'];
const INCOMES = ['1250', '980,50', '2100', '1 430', '0', '1875'];
/**
 * Lists the times between two keys, which alternate from income to income. The second is longer than the pause after
 * which the page evaluates, so that it evaluates while keys are typed.
 */
const BETWEEN_MS = [90, 600];

interface Seen {
  readonly delays: readonly number[];
  readonly tasks: readonly number[];
}

export async function measureTyping(): Promise<readonly BenchRow[]> {
  const rows = await measureServed('/fr/guichet', async ({ browser, address }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}/fr/guichet`);
    await enter(page);
    await watch(page);
    const answers: number[] = [];
    for (const [i, income] of INCOMES.entries()) {
      const field = entry(page, 'p1.taxable_month');
      await field.fill('');
      await field.focus();
      for (const key of income) {
        await page.keyboard.type(key);
        await page.waitForTimeout(BETWEEN_MS[i % 2] ?? 0);
      }
      answers.push(await timeToAnswer(page));
    }
    const { delays, tasks } = await page.evaluate(() => (window as unknown as { readonly seen: Seen }).seen);
    const rights = await page.locator('.summary .lines > li').count();
    const told = (what: string, milliseconds: number, most: number): BenchRow => {
      const time = milliseconds * 1000;
      const where = `/guichet while somebody writes, ${rights} rights shown`;
      return { what: `${where}: ${what}`, measured: formatTime(time), aim: createTimeAim(time, most) };
    };
    return [
      told('longest wait of a key', Math.max(0, ...delays), AIMS.delay),
      told("longest task of the page's thread", Math.max(0, ...tasks), AIMS.task),
      told('form left to newest answer', computeMedian(answers), AIMS.answer),
    ];
  });
  return rows ?? [{ what: '/guichet while somebody writes', measured: NOT_RUN }];
}

/** Finds a field in the form, because the box beside the form may ask for the same fact. */
function entry(page: Page, name: string): Locator {
  return page.locator(`form.household [name="${name}"]`);
}

async function enter(page: Page): Promise<void> {
  const answered = page.locator('.door.live:not([data-verso=coming]) .bar');
  await answered.waitFor({ timeout: 120_000 });
  await entry(page, 'home.commune').fill('1080');
  for (const [i, birth] of BIRTHS.entries()) {
    const id = `p${i + 1}`;
    if (i > 0) {
      await page.locator('button[formaction="?/add"]').click();
      await entry(page, `${id}.relation`).selectOption(RELATIONS[i - 1] ?? 'child');
    }
    await entry(page, `${id}.birth`).fill(birth);
  }
  await timeToAnswer(page);
}

/**
 * Records how long each key event waited, and all tasks of 50 ms and more, which a browser calls long. (No function of
 * the code that runs in the page has a name, because the code compiled for Node would then call a helper that exists
 * only in Node.)
 */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = { delays: [] as number[], tasks: [] as number[] };
    // This is the shortest duration that a browser reports. TypeScript's DOM types do not include it.
    const shortest = { durationThreshold: 16 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry instanceof PerformanceEventTiming && /^key|^input$/.test(entry.name))
          seen.delays.push(entry.processingStart - entry.startTime);
    }).observe({ type: 'event', ...shortest });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.tasks.push(duration))).observe({
      type: 'longtask',
    });
  });
}

/** Leaves the field and returns the milliseconds until the answer is shown. */
function timeToAnswer(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector('.summary[aria-busy=true]') !== null);
    return performance.now() - start;
  });
}
