/**
 * Tests lists of households on the page for caseworkers: each problem is named with its row, its column and how to fix
 * it, the other rows are evaluated, and the memory does not grow with the list.
 */
import { expect, test } from '@playwright/test';
import { measurePageHeap, openWorkerHeap } from './heap.ts';
import { makeList, findWrongRows } from './list.ts';
import { chooseFile, press, saveDownload } from './press.ts';
import { findField, expectWellMade } from './steps.ts';

const ROWS = 500;
/** One row in twenty has a day that does not exist. */
const isBroken = (i: number): boolean => i % 20 === 7;

test('a list of 500 is worked out: what is broken is named, and the rest is done @once', async ({ page }) => {
  const lines = Array.from(
    { length: ROWS },
    (_, i) => `A-${i};1080;${isBroken(i) ? '31/02/1990' : 1950 + (i % 50)};oui;`,
  );
  const csv = ['ref;home.commune;p1.birth;p1.lives_in_belgium;remarque', ...lines].join('\r\n');
  await page.goto('/fr/guichet/batch');
  await chooseFile(page, '#list', { name: 'a.csv', text: csv });
  await expect(page.locator('.column')).toHaveCount(5, { timeout: 60_000 });
  await expect(page.locator('#h4')).toHaveValue('');
  await expectWellMade(page, 'columns');
  await press(page, 'button.big');
  await expect(page.locator('.told')).toContainText(`${ROWS} lignes, dont ${ROWS / 20}`, { timeout: 100_000 });
  const result = await saveDownload(page, () => press(page, '.told + .acts button'));
  const rows = result.text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(ROWS + 1);
  for (const [i, row] of rows.slice(1).entries()) {
    expect(row.startsWith(`${i + 2};A-${i};`)).toBe(true);
    expect(row.includes('p1.birth – 31/02/1990 – ')).toBe(isBroken(i));
  }
  await expect(page.locator('.tablebox tbody tr')).toHaveCount(ROWS / 20);
  await page.locator('#row').fill('3');
  await page.locator('#row').press('Enter');
  await expect(findField(page, 'p1.birth')).toHaveValue('1951', { timeout: 60_000 });
});

const MANY = 10_000;
/**
 * Limits how many megabytes a heap may grow between the first rows and the last, because nothing of a row is kept
 * except what has to be fixed.
 */
const MOST_GROWN = 8;

test('a list of 10,000 ends, each broken row named, and no heap grows with it @once', async ({ page }) => {
  test.setTimeout(900_000);
  const worker = await openWorkerHeap(await page.context().newCDPSession(page));
  await page.goto('/fr/guichet/batch');
  await chooseFile(page, '#list', { name: 'a.csv', text: makeList(MANY, 40) });
  await expect(page.locator('.column')).toHaveCount(11, { timeout: 60_000 });
  await press(page, 'button.big');
  const early = page.locator('progress');
  await expect
    .poll(() => early.evaluate((bar: HTMLProgressElement) => bar.value), { timeout: 120_000 })
    .toBeGreaterThan(0.05);
  const before = { page: await measurePageHeap(page), worker: await worker() };
  await expect(page.locator('.told')).toContainText(`${MANY / 20}`, { timeout: 800_000 });
  const after = { page: await measurePageHeap(page), worker: await worker() };
  const { text } = await saveDownload(page, () => press(page, '.told + .acts button'));
  expect(findWrongRows(text, MANY)).toEqual([]);
  expect(after.page).toBeLessThan(before.page + MOST_GROWN);
  expect(after.worker).toBeLessThan(before.worker + MOST_GROWN);
});
