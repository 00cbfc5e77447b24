/**
 * Tests the pages about the law and the site, such as the rules, the sources and the desks: they work without scripts,
 * are the same for everybody, and exist in four languages.
 */
import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../web/src/lib/languages.ts';
import { hasScripts, findViolations, expectWellMade } from './steps.ts';

const PAGES = ['rules', 'rules/ris?date=2024-05-01', 'sources', 'glossary', 'desks', 'about', 'accessibility'] as const;

const TITLES: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Les règles, droit par droit', 'Les sources', 'Les mots officiels'],
  nl: ['De regels, recht per recht', 'De bronnen', 'Officiële woorden'],
  de: ['Die Regeln, Recht für Recht', 'Die Quellen', 'Amtliche Wörter'],
  en: ['The rules, right by right', 'The sources', 'Official words'],
};
const NOT_REVIEWED: Readonly<Record<Language, string>> = {
  fr: 'Ces textes n’ont pas encore été relus par une personne.',
  nl: 'Deze teksten zijn nog niet door een persoon nagelezen.',
  de: 'Diese Texte wurden noch nicht von einem Menschen geprüft.',
  en: 'These texts have not yet been reviewed by a person.',
};

/** Returns the links within the page whose target does not exist. */
function lost(page: Page): Promise<readonly string[]> {
  return page
    .locator('main a[href^="#"]')
    .evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? '').filter((to) => document.querySelector(to) === null),
    );
}

test('why a figure is not known is marked as the English that it is @once', async ({ page }) => {
  await page.goto('/fr/rules/maf?date=2026-11-25');
  const whys = page.locator('.values > span > [lang=en]');
  await expect(whys.filter({ hasText: 'not published in our sources' }).first()).toBeVisible();
  for (const why of await whys.all()) {
    await expect(why).toHaveCSS('display', 'inline');
    await expect(why.locator('..')).toContainText(/\(pas connu ici\s: \S.*\)$/);
  }
});

for (const language of LANGUAGES) {
  test(`the foot leads to the pages around the door in ${language}, and no key is shown @once`, async ({ page }) => {
    await page.goto(`/${language}`);
    const links = page.locator('footer nav a');
    await expect(links).toHaveCount(8);
    for (const [i, title] of TITLES[language].entries()) {
      await links.nth(i).click();
      await expect(page.locator('h1')).toHaveText(title);
      await expect(page.locator('main')).toContainText(NOT_REVIEWED[language]);
    }
    for (const path of PAGES) {
      await page.goto(`/${language}/${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('body')).not.toContainText(/undefined|\[object|\{\w+\}/);
      await expect(page.locator('script')).toHaveCount(0);
      expect(await lost(page)).toEqual([]);
    }
  });
}

test('a rule is read on another day, by a plain form, and says which version holds @same', async ({ page }) => {
  await page.goto('/en/rules');
  await page.locator('.rule a[href$="/rules/ris"]').click();
  await expect(page.locator('.note').first()).toContainText('in force since 1 March 2026');
  await page.locator('#date').fill('2024-05-01');
  await page.locator('form.day button').click();
  await expect(page).toHaveURL(/\/en\/rules\/ris\?date=2024-05-01$/);
  await expect(page.locator('#figures')).toContainText('1 May 2024');
  await expect(page.locator('.versions [aria-current]')).toHaveAttribute('href', /date=2018-09-01$/);
  await expect(page.locator('.ways li')).toHaveCount(3);
});

test('a day that is none, a day without law, a right that is none @once', async ({ page }) => {
  await page.goto('/fr/rules/ris?date=%3Cb%3E');
  await expect(page.locator('[role=status]')).toContainText('<b>');
  await page.goto('/fr/rules/ris?date=2001-01-01');
  await expect(page.locator('#routes')).toHaveCount(0);
  await expect(page.locator('.note')).toContainText('2001');
  expect((await page.goto('/fr/rules/nothing'))?.status()).toBe(404);
});

test('paper shows what is folded, and no form @once', async ({ page }) => {
  await page.goto('/nl/rules/ris');
  const folded = page.locator('.versions li').first();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeVisible();
  await expect(page.locator('form.day')).toBeHidden();
});

test('in forced colours the edge of a rule and the chosen version still show @once', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/en/rules/ris');
  // In forced colours the browser draws with its own colours, but axe reads those of the page. It is therefore enough
  // to run axe in one look.
  expect(await findViolations(page, ['light'])).toEqual([]);
  await page.goto('/en/rules');
  const edge = await page
    .locator('.rule')
    .first()
    .evaluate((one) => getComputedStyle(one).borderInlineStartWidth);
  expect(Number.parseFloat(edge)).toBeGreaterThan(3);
});

test('desks are found around a commune, which stands in no address @same', async ({ page }) => {
  await page.goto('/nl/desks');
  const search = async (written: string): Promise<void> => {
    await page.locator('#commune').fill(written);
    await page.locator('form.day button').click();
  };
  await search('Atlantis');
  await expect(page.locator('#commune-wrong')).not.toBeEmpty();
  await search('1080');
  await expect(page.locator('main [role=status]')).toContainText('Sint-Jans-Molenbeek');
  expect(await page.locator('.deskcard').count()).toBeGreaterThan(5);
  await expect(page.locator('.deskcard a[href^="tel:"]').first()).toBeVisible();
  await expect(page).toHaveURL(/\/nl\/desks$/);
  if (hasScripts()) await expectWellMade(page, 'the desks');
});
