/**
 * Measures a list of 10,000 households in `/guichet/batch`: `npm run bench:batch` (or `ROWS=2000 npm run bench:batch`).
 * It prints how many rows are done in a second, the memory of the browser's process for the page, and the heaps of the
 * page and of its worker after a garbage collection. It also checks the result: each broken row names its column and
 * how to fix it.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { MB, measurePageHeap, openWorkerHeap, type WorkerHeap } from '../browser/heap.ts';
import { makeList, findWrongRows } from '../browser/list.ts';
import { NOT_RUN, measureServed } from './serving.ts';

const ROWS = Number(process.env['ROWS'] ?? 10_000);
const SAMPLES = [0.02, 0.1, 0.25, 0.5, 0.75, 1] as const;
interface Held {
  readonly rss: number;
  readonly page: number;
  readonly worker: number;
}

/** Returns the megabytes of the page's process, and of its two heaps after a garbage collection. */
async function heldBy(browser: Browser, page: Page, worker: WorkerHeap): Promise<Held> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const rss = await Promise.all(ids.map(residentOf));
  return { rss: Math.max(...rss), page: await measurePageHeap(page), worker: await worker() };
}

/** Returns the resident memory of a process in megabytes, or `NaN` when the system is not Linux. */
async function residentOf(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) * 1024) / MB;
}

function shown(rows: number, seconds: number, { rss, page, worker }: Held): string {
  const each = (mb: number): string => `${mb.toFixed(1).padStart(7)} MB`;
  const rate = `${(rows / seconds).toFixed(0).padStart(6)} a second`;
  return `  ${String(rows).padStart(6)} rows  ${rate}  process ${each(rss)}  page ${each(page)}  worker ${each(worker)}`;
}

async function result(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.told + .acts button').click()]);
  return readFile(await download.path(), 'utf8');
}

const done = await measureServed('/fr/guichet/batch', async ({ browser, address }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const heap = await openWorkerHeap(await page.context().newCDPSession(page));
  await page.goto(`${address}/fr/guichet/batch`);
  const csv = makeList(ROWS);
  await page.locator('#list').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.locator('button.big').waitFor({ timeout: 120_000 });
  console.log(`/guichet/batch, a list of ${ROWS} households, ${Buffer.byteLength(csv)} bytes`);
  const held: Held[] = [await heldBy(browser, page, heap)];
  console.log(shown(0, 1, held[0] as Held));
  const start = performance.now();
  let measuring = 0;
  await page.locator('button.big').click();
  const share = (): Promise<number> =>
    page
      .locator('progress')
      .evaluate((bar) => (bar as HTMLProgressElement).value, null, { timeout: 5000 })
      .catch(() => 1);
  for (const at of SAMPLES) {
    while (at < 1 ? (await share()) < at : (await page.locator('.told').textContent()) === '')
      await page.waitForTimeout(250);
    const now = performance.now();
    const one = await heldBy(browser, page, heap);
    const text = (await page.locator('progress + p, .told').allTextContents()).join(' ');
    const rows = Number(/\d+/.exec(text.replaceAll(/[\u202f\u00a0 ](?=\d{3})/g, ''))?.[0] ?? NaN);
    console.log(shown(rows, (now - start - measuring) / 1000, one));
    held.push(one);
    measuring += performance.now() - now;
  }
  const wrong = findWrongRows(await result(page), ROWS);
  if (wrong.length > 0) throw new Error(`The result is not what it should be:\n${wrong.slice(0, 10).join('\n')}`);
  return `  every broken row is told with its column and its mend; the others are worked out`;
});
console.log(done ?? NOT_RUN);
