/**
 * Tests the way from a code that holds answers to the results and to paper, and the pages beside `/droits`, with and
 * without scripts.
 */
import { expect, test, type Page } from '@playwright/test';
import { KEPT_CODE } from '../../web/src/lib/droits/code/kept.test-data.ts';
import { countPdfPages, hasScripts, expectWellMade } from './steps.ts';

const GROUPS = KEPT_CODE.match(/.{4}/g) ?? [];

async function openCode(page: Page, language = 'fr'): Promise<void> {
  await page.goto(`/${language}/droits/code`);
  await page.locator('#code').fill(GROUPS.join(' ').toLowerCase());
  await page.locator('button[value=droits]').click();
  await expect(page.locator('.week')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.rline .turn').first()).toBeAttached({ timeout: 90_000 });
}

test('a code that was copied wrong is told kindly, and the right one leads to something to do @same', async ({
  page,
}) => {
  await page.goto('/fr/droits/code');
  await page.locator('#code').fill(`2${KEPT_CODE.slice(1)}`);
  await page.locator('button[value=droits]').click();
  await expect(page.locator('#code-wrong')).toContainText('différent de la feuille');
  await expect(page.locator('#code')).toHaveValue(`2${KEPT_CODE.slice(1)}`);
  await openCode(page);
  await expect(page.locator('.week .todo > li')).toHaveCount(3);
  for (const language of ['fr', 'nl']) await expect(page.locator(`.showword [lang=${language}] b`)).not.toHaveText('');
  // The code is in no address. Its first letters are its version and the day on which it was written, which is today.
  expect(page.url()).not.toMatch(/1S08|code|brussels/i);
  await expect(page.locator('.codebox .code span')).toHaveText([
    new RegExp(`^${KEPT_CODE.slice(0, 1)}[0-9A-Z]{3}$`),
    ...Array<RegExp>(5).fill(/^[0-9A-Z]{4}$/),
  ]);
  // The content of a folded line is there after it is opened.
  const lines = page.locator('.rline');
  await lines.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await expect(page.locator('.rline .rv')).toHaveCount(await lines.count());
});

test('the sheet: two pages, with the word, a place for the date, both faces and the code', async ({ page }) => {
  await openCode(page, 'de');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.a4')).toHaveCount(2);
  for (const part of ['.aword', '.a4 .stamp', '.a4 .papers', '.acard', '.averso', '.acode .qr', '.acode .code'])
    await expect(page.locator(part).first()).toBeVisible();
  // The reader's language is shown beside that of the desk.
  await expect(page.locator('.a4 h2 [lang=fr]').first()).toBeVisible();
  for (const hidden of ['.top', '.foot', '.codebox', '.rgroup'])
    await expect(page.locator(hidden).first()).toBeHidden();
  const small = await page
    .locator('.a4 *')
    .evaluateAll(
      (all) =>
        all.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 11.9).map((one) => one.className).length,
    );
  expect(small).toBe(0);
  expect(countPdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2);
});

test('the results where scripts run are well made @once', async ({ page }) => {
  await openCode(page);
  await expectWellMade(page, 'the results');
});

test('a code that is scanned goes into the field and out of the address; at the desk it opens the form @once', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/fr/droits/code#${GROUPS.join('-')}`);
  await expect(page.locator('#code')).toHaveValue(GROUPS.join('-'));
  expect(page.url()).not.toContain('#');
  await page.locator('button[value=guichet]').click();
  const field = page.locator('form.household select[name="p1.nationality"]');
  await expect(field).toHaveValue('belgian', { timeout: 60_000 });
  expect(asked.filter((address) => /1S08/.test(address))).toEqual([]);
});

test('a text on a desk keeps on paper what was ticked, sends nothing and asks nothing of anybody @same', async ({
  page,
}) => {
  await page.goto('/en/droits/report/ris?in=nl');
  await expect(page.locator('.handed')).toHaveAttribute('lang', 'nl');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.locator('.handed .ticks').first().locator('label').nth(1).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.handed .ticks').first().locator('li:visible')).toHaveCount(1);
  await expect(page.locator('main form, main textarea')).toHaveCount(0);
  expect(sent).toEqual([]);
  expect(hasScripts() ? await page.evaluate(() => sessionStorage.length) : 0).toBe(0);
});

test('the frame sets no cookie, brings no script, and is shown by nobody where no site is set @once', async ({
  page,
  request,
}) => {
  const response = await request.get('/fr/droits/widget');
  expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(response.headers()['set-cookie']).toBeUndefined();
  expect(await response.text()).not.toMatch(/<script/);
  await page.goto('/fr/droits/widget');
  const opened = page.waitForEvent('popup');
  await page.locator('.framed .btn').click();
  await expect((await opened).locator('h1')).toBeVisible({ timeout: 60_000 });
});
