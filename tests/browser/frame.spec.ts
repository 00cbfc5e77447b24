/** What holds for every page: languages, headers, no other host, no side-scroll, print, and no violation of axe. */
import axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { addPerson, field, open, openRight, scripted, seeRights } from './steps.ts';

async function enter(page: Page, language: string): Promise<void> {
  await open(page, `/${language}`);
  await field(page, 'p1.birth').fill('1990');
  await addPerson(page);
  await field(page, 'p2.relation').selectOption('partner');
  await seeRights(page);
}

/** Each page of the site, reached as a person reaches it. */
const pages: readonly (readonly [string, (page: Page, language: string) => Promise<void>])[] = [
  ['the form', (page, language) => open(page, `/${language}`)],
  [
    'the form with two persons and errors',
    async (page, language) => {
      await open(page, `/${language}`);
      await addPerson(page);
      await field(page, 'p2.birth').fill('x');
      await page.locator('button.big').click();
      await expect(page.locator('.errbox')).toBeVisible({ timeout: 30_000 });
    },
  ],
  ['the rights', enter],
  [
    'one right',
    async (page, language) => {
      await enter(page, language);
      await openRight(page);
    },
  ],
  ['a page that is not there', async (page, language) => void (await page.goto(`/${language}/rights/nothing`))],
  ['the reference of the API', async (page) => void (await page.goto('/api/v1/reference'))],
];

/** What stands out furthest, for the message of a failure. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > edge + 1);
    return out
      .map((one) => `${one.tagName}.${one.className}`)
      .slice(0, 12)
      .join(' ');
  });
}

const languages = ['fr', 'nl', 'de', 'en'] as const;
const first = {
  fr: 'Vos droits, des deux côtés.',
  nl: 'Uw rechten, langs twee kanten.',
  de: 'Ihre Rechte, von beiden Seiten.',
  en: 'Your rights, on both sides.',
};

for (const language of languages) {
  test(`speaks ${language} from the first page to the last @once`, async ({ page }) => {
    await page.goto(`/${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('h1')).toHaveText(first[language].replaceAll(' ', ' '));
    await enter(page, language);
    await openRight(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('body')).not.toContainText(/undefined|\[object|\{\w+\}/);
  });
}

test('the first address speaks the language of the browser @once', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

for (const [name, open] of pages) {
  test(`${name}: no side-scroll, down to 320 px and with text twice as large @once`, async ({ page }) => {
    await open(page, 'de');
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await wide(), await widest(page)).toBeLessThanOrEqual(0);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`${name}, ${scheme}: axe finds no violation @scripts`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page, 'fr');
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await page.evaluate(axe.source);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const found = await page.evaluate(async (values) => {
        const checker = (window as unknown as { readonly axe: typeof axe }).axe;
        const { violations } = await checker.run(document, { runOnly: { type: 'tag', values } });
        return violations.map(
          (one) =>
            `${one.id}: ${one.nodes
              .map((node) => node.target.join(' '))
              .slice(0, 5)
              .join(' | ')}`,
        );
      }, tags);
      expect(found).toEqual([]);
    });
  }
}

test('asks nothing of another host, and keeps answers where only they belong', async ({ page, baseURL, context }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await enter(page, 'fr');
  await openRight(page);
  expect([...hosts]).toEqual([baseURL]);
  const cookies = await context.cookies();
  // Where scripts run the answers stay in the tab; where none does, in a sealed cookie.
  expect(cookies.length > 0).toBe(!scripted());
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 });
    expect(cookie.value).not.toContain('1990');
  }
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(stored).toEqual([0, scripted() ? 1 : 0]);
});

test('no answer ever stands in an address', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await enter(page, 'fr');
  await openRight(page);
  expect(addresses.filter((address) => /1990|partner/.test(address))).toEqual([]);
});

test('no error on the console, no failed request @scripts', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  await enter(page, 'fr');
  await openRight(page);
  expect(said).toEqual([]);
});

test('pages carry strict headers and are never kept @once', async ({ request }) => {
  const response = await request.get('/fr');
  const headers = response.headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
});

test('a form sent from another site is refused @once', async ({ request }) => {
  const response = await request.post('/fr?/see', {
    form: { 'p1.birth': '1990' },
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(response.status()).toBe(403);
});

test('a print button appears where scripts run @scripts', async ({ page }) => {
  await enter(page, 'fr');
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
});

test('prints without loss: everything folded is on paper, nothing that can only be pressed', async ({ page }) => {
  await enter(page, 'fr');
  await openRight(page);
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
