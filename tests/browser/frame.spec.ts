/**
 * Tests what holds for every page: languages, headers, no other host, no horizontal scrolling, print, and no violation
 * of axe.
 */
import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../web/src/lib/languages.ts';
import { addPerson, findField, openReadyPage, openRight, hasScripts, seeRights, expectWellMade } from './steps.ts';

async function enter(page: Page, language: string): Promise<void> {
  await openReadyPage(page, `/${language}/guichet`);
  await findField(page, 'p1.birth').fill('1990');
  await addPerson(page);
  await findField(page, 'p2.relation').selectOption('partner');
  await seeRights(page);
}

const first: Readonly<Record<Language, string>> = {
  fr: 'Vos droits, des deux côtés.',
  nl: 'Uw rechten, langs twee kanten.',
  de: 'Ihre Rechte, von beiden Seiten.',
  en: 'Your rights, on both sides.',
};

test('each language is spoken from the first page to the last @once', async ({ page }) => {
  await enter(page, 'fr');
  for (const language of LANGUAGES) {
    await page.goto(`/${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('h1')).toHaveText(first[language].replaceAll(' ', '\u00a0'));
    await openReadyPage(page, `/${language}/guichet`);
    await seeRights(page);
    await openRight(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('body')).not.toContainText(/undefined|\[object|\{\w+\}/);
  }
});

test('the first address speaks the language of the browser @once', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('the form, empty and with errors: no side-scroll, no violation of axe @once', async ({ page }) => {
  await openReadyPage(page, '/de/guichet');
  await expectWellMade(page, 'the form');
  await addPerson(page);
  await findField(page, 'p2.birth').fill('x');
  await page.locator('button.big').click();
  await expect(page.locator('.errbox')).toBeVisible({ timeout: 30_000 });
  await expectWellMade(page, 'the form with two persons and errors');
});

test('other pages: no side-scroll, no violation of axe @once', async ({ page }) => {
  await page.goto('/de/guichet/rights/nothing');
  await expectWellMade(page, 'a page that is not there');
  await page.goto('/api/v1/reference');
  await expectWellMade(page, 'the reference of the API');
});

test('asks no other host, keeps answers where only they belong, puts none in an address, and fails at nothing @same', async ({
  page,
  baseURL,
  context,
}) => {
  const addresses: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  // Service workers are blocked in these tests, which makes the browser log this message; offline.spec.ts tests them.
  const isOurs = (text: string): boolean => !text.startsWith('Service Worker registration blocked');
  page.on('console', (message) => isOurs(message.text()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  await enter(page, 'fr');
  await openRight(page);
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([baseURL]);
  expect(addresses.filter((address) => /1990|partner/.test(address))).toEqual([]);
  if (hasScripts()) expect(said).toEqual([]);
  const cookies = await context.cookies();
  // With scripts the answers stay in the tab. Without them they are in a sealed cookie.
  expect(cookies.length > 0).toBe(!hasScripts());
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 });
    expect(cookie.value).not.toContain('1990');
  }
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(stored).toEqual([0, hasScripts() ? 1 : 0]);
});

test('pages carry strict headers and are never kept @once', async ({ request }) => {
  const response = await request.get('/fr/guichet');
  const headers = response.headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
});

test('a form sent from another site is refused @once', async ({ request }) => {
  const response = await request.post('/fr/guichet?/see', {
    form: { 'p1.birth': '1990' },
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(response.status()).toBe(403);
});

test('prints without loss: everything folded is on paper, nothing that can only be pressed', async ({ page }) => {
  await enter(page, 'fr');
  await openRight(page);
  await expect(page.getByRole('button', { name: 'Imprimer' })).toHaveCount(hasScripts() ? 1 : 0);
  const words = await page.locator('.why .tree').first().textContent();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.ways')).toBeVisible();
  await expect(page.locator('.top')).toBeHidden();
  await expect(page.locator('button:visible, select:visible, input:visible')).toHaveCount(0);
  await expect(page.locator('.printonly').first()).toBeVisible();
  expect(await page.locator('.why .tree').first().textContent()).toBe(words);
  for (const reason of await page.locator('.why .tree .l').all()) await expect(reason).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.byteLength).toBeGreaterThan(5_000);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
