/**
 * Tests both faces of each right (as people live, and as the registers show them), for two friends in one flat, with
 * and without scripts, on a desktop and on a telephone.
 */
import { expect, test } from '@playwright/test';
import { findFlatShareCard, enterFlatShare, seeFaces } from './flat-share.ts';
import { waitUntilSettled, expectWellMade } from './steps.ts';

test('both faces of a right, and the finding opened down to the remedy @same', async ({ page, baseURL }) => {
  await enterFlatShare(page, baseURL);
  await seeFaces(page);
  expect(await page.locator('.rv .face.verso').count()).toBe(await page.locator('.rv .face.recto').count());
  await expect(page.locator('.versosum')).toContainText('verso');
  await expect(findFlatShareCard(page).locator('.recto')).toContainText('Recto');
  const verso = findFlatShareCard(page).locator('.verso');
  await expect(verso).toHaveClass(/tinted/);
  await expect(verso).toContainText('Verso : si un ordinateur décidait');
  await expect(verso.locator('.do')).toContainText('Que faire');

  await findFlatShareCard(page).locator('footer a').click();
  const finding = page.locator('.finding').first();
  await expect(finding).toBeVisible({ timeout: 60_000 });
  const face = page.locator('.rv .verso').first();
  await expect(face.locator('.pairs dt').first()).toHaveText('Les fichiers disent');
  await expect(face).toContainText('par mois');
  await expect(face.locator('.do')).toContainText('Qui peut aider');
  const remedy = finding.locator('.remedy').first();
  await remedy.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(remedy.locator('li').first()).toBeVisible();
  await expect(remedy.locator('a[href^="http"]').first()).toBeAttached();
});

test('the faces lie side by side on a desk and on paper, one above the other on a telephone', async ({
  page,
  baseURL,
}) => {
  await enterFlatShare(page, baseURL);
  await seeFaces(page);
  const sideBySide = async (): Promise<boolean> => {
    const [recto, verso] = await Promise.all(
      ['.recto', '.verso'].map(async (one) => await findFlatShareCard(page).locator(one).boundingBox()),
    );
    if (recto === null || verso === null || recto === undefined || verso === undefined) throw new Error('no face');
    return Math.abs(recto.y - verso.y) < 2 && verso.x >= recto.x + recto.width - 1;
  };
  expect(await sideBySide()).toBe((page.viewportSize()?.width ?? 0) >= 768);
  await page.emulateMedia({ media: 'print' });
  expect(await sideBySide()).toBe(true);
  expect((await page.pdf()).length).toBeGreaterThan(1_000);
});

test('after the page nothing is asked of anybody but the files of the verso @once', async ({
  page,
  context,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await enterFlatShare(page, baseURL);
  const isVerso = (path: string): boolean => /\/(?:verso|crossings)-/.test(path);
  const first = asked.findIndex(isVerso);
  expect(first).toBeGreaterThan(0);
  // The code that shows a right is a part of the page's script, which may arrive after the first file of the verso.
  const isPart = (path: string): boolean => /\/door\/(?:results|shared)-/.test(path);
  expect(asked.slice(first).filter((path) => !isVerso(path) && !isPart(path))).toEqual([]);
  const before = asked.length;
  await context.setOffline(true);
  await seeFaces(page);
  await findFlatShareCard(page).locator('footer a').click();
  await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
  expect(asked.slice(before)).toEqual([]);
});

test('where the files of the verso cannot be had, the rights stand @once', async ({ page, baseURL }) => {
  await page.route(/\/crossings-/, (route) => route.abort());
  await enterFlatShare(page, baseURL);
  await page.locator('.bar a.btn').click();
  await expect(page.locator('.versosum')).toContainText('Les droits affichés restent justes', { timeout: 60_000 });
  await waitUntilSettled(page);
  expect(await page.locator('.rv .recto').count()).toBeGreaterThan(3);
});

test('both faces are well made @once', async ({ page, baseURL }) => {
  await enterFlatShare(page, baseURL);
  await seeFaces(page);
  await expectWellMade(page, 'both faces');
  await findFlatShareCard(page).locator('footer a').click();
  await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
  await expectWellMade(page, 'one right and its findings');
});
