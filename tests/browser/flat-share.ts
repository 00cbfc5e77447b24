/**
 * This module opens the rights of two friends in one flat, with and without scripts. Their rights as they live (the
 * recto) differ from those that the registers show (the verso).
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { FLAT_SHARE } from '../../web/src/lib/door/flat-share.test-data.ts';
import { openReadyPage, waitUntilTurned } from './steps.ts';

/** Sends the answers as a form does, then opens the page on which the rights are computed. */
export async function enterFlatShare(page: Page, baseURL: string | undefined, language = 'fr'): Promise<void> {
  const sent = await page.request.post(`/${language}/guichet?/answer`, {
    form: FLAT_SHARE,
    headers: { origin: baseURL ?? '', accept: 'text/html' },
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(303);
  await openReadyPage(page, `/${language}/guichet`);
}

export async function seeFaces(page: Page): Promise<void> {
  await page.locator('.bar a.btn').click();
  await waitUntilTurned(page);
}

/**
 * Finds the card of the first right with the status `wrong`: it pays less when the flat is treated as one household.
 */
export const findFlatShareCard = (page: Page): Locator =>
  page
    .locator('.rv')
    .filter({ has: page.locator('[data-status=wrong]') })
    .first();

/** Opens the page of the right that `findFlatShareCard` finds, with its findings. */
export async function openFlatShare(page: Page, baseURL: string | undefined, language = 'fr'): Promise<void> {
  await enterFlatShare(page, baseURL, language);
  await seeFaces(page);
  await findFlatShareCard(page).locator('footer a').click();
  await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
}
