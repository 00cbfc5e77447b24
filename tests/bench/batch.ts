/**
 * A list of 10,000 households in `/guichet/batch`: `npm run bench:batch` (or `ROWS=2000 npm run bench:batch`). What is
 * printed is how many rows are done in a second, and what the browser's process of the page holds, with the heaps of the
 * page and of its worker after a collection; what comes out is checked: each broken row with its column and its mend.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import Papa from 'papaparse';
import { served } from './serving.ts';

const ROWS = Number(process.env['ROWS'] ?? 10_000);
const SAMPLES = [0.02, 0.1, 0.25, 0.5, 0.75, 1] as const;
const HEADER = ['ref', 'home.commune', 'home.tenure', 'p1.birth', 'p1.lives_in_belgium', 'p1.nationality'];
const MORE = ['p1.taxable_month', 'p2.relation', 'p2.birth', 'p3.relation', 'p3.birth'];
const COLUMNS = [...HEADER, ...MORE];
const COMMUNES = ['1080', '4000', '2000', '1000', '9000', '5000'];

/** One row in twenty is broken, each in the next of these ways: the column (none: the row as a whole), and what stands there. */
const BROKEN: readonly (readonly [column: string, written: string])[] = [
  ['p1.birth', '31/02/1990'],
  ['home.commune', 'Atlantis'],
  ['p1.lives_in_belgium', 'peut-être'],
  ['p1.taxable_month', 'beaucoup'],
  ['p2.birth', '2999'],
  ['', ''],
];

function brokenAt(i: number): (typeof BROKEN)[number] | null {
  return i % 20 === 7 ? (BROKEN[Math.floor(i / 20) % BROKEN.length] ?? null) : null;
}

function rowOf(i: number): readonly string[] {
  const child = (nth: number): readonly string[] =>
    i % 4 > nth ? ['child', String(2005 + ((i * 7 + nth) % 20))] : ['', ''];
  const good = [
    `A-${i}`,
    COMMUNES[i % COMMUNES.length] ?? '',
    i % 3 === 0 ? 'private_tenant' : '',
    String(1940 + ((i * 13) % 65)),
    'oui',
    i % 5 === 0 ? '' : 'belgian',
    i % 7 === 0 ? '' : String((i * 37) % 3000),
    ...child(0),
    ...child(1),
  ];
  const broken = brokenAt(i);
  if (broken === null) return good;
  const [column, written] = broken;
  if (column === '') return good.slice(0, 3);
  const child2 = column.startsWith('p2.') ? { 'p2.relation': 'child' } : {};
  const other: Readonly<Record<string, string>> = { ...child2, [column]: written };
  return good.map((cell, k) => other[COLUMNS[k] ?? ''] ?? cell);
}

interface Held {
  readonly rss: number;
  readonly page: number;
  readonly worker: number;
}

/** Megabytes of the process of the page, and of the two heaps in it once what nobody needs is gone. */
async function heldBy(browser: Browser, page: Page, worker: WorkerHeap): Promise<Held> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const rss = await Promise.all(ids.map(residentOf));
  return { rss: Math.max(...rss), page: await pageHeap(page), worker: await worker() };
}

const MB = 1024 * 1024;

/** Where the system tells it (Linux), else not a number. */
async function residentOf(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) * 1024) / MB;
}

async function pageHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MB;
}

type WorkerHeap = () => Promise<number>;

/** A worker is spoken to through its page, in messages within messages. */
async function workerHeap(session: CDPSession): Promise<WorkerHeap> {
  let sessionId = '';
  let number = 0;
  const waiting = new Map<number, (result: { readonly usedSize?: number }) => void>();
  session.on('Target.attachedToTarget', (event) => {
    if (event.targetInfo.type === 'worker') ({ sessionId } = event);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as {
      readonly id?: number;
      readonly result?: { readonly usedSize?: number };
    };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const say = (method: string): Promise<{ readonly usedSize?: number }> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, resolve);
      const message = JSON.stringify({ id: number, method, params: {} });
      session.send('Target.sendMessageToTarget', { message, sessionId }).catch(reject);
    });
  return async () => {
    await say('HeapProfiler.collectGarbage');
    return ((await say('Runtime.getHeapUsage')).usedSize ?? NaN) / MB;
  };
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

/** What is to be read of a broken row, and then how to mend it. */
function mendOf([column, written]: (typeof BROKEN)[number]): RegExp {
  return column === '' ? /^La ligne a 3 cases, .{20,}/ : new RegExp(`^${column} – ${written} – .{10,}`);
}

/** What the result gets wrong, a line each. */
function wrongIn(text: string): readonly string[] {
  const [, ...rows] = Papa.parse<string[]>(text.replace('\ufeff', '').trimEnd(), { delimiter: ';' }).data;
  const counted = rows.length === ROWS ? [] : [`${rows.length} rows in place of ${ROWS}`];
  const wrong = rows.flatMap((row, i) => {
    const [broken, mend] = [brokenAt(i), row.at(-1) ?? ''];
    const isRight = broken === null ? mend === '' && row[2] !== '' : mendOf(broken).test(mend);
    return isRight && row[0] === String(i + 2) && row[1] === `A-${i}`
      ? []
      : [`row ${i + 2}: ${row.slice(0, 3).join(';')} … ${mend}`];
  });
  return [...counted, ...wrong];
}

await served('/fr/guichet/batch', async ({ browser, address }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const heap = await workerHeap(await page.context().newCDPSession(page));
  await page.goto(`${address}/fr/guichet/batch`);
  const csv = [COLUMNS, ...Array.from({ length: ROWS }, (_, i) => rowOf(i))].map((row) => row.join(';')).join('\r\n');
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
  const wrong = wrongIn(await result(page));
  if (wrong.length > 0) throw new Error(`The result is not what it should be:\n${wrong.slice(0, 10).join('\n')}`);
  console.log(`  every broken row is told with its column and its mend; the others are worked out`);
});
