/**
 * Tests the first page and the frame of every page: the first page leads to three parts of the site, Arabic reads from
 * right to left, and everybody can choose how pages look.
 */
import { expect, test } from '@playwright/test';
import { SPOKEN } from '../../web/src/lib/languages.ts';
import { findUnmarkedText, countPdfPages, hasScripts, findViolations, expectWellMade } from './steps.ts';

test('three doors, both faces of an example, and no script but the one that reads codes @once', async ({ page }) => {
  for (const language of SPOKEN) {
    await page.goto(`/${language}`);
    await expect(page.locator('.gate')).toHaveCount(3);
    await expect(page.locator('.gate a')).toHaveCount(3);
    const links = await page.locator('main a').evaluateAll((all: HTMLAnchorElement[]) => all.map((one) => one.href));
    for (const link of language === 'fr' ? links : []) expect((await page.request.get(link)).status(), link).toBe(200);
    await expect(page.locator('.example .face.recto .side')).not.toBeEmpty();
    await expect(page.locator('.example .face.verso .do')).toHaveCount(1);
    const scripts = await page.locator('script').evaluateAll((all: HTMLScriptElement[]) => all.map(({ src }) => src));
    expect(scripts).toEqual([expect.stringMatching(/\/codes-[\w-]+\.js$/)]);
    await expect(page.locator('body')).not.toContainText(/undefined|\[object|\{\w+\}/);
  }
});

test('in Arabic the frame reads from right to left, says that nobody has reviewed it, and French is set apart @once', async ({
  page,
}) => {
  await page.goto('/ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('main > .note:visible')).toContainText('لم يراجع');
  expect(await findUnmarkedText(page)).toEqual([]);
  const [recto, verso] = [page.locator('.example .recto'), page.locator('.example .verso')];
  expect((await recto.boundingBox())?.x).toBeGreaterThan((await verso.boundingBox())?.x ?? Infinity);
  await test.step('a page that has no Arabic words says so, in Arabic, and is French from left to right', async () => {
    await page.locator('footer nav a').nth(2).click();
    await expect(page).toHaveURL(/\/ar\/glossary$/);
    await expect(page.locator('main > .note:visible')).toContainText('بالفرنسية');
    await expect(page.locator('main > [lang=fr][dir=ltr] h1')).toHaveText('Les mots officiels');
    expect(await findUnmarkedText(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });
});

test('in Arabic the questions go from the page’s own to those of the law, which are French, set apart, and on to the sheet @once', async ({
  page,
}) => {
  await page.goto('/ar/droits');
  await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 60_000 });
  await page.locator('button[value=own]').click();
  await page.locator('form .btn.alt').click();
  const heading = page.locator('#droits h1');
  await expect(heading).toHaveText('في أي بلدية تنام غالبًا؟');
  await expectWellMade(page, 'a question of the start');
  // The questions of the start are passed over until the law asks its first question.
  for (let asked = 0; asked < 12 && (await heading.getAttribute('lang')) !== 'fr'; asked++) {
    const before = (await heading.textContent()) ?? '';
    await page.locator('.pick.soft input[value="~unknown"]').check();
    await page.locator('form .btn.big').click();
    await expect(heading).not.toHaveText(before);
    await expect(page.locator('.q')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  }
  await expect(heading).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('.q .note')).toContainText('بالفرنسية');
  expect(await findUnmarkedText(page)).toEqual([]);
  await expectWellMade(page, 'a question of the law');
  await page.goto('/ar/droits#/check');
  await expect(page.locator('.checks dt').first()).toHaveText('في أي بلدية تنام غالبًا؟', { timeout: 60_000 });
  expect(await findUnmarkedText(page)).toEqual([]);
  await page.goto('/ar/droits#/results');
  await expect(page.locator('[lang=fr][dir=ltr] h1')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.rline .turn').first()).toBeAttached({ timeout: 90_000 });
  expect(await findUnmarkedText(page)).toEqual([]);
  await expectWellMade(page, 'the results');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[lang=fr][dir=ltr] .a4').first()).toBeVisible();
  expect(await findUnmarkedText(page)).toEqual([]);
  expect(countPdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2);
});

test('another language keeps the day of a rule @once', async ({ page }) => {
  await page.goto('/fr/rules/ris?date=2024-05-01');
  await page.locator('.tongues a[lang=nl]').click();
  await expect(page).toHaveURL(/\/nl\/rules\/ris\?date=2024-05-01$/);
});

test('how pages look is chosen without a script, stays, and holds no more than that @same', async ({
  page,
  context,
}) => {
  await page.goto('/fr/rules/ris?date=2024-05-01');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await paper();
  await page.locator('form.display button[value=dark]').click();
  await expect(page).toHaveURL(/\/fr\/rules\/ris\?date=2024-05-01$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).not.toBe(before);
  await page.locator('form.display button[value=contrast]').click();
  expect(await paper()).toBe('rgb(255, 255, 255)');
  expect(await context.cookies()).toMatchObject([
    { name: 'display', value: 'contrast', httpOnly: true, sameSite: 'Lax' },
  ]);
  await page.goto('/nl');
  await expect(page.locator('form.display button[value=contrast]')).toHaveAttribute('aria-pressed', 'true');
  if (hasScripts()) expect(await findViolations(page, ['light'])).toEqual([]);
  await page.locator('form.display button[value=system]').click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await context.cookies()).toEqual([]);
});

test('a choice of how pages look leads back to no other site @once', async ({ request, baseURL }) => {
  for (const back of ['https://elsewhere.example/', '//elsewhere.example', 'javascript:alert(1)', '']) {
    const sent = await request.post('/display', {
      form: { display: 'dark', back },
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    });
    expect(sent.headers()['location']).toMatch(/^\/(?!\/)/);
  }
});

test('in forced colours both faces keep their edge @once', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/fr');
  const edge = (face: string): Promise<string> =>
    page.locator(`.example ${face}`).evaluate((one) => {
      const { borderInlineStartStyle: style, borderInlineStartWidth: width } = getComputedStyle(one);
      return `${style} ${width}`;
    });
  expect([await edge('.recto'), await edge('.verso')]).toEqual(['solid 8px', 'dashed 8px']);
  expect(await findViolations(page, ['light'])).toEqual([]);
});
