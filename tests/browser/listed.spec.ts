/**
 * Tests the page of the rights that are not evaluated: it is reached from the list of rights, and is useful without
 * scripts.
 */
import { expect, test } from '@playwright/test';
import { LANGUAGES, type Language } from '../../web/src/lib/languages.ts';
import { enterHousehold, hasScripts } from './steps.ts';

const TITLES: Readonly<Record<Language, string>> = {
  fr: 'Des droits que ce site ne calcule pas',
  nl: 'Rechten die deze site niet berekent',
  de: 'Rechte, die diese Seite nicht berechnet',
  en: 'Rights that this site does not work out',
};

test('is reached from the rights of a household, and leads back to them @same', async ({ page }) => {
  await enterHousehold(page, 'nl');
  await page.locator('p.also a[href$="/listed"]').click();
  await expect(page.locator('h1')).toHaveText(TITLES.nl);
  await page.locator('a.back').click();
  await expect(page.locator('.rgroup').first()).toBeVisible({ timeout: 60_000 });
});

test('says of each right whom to ask, with a telephone or how to find it @same', async ({ page }) => {
  await page.goto('/fr/listed');
  const rights = page.locator('article.listed');
  expect(await rights.count()).toBeGreaterThan(20);
  const silent = await rights.evaluateAll((all) =>
    all.filter((one) => one.querySelector('a[href^="tel:"], .asks .small') === null).map((one) => one.id),
  );
  expect(silent).toEqual([]);
  const lost = await page
    .locator('.asks a[href^="#"], .jumps a')
    .evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? '').filter((to) => document.querySelector(to) === null),
    );
  expect(lost).toEqual([]);
});

for (const language of LANGUAGES) {
  test(`speaks ${language}, and no key is shown @once`, async ({ page }) => {
    await page.goto(`/${language}/listed`);
    await expect(page.locator('h1')).toHaveText(TITLES[language]);
    await expect(page.locator('body')).not.toContainText(/undefined|\[object|\{\w+\}/);
  });
}

test('brings no script, and is whole on paper @once', async ({ page }) => {
  await page.goto('/de/listed');
  expect(hasScripts()).toBe(true);
  await expect(page.locator('script')).toHaveCount(0);
  const rights = await page.locator('article.listed').count();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.jumps')).toBeHidden();
  await expect(page.locator('article.listed:visible')).toHaveCount(rights);
});
