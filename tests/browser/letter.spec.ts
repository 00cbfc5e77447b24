/**
 * Tests what a register still says, the day of a decision, and the letter, on the page of a right, with and without
 * scripts.
 */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { enterFlatShare, openFlatShare } from './flat-share.ts';
import { createCountedKeys } from './keys.ts';
import { hasScripts, waitUntilSettled, expectWellMade } from './steps.ts';

/** Limits the compressed scripts of the letter, in bytes. They are fetched when somebody opens a letter. */
const MOST_LETTER_BYTES = 5 * 1024;

/** Unfolds the first remedy whose time limit runs from a decision, and returns it. */
async function remedyWithLimit(page: Page) {
  const remedy = page
    .locator('.finding .remedy')
    .filter({ has: page.locator('.decided') })
    .first();
  await remedy.locator('summary').first().click();
  await expect(remedy.locator('.decided input[type=text]')).toBeVisible();
  return remedy;
}

async function openLetter(page: Page): Promise<void> {
  const remedy = await remedyWithLimit(page);
  await remedy.locator('button[name=letter]').click();
  await expect(page.locator('.sheet').first()).toBeVisible({ timeout: 60_000 });
}

test('what a register still says is corrected, and the verso follows @same', async ({ page, baseURL }) => {
  await openFlatShare(page, baseURL);
  const field = (person: string) => page.locator(`#files [name="official.${person}.shares_costs"]`);
  await expect(page.locator('#files')).toContainText('Sans correction');
  const told = await page.locator('.why').first().innerText();
  for (const person of ['p1', 'p2']) {
    await field(person).focus();
    await field(person).selectOption('yes');
  }
  if (hasScripts()) {
    // The field keeps the focus while the page evaluates.
    await waitUntilSettled(page);
    await expect(field('p2')).toBeFocused();
  }
  await page.locator('#files .btn').click();
  await waitUntilSettled(page);
  await expect(page.locator('.rv .verso .pairs').first()).toContainText('oui', { timeout: 60_000 });
  for (const person of ['p1', 'p2']) await expect(field(person)).toHaveValue('yes');
  // The correction leaves the facts that were stated about the person's life unchanged.
  expect(await page.locator('.why').first().innerText()).toBe(told);
});

test('the day of a decision gives the last day; without it stands the rule, and the question @same', async ({
  page,
  baseURL,
}) => {
  await openFlatShare(page, baseURL);
  const remedy = await remedyWithLimit(page);
  const day = remedy.locator('.decided input[type=text]');
  const last = remedy.locator('.decided .limitbox');
  const tell = async (text: string): Promise<void> => {
    await day.fill(text);
    await remedy.locator('.decided button').click();
  };
  await expect(remedy.locator('dl')).toContainText('3 mois');
  await expect(last).toContainText('Gardez la décision');
  await tell('not a day');
  await expect(remedy.locator('.decided .msg')).toContainText('jour complet', { timeout: 60_000 });
  await tell('02/11/2026');
  await expect(last).toContainText('2 février 2027', { timeout: 60_000 });
  // Sections that were unfolded stay unfolded.
  await expect(last).toBeVisible();
  await expect(remedy.locator('.decided .msg')).toHaveCount(0);
  await expect(day).toHaveValue('02/11/2026');
});

test('a letter: to be sent in the language of the service, with what it says beside it @same', async ({
  page,
  baseURL,
}) => {
  await openFlatShare(page, baseURL, 'en');
  await openLetter(page);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toMatch(/^\/en\/guichet(?:\/letter|#\/letter)$/);
  const sheets = page.locator('.sheet');
  await expect(sheets).toHaveCount(2);
  await expect(sheets.first().locator('[lang=fr]')).toBeVisible();
  await expect(sheets.nth(1)).toContainText('Not to be sent');
  await page.locator('.tongue button[lang=nl]').click();
  await expect(sheets.first().locator('[lang=nl]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.tongue button[lang=nl]')).toHaveAttribute('aria-pressed', 'true');
  // Everything that identifies a person is a blank line to write on.
  expect(await sheets.first().locator('.blank').count()).toBeGreaterThan(3);
  await expect(page.locator('main input:not([type=hidden])')).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.rhead', '.foot', '.top', '.sheet:not(.copy) .mark'])
    await expect(page.locator(hidden)).toBeHidden();
  await expect(page.locator('.copy .mark')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('a.back').click();
  await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
});

test('a letter of which nothing was chosen leads back to the rights @same', async ({ page, baseURL }) => {
  await enterFlatShare(page, baseURL);
  await page.goto(hasScripts() ? '/fr/guichet#/letter' : '/fr/guichet/letter');
  if (hasScripts()) await page.reload();
  await expect(page.locator('main .note')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('a.back')).toHaveAttribute('href', /\/rights$/);
});

test('a letter asks for its own files alone, and they are small @once', async ({ page, baseURL, request }) => {
  await openFlatShare(page, baseURL);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await openLetter(page);
  await page.locator('.tongue button[lang=de]').click();
  await expect(page.locator('.sheet [lang=de]')).toBeVisible({ timeout: 60_000 });
  expect(asked.filter((path) => !path.includes('/letters-'))).toEqual([]);
  const scripts = asked.filter((path) => path.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await (await request.get(path)).body(), { level: 9 }).length),
  );
  expect(scripts.length).toBe(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_LETTER_BYTES);
});

test('a letter whose words cannot be had is told so, and the rights stand @once', async ({ page, baseURL }) => {
  await page.route(/\/law\/letters-/, (route) => route.abort());
  await openFlatShare(page, baseURL);
  const remedy = await remedyWithLimit(page);
  await remedy.locator('button[name=letter]').click();
  await expect(page.locator('main .note[role=status]')).toContainText('Les droits affichés restent justes', {
    timeout: 60_000,
  });
  await page.locator('a.back').click();
  await expect(page.locator('.rv .recto').first()).toBeVisible({ timeout: 60_000 });
});

test('the keyboard is enough: a day, then the letter @same', async ({ page, baseURL }) => {
  await openFlatShare(page, baseURL);
  const remedy = page
    .locator('.finding .remedy')
    .filter({ has: page.locator('.decided') })
    .first();
  const keys = createCountedKeys(page);
  await keys.tabTo('.finding .remedy:has(.decided) summary');
  await keys.press('Enter');
  await keys.press('Tab');
  await expect(remedy.locator('.decided input[type=text]')).toBeFocused();
  await page.keyboard.type('02/11/2026');
  await page.keyboard.press('Enter');
  await expect(remedy.locator('.decided .limitbox')).toContainText('2027', { timeout: 60_000 });
  await keys.tabTo('.finding .remedy:has(.decided) button[name=letter]');
  await keys.press('Enter');
  await expect(page.locator('.sheet').first()).toBeVisible({ timeout: 60_000 });
});

test('registers, a decision and a letter are well made @once', async ({ page, baseURL }) => {
  await openFlatShare(page, baseURL, 'nl');
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await page.locator('.decided input[type=text]').first().fill('nothing');
  await page.locator('.decided button').first().click();
  await expect(page.locator('.decided .msg').first()).toBeVisible({ timeout: 60_000 });
  await waitUntilSettled(page);
  await expectWellMade(page, 'registers and a decision');
  await page.locator('button[name=letter]').first().click();
  await expect(page.locator('.sheet').first()).toBeVisible({ timeout: 60_000 });
  await page.locator('.tongue button[lang=fr]').click();
  await expect(page.locator('.sheet.copy')).toBeVisible({ timeout: 60_000 });
  await expectWellMade(page, 'a letter');
});
